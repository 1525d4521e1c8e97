import { describe, expect, test } from "vitest";
import { shown, tall } from "../budget.ts";
import { complaints } from "../fixtures.ts";

const span = "2019..2022";

describe("from one year to another", () => {
  test.each([
    ["endring", { fylke: "Oslo", retning: "ned" }, "25 prosent"],
    ["endring", { fylke: "Agder", retning: "opp" }, "25 prosent"],
    ["differanse", { fylke: "Oslo", retning: "ned" }, "10 millioner kroner"],
    ["differanse", { fylke: "Oslo", kolonne: "andel", retning: "ned" }, "2,25 prosentpoeng"],
    ["realendring", { fylke: "Agder", retning: "opp" }, "14 prosent"],
    ["realendring", { fylke: "Nordland", retning: "ned" }, "9 prosent"],
    ["forhold", { fylke: "Vestland" }, "0,3 ganger"],
  ])("regn=%s %o", (regn, filters, text) => {
    expect(shown({ regn, aar: span, ...filters })).toBe(text);
  });

  test("the formula says what was done, and no single row is linked", () => {
    expect(tall({ regn: "endring", fylke: "Oslo", aar: span, retning: "ned" })).toMatchObject({
      formula: "(2022 − 2019) / 2019",
      row: undefined,
    });
    expect(tall({ regn: "realendring", fylke: "Oslo", aar: span, retning: "ned" }).formula).toContain(
      "faste 2022-kroner",
    );
  });

  test("a direction contrary to the data fails and says what the data say", () => {
    const [message] = complaints(() => tall({ regn: "endring", fylke: "Oslo", aar: span, retning: "opp" }));
    expect(message).toBe(
      'kapittel.mdx:7:3: fant retning="opp", ventet «ned», som dataene sier (−25,0). Skriv setningen om.',
    );
  });

  test("no change is neither up nor down", () => {
    for (const retning of ["opp", "ned"])
      expect(
        complaints(() => tall({ regn: "differanse", fylke: "Nordland", aar: span, retning }))[0],
      ).toContain("ventet «uendret»");
  });

  test("the direction must be said", () => {
    expect(complaints(() => tall({ regn: "endring", fylke: "Oslo", aar: span }))[0]).toContain(
      'ventet retning="opp" eller retning="ned"',
    );
  });

  test("a span is needed, and only one", () => {
    expect(
      complaints(() => tall({ regn: "endring", fylke: "Oslo", aar: "2022", retning: "ned" }))[0],
    ).toContain("uten spenn");
    expect(
      complaints(() => tall({ regn: "endring", fylke: "Oslo..Agder", aar: span, retning: "ned" }))[0],
    ).toContain("uten spenn");
  });

  test("both ends must be found, and only once", () => {
    expect(
      complaints(() => tall({ regn: "endring", fylke: "Oslo", aar: "2018..2022", retning: "ned" }))[0],
    ).toContain("fant ingen rad");
    expect(complaints(() => tall({ regn: "endring", aar: span, retning: "ned" }))[0]).toContain(
      "fant 4 rader",
    );
    expect(
      complaints(() =>
        tall({ regn: "endring", fylke: "Nordland", kolonne: "andel", aar: span, retning: "ned" }),
      )[0],
    ).toContain("fant en manglende verdi (ikke tilgjengelig)");
  });
});

test("nothing can be compared with zero in per cent", () => {
  const since2018 = { tabell: "budsjett-totaler", aar: "2018..2022", retning: "opp" };
  expect(complaints(() => tall({ ...since2018, regn: "endring" }))[0]).toMatch(/fant/);
  expect(complaints(() => tall({ ...since2018, regn: "forhold" }))[0]).toMatch(/fant/);
});

test("a year without a price index is the editor's mistake, in one sentence", () => {
  const since2018 = { tabell: "budsjett-totaler", aar: "2018..2022", retning: "opp" };
  expect(complaints(() => tall({ ...since2018, regn: "realendring" }))[0]).toContain("2018");
});

describe("rank", () => {
  const rank = (fylke: string, extra = {}) =>
    tall({ regn: "rang", fylke, aar: "2019", blant: "fylke", ...extra });

  test("counts from the top, or from the bottom where that is asked for", () => {
    expect(rank("Agder")).toMatchObject({ text: "4", formula: "plass nummer 4 av 4 fra toppen" });
    expect(rank("Agder", { fra: "bunn" })).toMatchObject({
      text: "1",
      formula: "plass nummer 1 av 4 fra bunnen",
    });
  });

  test("equal values share a place", () => {
    expect([rank("Oslo").text, rank("Vestland").text, rank("Nordland").text]).toEqual(["1", "1", "3"]);
  });

  test("rows without a value are not counted", () => {
    expect(rank("Oslo", { kolonne: "andel" }).formula).toBe("plass nummer 2 av 3 fra toppen");
  });

  test("must know among what", () => {
    expect(complaints(() => tall({ regn: "rang", fylke: "Oslo", aar: "2019" }))[0]).toContain("uten «blant»");
  });

  test("among something that is no dimension is an error", () => {
    expect(complaints(() => rank("Oslo", { blant: "fylket" }))[0]).toContain("«fylket»");
  });
});
