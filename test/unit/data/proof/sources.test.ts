import { describe, expect, test } from "vitest";
import { proveSources } from "../../../../src/data/proof/sources.ts";
import { catalogOf, complaints, csv, dataPackage, dimension, resource } from "../fixtures.ts";
import { prove } from "../printed.ts";

describe("proving that printed numbers stand in the source", () => {
  test("finds numbers with a decimal comma, and says how many", () => {
    expect(prove({ text: ["Oslo 6,5", "Agder 6,30"], rows: ["Oslo,6.5", "Agder,6.30"] })).toMatchObject({
      numbers: 2,
      errors: [],
    });
  });

  test("a number that is not there is an error at its line", () => {
    const { numbers, errors } = prove({ text: ["Oslo 6,5"], rows: ["Oslo,6.5", "Agder,6.6"] });
    expect(numbers).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/a\.csv:3: fant 6,6 i «tall», ventet et tall som står i kildelinjene\./);
  });

  test("a number must be printed with the same decimals", () => {
    expect(prove({ text: ["Oslo 7"], rows: ["Oslo,7.0"] }).errors).toHaveLength(1);
  });

  test("part of a longer number is not the number", () => {
    expect(prove({ text: ["Oslo 165 og 6,55"], rows: ["Oslo,65", "Agder,6.5"] }).errors).toHaveLength(2);
  });

  test("part of a heading's number is not a number, but a point may be printed for the comma", () => {
    expect(prove({ text: ["8.5 Oslo"], rows: ["Oslo,5"] }).errors).toHaveLength(1);
    expect(prove({ text: ["Oslo 8.5"], rows: ["Oslo,8.5"] }).errors).toEqual([]);
  });

  test("a number we have twice must be printed twice", () => {
    expect(prove({ text: ["Oslo 5", "Agder"], rows: ["Oslo,5", "Agder,5"] })).toMatchObject({
      numbers: 1,
      errors: [expect.stringContaining("a.csv:3")],
    });
    expect(prove({ text: ["Oslo 5", "Agder 5"], rows: ["Oslo,5", "Agder,5"] }).errors).toEqual([]);
  });

  test("lines outside the cited ones do not count", () => {
    expect(prove({ text: ["Oslo 5"], rows: ["Oslo,7", "Agder,8"] }).errors).toHaveLength(2);
  });

  test("a dash is looked for as it is printed", () => {
    const field = { missingValues: [{ value: "-", label: "ikke tilgjengelig" }] };
    expect(prove({ text: ["Nordland 28 - 29"], rows: ["Nordland,-"], field }).errors).toEqual([]);
    expect(prove({ text: ["Vest-Viken 28"], rows: ["Nordland,-"], field }).errors).toHaveLength(1);
  });

  test("where print is blank there is nothing to find", () => {
    const field = { missingValues: [{ value: "", label: "ikke oppgitt" }] };
    expect(prove({ text: ["Oslo"], rows: ["Oslo,"], field })).toMatchObject({ numbers: 0, errors: [] });
  });

  test("thousands may be set apart by a space, also a hard or a narrow one", () => {
    for (const space of [" ", "\u00A0", "\u202F"])
      expect(
        prove({ text: [`Oslo 1${space}234, Agder 45`], rows: ["Oslo,1234", "Agder,45"] }).errors,
      ).toEqual([]);
  });
});

test("a source text that is not there is the descriptor's mistake, in one sentence", () => {
  const sources = [{ title: "Rapporten", evaluation: "rapport", lines: [1, 2] }];
  const described = dataPackage("a", [resource("a", [dimension("navn")])], { sources });
  const catalog = catalogOf([described, { a: csv("navn", "x") }]);
  expect(complaints(() => proveSources(catalog, "/finnes/ikke"))[0]).toMatch(
    /datapackage\.json:\d+:\d+: fant evalueringen «rapport», ventet filen rapport\.txt/,
  );
});
