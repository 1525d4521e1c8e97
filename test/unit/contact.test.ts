import { expect, it } from "vitest";
import { readSettings } from "../../src/build/settings.ts";
import { contact, contactAddress, faultLink } from "../../src/contact.ts";
import { complaints } from "./data/fixtures.ts";

const PAGE = "https://ia.example/data/a/";

it("fills in a code host's form", () => {
  const link = faultLink("datasettet a, versjon 1.0.0", PAGE, {
    url: "https://code.example/p/issues/new?template=feil",
  });
  const { searchParams } = new URL(link ?? "");
  expect(Object.fromEntries(searchParams)).toMatchObject({
    template: "feil",
    title: "Feil i datasettet a, versjon 1.0.0",
  });
  expect(searchParams.get("body")).toContain(`Side: ${PAGE}\n`);
});

it("writes to a mailbox where there is no form", () => {
  const link = faultLink("a & b", PAGE, { email: "post@ia.example" }) ?? "";
  expect(link).toMatch(/^mailto:post@ia\.example\?subject=Feil%20i%20a%20%26%20b&body=/);
  expect(link).toContain("%0D%0A");
});

it("has no link where there is no contact", () => {
  expect(faultLink("a", PAGE, contact({}))).toBeUndefined();
  expect(contactAddress(contact({ CONTACT_URL: "", CONTACT_EMAIL: "" }))).toBeUndefined();
});

it.each([
  ["CONTACT_URL", "javascript:alert(1)"],
  ["CONTACT_URL", "example.no"],
  ["CONTACT_EMAIL", "post"],
])("refuses %s=%s in a sentence", (name, value) => {
  expect(complaints(() => readSettings({ [name]: value }))).toEqual([
    expect.stringMatching(new RegExp(`^${name}: fant «.*», ventet en .*adresse som`)),
  ]);
});
