import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { newest, ORIGIN, page, text } from "./built.ts";

/** The fields of a BibTeX entry, by name. */
function fields(entry: string): Record<string, string> {
  return Object.fromEntries(
    [...entry.matchAll(/^ {2}(\w+) = \{(.*)\},$/gm)].map(([, key, value]) => [key, value]),
  );
}

describe.each(newest())("how to cite $set", ({ set, version }) => {
  const address = `${ORIGIN}/data/${set}/${version}/`;

  it("as BibTeX: one entry, braces in pairs, nothing LaTeX would trip over", () => {
    const entry = text(SITES.root, `/data/${set}/${version}/${set}.bib`);
    expect(entry).toMatch(/^@misc\{[a-z0-9.-]+,\n/);
    const { url, ...rest } = fields(entry);
    expect(url).toBe(address);
    expect(rest.year).toMatch(/^\d{4}$/);
    for (const value of Object.values(rest)) {
      expect(value).not.toMatch(/(?<!\\)[%&#_$](?!-\$)/);
      const depth = [...value.replace(/\\[{}]/g, "")].reduce(
        (open, sign) => open + (sign === "{" ? 1 : sign === "}" ? -1 : 0),
        0,
      );
      expect(depth).toBe(0);
    }
  });

  it("as RIS: tags in every line, the type first, the end last", () => {
    const record = text(SITES.root, `/data/${set}/${version}/${set}.ris`);
    const lines = record.split("\r\n");
    expect(lines.pop()).toBe("");
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(lines[0]).toBe("TY  - DATA");
    expect(lines.at(-1)).toBe("ER  - ");
    expect(lines).toContain(`UR  - ${address}`);
    expect(lines).toContain(`ET  - ${version}`);
  });

  it("as CSL JSON: one item, with the reports in full", () => {
    const [item, ...more] = JSON.parse(text(SITES.root, `/data/${set}/${version}/${set}.csl.json`));
    expect(more).toEqual([]);
    expect(item).toMatchObject({ type: "dataset", version, URL: address });
    expect(item.issued["date-parts"][0]).toEqual([2026, 11, expect.any(Number)]);
    expect(item.note).toMatch(/^Kilde: ./);
  });

  it("in the page, the same as in the files", () => {
    const { document } = page(SITES.root, `/data/${set}/`);
    const texts = [...document.querySelectorAll("[data-part=text]")].map(({ textContent }) => textContent);
    expect(texts).toContain(text(SITES.root, `/data/${set}/${version}/${set}.bib`));
    expect(texts.map((found) => found?.replaceAll("\r\n", "\n"))).toContain(
      text(SITES.root, `/data/${set}/${version}/${set}.ris`).replaceAll("\r\n", "\n"),
    );
  });
});
