import { describe, expect, test } from "vitest";
import { shown, tall } from "../budget.ts";
import { complaints } from "../fixtures.ts";

const span = "2019..2022";

describe("a printed number", () => {
  test("stands with its unit, its printed decimals and its row", () => {
    const found = tall({ kolonne: "andel", fylke: "Oslo", aar: "2022" });
    expect(found).toMatchObject({ text: "4,25\u00A0prosent", row: 3, formula: undefined });
    expect(found.dataset.name).toBe("budsjett");
  });

  test("comes from another table of the set where that is named", () => {
    expect(shown({ tabell: "budsjett-totaler", aar: "2019" })).toBe("1 234 millioner kroner");
  });

  test("needs no column where the table has only one measure", () => {
    expect(shown({ tabell: "budsjett-totaler", kolonne: "kroner", aar: "2022", vis: "tall" })).toBe("95");
  });
});

describe("ways to show it", () => {
  const cell = { fylke: "Vestland", aar: "2022" };

  test("as a bare number, or with other decimals", () => {
    expect(shown({ ...cell, vis: "tall" })).toBe("10");
    expect(shown({ ...cell, vis: "tall", desimaler: "2" })).toBe("10,00");
  });

  test("as a word, with a capital too", () => {
    expect(shown({ ...cell, vis: "ord" })).toBe("ti");
    expect(shown({ ...cell, vis: "Ord" })).toBe("Ti");
  });

  test("there is no word for 13 or more, or for a fraction", () => {
    expect(complaints(() => tall({ fylke: "Oslo", aar: "2022", vis: "ord" }))[0]).toContain(
      "ventet et helt tall fra 0 til 12",
    );
    expect(
      complaints(() => tall({ kolonne: "andel", fylke: "Agder", aar: "2022", vis: "ord" }))[0],
    ).toContain('vis="ord" for 6,6');
  });

  test("an unknown way is an error", () => {
    expect(complaints(() => tall({ ...cell, vis: "rund" }))[0]).toMatch(/fant vis="rund", ventet/);
  });
});

describe("over several rows", () => {
  test.each([
    ["maks", { aar: "2019" }, "40 millioner kroner", "høyest av 4 tall"],
    ["min", { aar: "2022" }, "10 millioner kroner", "lavest av 4 tall"],
    ["sum", { aar: "2022" }, "95 millioner kroner", "summen av 4 tall"],
    ["antall", { aar: "2019", kolonne: "andel" }, "3", "antall rader med verdi"],
    ["antall-mangler", { aar: "2022", kolonne: "andel" }, "2", "antall rader uten verdi"],
    ["antall-opp", { aar: span }, "1", "antall der verdien er høyere i 2022 enn i 2019"],
    ["antall-ned", { aar: span }, "2", "antall der verdien er lavere i 2022 enn i 2019"],
    ["antall-uendret", { aar: span }, "1", "antall der verdien er lik i 2022 og i 2019"],
  ])("regn=%s", (regn, filters, text, formula) => {
    expect(shown({ regn, ...filters })).toBe(text);
    expect(tall({ regn, ...filters }).formula).toBe(formula);
  });

  test("a sum has the most decimals of its numbers", () => {
    expect(shown({ regn: "sum", kolonne: "andel", aar: "2022" })).toBe("10,85 prosent");
  });

  test("a change to or from a missing value counts as no change of any kind", () => {
    const counts = ["antall-opp", "antall-ned", "antall-uendret"].map((regn) =>
      shown({ regn, kolonne: "andel", aar: span }),
    );
    expect(counts).toEqual(["1", "1", "0"]);
  });

  test("the highest and the lowest can be shown by name", () => {
    expect(shown({ regn: "min", aar: "2022", vis: "fylke" })).toBe("Vestland");
    expect(tall({ regn: "min", aar: "2022", vis: "fylke" }).row).toBe(7);
  });

  test("two that share the highest have a number but no name", () => {
    expect(shown({ regn: "maks", aar: "2019" })).toBe("40 millioner kroner");
    expect(complaints(() => tall({ regn: "maks", aar: "2019", vis: "fylke" }))[0]).toMatch(
      /fant 2 rader med samme verdi, ventet én rad/,
    );
  });

  test("a name needs one row to take it from", () => {
    expect(complaints(() => tall({ regn: "sum", aar: "2019", vis: "fylke" }))[0]).toContain(
      'vis="fylke" uten',
    );
  });

  test("the highest of no rows is an error", () => {
    expect(complaints(() => tall({ regn: "maks", aar: "1999" }))[0]).toContain("fant ingen rad");
  });

  test("a sum of no rows is an error", () => {
    expect(complaints(() => tall({ regn: "sum", aar: "1999" }))[0]).toContain("fant ingen rad");
  });

  test("a sum of missing values only is an error, not zero", () => {
    expect(complaints(() => tall({ regn: "sum", kolonne: "andel", fylke: "Nordland" }))[0]).toMatch(/fant/);
  });

  test("a span says nothing where no change is asked for, and is an error", () => {
    for (const regn of ["sum", "maks", "antall"])
      expect(complaints(() => tall({ regn, aar: span }))[0]).toContain("2019..2022");
  });

  test("a count in a year that is not there is an error", () => {
    expect(complaints(() => tall({ regn: "antall", aar: "1999" }))[0]).toContain("fant ingen rad");
    expect(complaints(() => tall({ regn: "antall-ned", aar: "1999..2022" }))[0]).toContain("fant ingen rad");
  });
});
