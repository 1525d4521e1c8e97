import { describe, expect, test } from "vitest";
import { AS_WRITTEN, describe as inWords } from "../../../../src/data/versions/describe.ts";
import type { Difference } from "../../../../src/data/versions/diff.ts";
import { decide, nextVersion } from "../../../../src/data/versions/level.ts";
import { DESCRIPTOR, differing, RESOURCE, ROWS } from "../corrections.ts";

const lines = (difference: Difference) => inWords(difference, AS_WRITTEN).flatMap(({ lines }) => lines);
const swap = (before: string, after: string) => (text: string) => {
  if (!text.includes(before)) throw new Error(`no ${before}`);
  return text.replace(before, after);
};
/** Another resource, as the last. */
const second = JSON.stringify({
  ...RESOURCE,
  name: "b",
  title: "Antall",
  path: "b.csv",
  schema: {
    ...RESOURCE.schema,
    fields: [
      { ...RESOURCE.schema.fields[0], categories: undefined },
      { ...RESOURCE.schema.fields[2], name: "n" },
    ],
    primaryKey: ["fylke"],
  },
});
const withSecond = swap('}],"changes"', `},${second}],"changes"`);

describe("what differs between two versions", () => {
  test("is nothing where only the way of writing does", () => {
    const difference = differing(ROWS.map((row) => row.replace("Agder", '"Agder"')));
    expect(lines(difference)).toEqual([]);
    expect(decide(difference)).toBeUndefined();
  });

  test("is not the version, its date or its reason", () => {
    const edit = (text: string) => swap("2026-01-01", "2027-01-01")(swap("Første utgave.", "Rettet.")(text));
    expect(decide(differing(ROWS, edit))).toBeUndefined();
  });

  test.each<[string, string[], string[], string]>([
    ["a value", ROWS.with(1, "Agder,2019,6.5"), ["Agder, 2019, andel: 6.0 → 6.5"], "patch"],
    ["how exactly it is printed", ROWS.with(1, "Agder,2019,6"), ["Agder, 2019, andel: 6.0 → 6"], "patch"],
    [
      "a number where there was none",
      ROWS.with(2, "Agder,2020,1"),
      ["Agder, 2020, andel: «-» (ikke oppgitt) → 1"],
      "patch",
    ],
    [
      "the order of rows",
      [...ROWS.slice(0, 1), ...ROWS.slice(2), ROWS[1] ?? ""],
      ["Radene står i en ny rekkefølge"],
      "patch",
    ],
    ["a row more", [...ROWS, "Troms,2019,8"], ["Ny rad: Troms, 2019 (andel 8)"], "minor"],
    ["a row less", ROWS.slice(0, -1), ["Rad tatt ut: Oslo, 2019 (andel 7.5)"], "major"],
    [
      "a key",
      ROWS.with(3, "Troms,2019,7.5"),
      ["Rad tatt ut: Oslo, 2019 (andel 7.5)", "Ny rad: Troms, 2019 (andel 7.5)"],
      "major",
    ],
  ])("in the rows: %s", (_, rows, expected, level) => {
    const difference = differing(rows);
    expect(lines(difference)).toEqual(expected);
    expect(decide(difference)?.level).toBe(level);
  });

  test.each<[string, (text: string) => string, string, string]>([
    ["a title", swap('"Andeler"', '"Andeler i prosent"'), "title: «Andeler» → «Andeler i prosent»", "patch"],
    [
      "a reason why a value is missing",
      swap("ikke oppgitt", "ikke spurt"),
      "resources › a › schema › fields › andel › missingValues › - › label: «ikke oppgitt» → «ikke spurt»",
      "patch",
    ],
    [
      "a source more",
      swap('"sources":[{"title":"a"}]', '"sources":[{"title":"a"},{"title":"b"}]'),
      'sources: ingenting → {"title":"b"}',
      "patch",
    ],
    [
      "an answer more",
      swap('"Troms"', '"Troms","Viken"'),
      "resources › a › schema › fields › fylke › categories › Viken: ingenting → «Viken»",
      "minor",
    ],
    [
      "an answer less",
      swap(',"Troms"', ""),
      "resources › a › schema › fields › fylke › categories › Troms: «Troms» → ingenting",
      "major",
    ],
    [
      "the list of answers gone",
      swap(',"categories":["Agder","Oslo","Troms"]', ""),
      'resources › a › schema › fields › fylke › categories: ["Agder","Oslo","Troms"] → ingenting',
      "major",
    ],
    [
      "a unit",
      swap('"prosent"', '"kroner"'),
      "resources › a › schema › fields › andel › unit: «prosent» → «kroner»",
      "major",
    ],
    [
      "a type",
      swap('"year"', '"integer"'),
      "resources › a › schema › fields › aar › type: «year» → «integer»",
      "major",
    ],
    [
      "the role of a column",
      swap('"role":"measure"', '"role":"attribute"'),
      "resources › a › schema › fields › andel › role: «measure» → «attribute»",
      "major",
    ],
    [
      "the key",
      swap('"primaryKey":["fylke","aar"]', '"primaryKey":["aar","fylke"]'),
      'resources › a › schema › primaryKey: ["fylke","aar"] → ["aar","fylke"]',
      "major",
    ],
  ])("in the descriptor: %s", (_, edit, line, level) => {
    const difference = differing(ROWS, edit);
    expect(lines(difference)).toEqual([line]);
    expect(decide(difference)?.level).toBe(level);
  });

  test("a column that is new, and one that has another name", () => {
    const wider = ROWS.map((row, at) => `${row},${at ? at : "n"}`);
    const n = JSON.stringify({ ...RESOURCE.schema.fields[2], name: "n" });
    const added = differing(wider, swap('],"primaryKey"', `,${n}],"primaryKey"`));
    expect(lines(added)).toEqual([
      "Ny kolonne: n",
      "Agder, 2019, n: 1",
      "Agder, 2020, n: 2",
      "Oslo, 2019, n: 3",
    ]);
    expect(decide(added)).toEqual({ level: "minor", reasons: ["kolonnen «n» i «a» er ny"] });

    const renamed = differing(ROWS.with(0, "fylke,aar,share"), swap('"name":"andel"', '"name":"share"'));
    expect(lines(renamed)).toEqual([
      "Kolonne tatt ut: andel",
      "Ny kolonne: share",
      "Agder, 2019, share: 6.0",
      "Agder, 2020, share: «-» (ikke oppgitt)",
      "Oslo, 2019, share: 7.5",
    ]);
    expect(decide(renamed)).toEqual({ level: "major", reasons: ["kolonnen «andel» i «a» er borte"] });
  });

  test("a row that is new tells the cells of a new column, and tells them once", () => {
    const rows = [...ROWS, "Troms,2019,8"].map((row, at) => `${row},${at ? at : "n"}`);
    const n = JSON.stringify({ ...RESOURCE.schema.fields[2], name: "n" });
    const told = lines(differing(rows, swap('],"primaryKey"', `,${n}],"primaryKey"`)));
    expect(told.filter((line) => line.includes("Troms"))).toEqual(["Ny rad: Troms, 2019 (andel 8, n 4)"]);
  });

  test("a table that is new is told row by row, one that is gone is not", () => {
    const added = differing(ROWS, withSecond);
    expect(lines(added)).toEqual(["Ny tabell (1 rad)", "Oslo (n 1)"]);
    expect(decide(added)).toEqual({ level: "minor", reasons: ["tabellen «b» er ny"] });
    expect(lines({ ...added, addedTables: [], removedTables: added.addedTables })).toEqual([
      "Tabellen er tatt ut (1 rad)",
    ]);
  });

  test("rows are still found where the key has one column more", () => {
    const rows = ["fylke,aar,gruppe,andel", "Agder,2019,alle,6.0", "Agder,2020,alle,-", "Oslo,2019,alle,8"];
    const group = JSON.stringify({ ...RESOURCE.schema.fields[0], name: "gruppe", categories: undefined });
    const edit = (text: string) =>
      swap(
        '"primaryKey":["fylke","aar"]',
        '"primaryKey":["fylke","aar","gruppe"]',
      )(swap('{"name":"andel"', `${group},{"name":"andel"`)(text));
    const difference = differing(rows, edit);
    expect(lines(difference)).toContain("Oslo, 2019, andel: 7.5 → 8");
    expect(difference.tables[0]?.addedRows).toEqual([]);
    expect(decide(difference)).toMatchObject({ level: "major", reasons: ["nøkkelen i «a» er endret"] });
  });
});

test.each([
  ["patch", "1.9.9", "1.9.10"],
  ["minor", "1.9.9", "1.10.0"],
  ["major", "1.9.9", "2.0.0"],
] as const)("after a %s, %s is followed by %s", (level, version, next) => {
  expect(nextVersion(version, level)).toBe(next);
});

test("the set that these tests change is one that differs from itself in nothing", () => {
  expect(DESCRIPTOR.version).toBe("1.0.0");
  expect(lines(differing())).toEqual([]);
});
