import { describe, expect, test } from "vitest";
import { numberErrors } from "../../../../src/data/check/numbers.ts";
import { textErrors } from "../../../../src/data/check/texts.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";
import type { Field } from "../../../../src/data/read/descriptor.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../fixtures.ts";

const blank = [{ value: "", label: "grunnen står i andel_mangler" }];
const reason: Field = {
  ...dimension("andel_mangler", { missingValues: [{ value: "", label: "tallet er oppgitt" }] }),
  role: "attribute",
};
const made = (fields: Field[], version: string, ...rows: string[]): Parameters<typeof catalogOf>[0] => [
  dataPackage("a", [resource("a", fields)], { version }),
  { a: csv(...rows) },
];
const dash = made(
  [dimension("fylke"), measure("andel", { missingValues: [{ value: "-", label: "ikke oppgitt" }] })],
  "1.0.0",
  "fylke,andel",
  "Agder,1.5",
  "Oslo,-",
);
const fields = [dimension("fylke"), measure("andel", { missingValues: blank }), reason];
const beside = made(
  fields,
  "1.1.0",
  "fylke,andel,andel_mangler",
  "Agder,1.5,",
  "Oslo,,strek: ikke oppgitt",
  "Troms,,ikke oppgitt",
);

describe("a column of numbers", () => {
  test("holds numbers or nothing, with the reason beside", () => {
    expect(numberErrors(catalogOf(beside))).toEqual([]);
    const [sign, cell] = numberErrors(catalogOf(dash)).map(({ message }) => message);
    expect(sign).toMatch(/fant «-» for en manglende verdi i tallkolonnen «andel», ventet en tom celle\./);
    expect(cell).toMatch(/a\.csv:3:6: fant en tom celle i «andel» uten grunn/);
  });

  test("has a reason where a number is missing, and only there", () => {
    const rows = ["Agder,1.5,ikke oppgitt", "Oslo,,", "Troms,,ikke oppgitt"];
    const messages = numberErrors(catalogOf(made(fields, "1.0.0", "fylke,andel,andel_mangler", ...rows))).map(
      ({ message }) => message,
    );
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/a\.csv:2:7: fant både et tall i «andel» og en grunn/);
    expect(messages[1]).toMatch(/a\.csv:3:6: fant en tom celle i «andel» uten grunn/);
  });

  test("may be what it was in older versions", () => {
    expect(numberErrors(catalogOf(dash, beside))).toEqual([]);
  });

  test("says what is printed, and why the number is missing", () => {
    const table = catalogOf(beside).get("a")?.[0]?.tables[0];
    expect([1, 2].map((row) => [table?.sign(row, "andel"), table?.missing(row, "andel")])).toEqual([
      ["-", "ikke oppgitt"],
      ["", "ikke oppgitt"],
    ]);
    expect(table?.missing(0, "andel")).toBeUndefined();
  });
});

describe("a column of text", () => {
  const texts = (...values: string[]) =>
    textErrors(
      catalogOf(
        made([dimension("svar"), measure("n")], "1.0.0", "svar,n", ...values.map((text) => `${text},1`)),
      ),
    ).map(({ message }) => message);

  test.each(["1-2", "5-9", "1/2", "3.4"])("does not hold %s, which spreadsheets take for a date", (value) => {
    expect(texts("alle", value)).toEqual([
      expect.stringMatching(/a\.csv:3:1: fant «.*», som regneark gjør om til en dato, ventet tekst/),
    ]);
  });

  test("holds what spreadsheets leave alone", () => {
    expect(texts("5–9", "1/2 år", "250+", "2008/2009", "2012")).toEqual([]);
  });

  test("is not one of numbers alone, but for codes", () => {
    expect(texts("2011", "2012")).toEqual([expect.stringContaining("bare tall i tekstkolonnen «svar»")]);
    const code = dimension("svar", { constraints: { pattern: "\\d{2}" } });
    expect(textErrors(catalogOf(made([code, measure("n")], "1.0.0", "svar,n", "03,1")))).toEqual([]);
  });
});

test("the data sets have neither", () => {
  expect([...numberErrors(loadCatalog()), ...textErrors(loadCatalog())]).toEqual([]);
});
