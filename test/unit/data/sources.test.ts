import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Field, Resource } from "../../../src/data/descriptor.ts";
import { proveSources } from "../../../src/data/sources.ts";
import {
  catalogOf,
  complaints,
  csv,
  dataPackage,
  dimension,
  measure,
  resource,
  temporaryFolder,
} from "./fixtures.ts";

interface Printed {
  /** The evaluation's text; its lines 2 to the last but one are cited. */
  text: string[];
  /** The rows we have: name and number. */
  rows: string[];
  proof?: Resource["proof"];
  field?: Partial<Field>;
}

/** Looks for our rows in a printed text. */
function prove({ text, rows, proof = {}, field = {} }: Printed) {
  const directory = temporaryFolder();
  fs.writeFileSync(
    path.join(directory, "rapport.txt"),
    ["7 før tabellen", ...text, "8 etter tabellen"].join("\n"),
  );
  const table = resource("a", [dimension("navn"), measure("tall", field)], { proof });
  const sources = [{ title: "Rapporten", evaluation: "rapport", lines: [2, text.length + 1] }];
  const catalog = catalogOf(dataPackage("a", [table], { sources }), { a: csv("navn,tall", ...rows) });
  const { proofs, errors } = proveSources(catalog, directory);
  return { numbers: proofs[0]?.numbers, errors: errors.map(({ message }) => message) };
}

describe("proving that printed numbers stand in the source", () => {
  test("finds numbers with a decimal comma, and says how many", () => {
    expect(prove({ text: ["Oslo 6,5", "Agder 6,30"], rows: ["Oslo,6.5", "Agder,6.30"] })).toEqual({
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
    expect(prove({ text: ["Oslo"], rows: ["Oslo,"], field })).toEqual({ numbers: 0, errors: [] });
  });

  test("thousands may be set apart by a space, also a hard or a narrow one", () => {
    for (const space of [" ", "\u00A0", "\u202F"])
      expect(prove({ text: [`Oslo 1${space}234 og 45`], rows: ["Oslo,1234", "Agder,45"] }).errors).toEqual(
        [],
      );
  });
});

describe("labels", () => {
  const proof = { label: "navn" };

  test("a number counts only in the row of its own label", () => {
    const text = ["Oslo 5", "Agder 6"];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"], proof })).toEqual({ numbers: 2, errors: [] });
    const { errors } = prove({ text, rows: ["Oslo,6", "Agder,5"], proof });
    expect(errors.map((error) => error.replace(/.*ventet/, "ventet"))).toEqual([
      expect.stringContaining("ved «Oslo»"),
      expect.stringContaining("ved «Agder»"),
    ]);
  });

  test("a row that runs over several lines lasts to the next label", () => {
    expect(prove({ text: ["Oslo", "5", "Agder 6"], rows: ["Oslo,5", "Agder,6"], proof }).errors).toEqual([]);
  });

  test("a label that is the start of another is not taken for it", () => {
    expect(prove({ text: ["Vestfold og Telemark 5", "Vest 6"], rows: ["Vest,6"], proof }).errors).toEqual([]);
  });

  test("the number in the next printed row does not prove the last one", () => {
    expect(prove({ text: ["Oslo 5", "Sum 6"], rows: ["Oslo,6"], proof }).errors).toHaveLength(1);
  });

  test("hard spaces and typographic hyphens are as good as plain ones", () => {
    const text = ["Vest\u2010Viken 5", "Øst\u2011Viken 6", "Sogn\u00A0og Fjordane 7"];
    expect(
      prove({ text, rows: ["Vest-Viken,5", "Øst-Viken,6", "Sogn og Fjordane,7"], proof }).errors,
    ).toEqual([]);
  });

  test("a label may be printed otherwise than we write it", () => {
    const printed = { Annet: "Andre oppgaver (*)" };
    expect(
      prove({ text: ["Andre oppgaver (*) 5"], rows: ["Annet,5"], proof: { ...proof, printed } }).errors,
    ).toEqual([]);
  });

  test("one label may stand for all rows", () => {
    expect(
      prove({ text: ["Oslo 5", "Sum 6 7"], rows: ["2019,6", "2020,7"], proof: { labelText: "Sum" } }).errors,
    ).toEqual([]);
    expect(
      prove({ text: ["Oslo 5", "Sum 6 7"], rows: ["2019,5"], proof: { labelText: "Sum" } }).errors,
    ).toHaveLength(1);
  });

  test("a measure given as «elsewhere» is looked for in all cited lines", () => {
    const elsewhere = { ...proof, elsewhere: ["tall"] };
    expect(prove({ text: ["Oslo 5", "Note: n = 88."], rows: ["Oslo,88"], proof: elsewhere }).errors).toEqual(
      [],
    );
    expect(
      prove({ text: ["Oslo 5", "Note: n = 88."], rows: ["Oslo,89"], proof: elsewhere }).errors,
    ).toHaveLength(1);
  });
});

test("a source text that is not there is the descriptor's mistake, in one sentence", () => {
  const sources = [{ title: "Rapporten", evaluation: "rapport", lines: [1, 2] }];
  const catalog = catalogOf(dataPackage("a", [resource("a", [dimension("navn")])], { sources }), {
    a: csv("navn", "x"),
  });
  expect(complaints(() => proveSources(catalog, "/finnes/ikke"))[0]).toMatch(
    /datapackage\.json:\d+:\d+: fant evalueringen «rapport», ventet filen rapport\.txt/,
  );
});
