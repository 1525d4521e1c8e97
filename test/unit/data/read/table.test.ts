import { describe, expect, test } from "vitest";
import type { Field } from "../../../../src/data/read/descriptor.ts";
import { categories, columns, readTable } from "../../../../src/data/read/table.ts";
import { complaints, csv, dimension, measure, resource } from "../fixtures.ts";

const fields = [dimension("navn"), measure("tall")];
const read = (lines: string[], of: Field[] = fields, uniqueKeys?: string[][]) => {
  const made = resource("a", of);
  return readTable({ ...made, schema: { ...made.schema, uniqueKeys } }, csv(...lines), "a.csv");
};
/** What is said of one cell in a column of its own. */
const verdict = (cell: string, field: Partial<Field>) =>
  complaints(() => read(["navn,tall", `x,${cell}`], [dimension("navn"), measure("tall", field)]));

describe("values", () => {
  test("numbers become numbers and text stays text, also where it looks like a number", () => {
    const typed = [dimension("kode"), dimension("aar", { type: "year" }), measure("tall")];
    expect(read(["kode,aar,tall", "03,2019,-6.50"], typed).rows).toEqual([
      { kode: "03", aar: 2019, tall: -6.5 },
    ]);
  });

  test("the printed form is kept beside the number", () => {
    expect(read(["navn,tall", "x,6.50"]).raw(0, "tall")).toBe("6.50");
  });

  test.each([
    ["6,5", { type: "number" }, "et tall med punktum som desimaltegn"],
    ["1e3", { type: "number" }, "et tall med punktum som desimaltegn"],
    ["6.5", { type: "integer" }, "et heltall"],
    ["19", { type: "year" }, "et årstall med fire sifre"],
    ["2023-02-30", { type: "date" }, "en dato som 2020-01-31"],
    [" 6", { type: "number" }, "en verdi uten mellomrom"],
    ["1\u00A0000", { type: "number" }, "uten hardt mellomrom"],
  ] as const)("«%s» is no %o", (cell, field, expected) => {
    const cells = cell.includes(",") ? `"${cell}"` : cell;
    const [message] = verdict(cells, field);
    expect(message).toContain("a.csv:2:3: fant «");
    expect(message).toContain(expected);
  });

  test("every bad cell is reported, with line and column", () => {
    const places = complaints(() => read(["navn,tall", "lang,ti", "y,1", "z,to"])).map(
      (text) => text.split(": ")[0],
    );
    expect(places).toEqual(["a.csv:2:6", "a.csv:4:3"]);
  });
});

describe("missing values", () => {
  const missingValues = [
    { value: "", label: "ikke oppgitt" },
    { value: "-", label: "ikke tilgjengelig" },
  ];
  const table = read(
    ["navn,tall", "a,", "b,-", "c,0"],
    [dimension("navn"), measure("tall", { missingValues })],
  );

  test("a blank, a dash and a zero are three different things", () => {
    expect(table.rows.map(({ tall }) => tall)).toEqual([null, null, 0]);
    expect([0, 1, 2].map((row) => table.missing(row, "tall"))).toEqual([
      "ikke oppgitt",
      "ikke tilgjengelig",
      undefined,
    ]);
  });

  test("a blank that is not declared is an error", () => {
    expect(verdict("", {})[0]).toContain("ventet en verdi eller en av kodene for manglende verdi");
  });

  test("a dash that is not declared is an error", () => {
    expect(verdict("-", {})[0]).toContain("fant «-» i kolonnen «tall»");
  });
});

describe("constraints", () => {
  test.each([
    ["-1", { constraints: { minimum: 0 } }, "minst 0"],
    ["101", { constraints: { maximum: 100 } }, "høyst 100"],
    ["", { constraints: { required: true } }, "ventet en verdi."],
    ["Ab", { type: "string", constraints: { pattern: "[a-z]+" } }, "tekst på formen [a-z]+"],
    ["bd", { type: "string", categories: ["a", { value: "b", label: "B" }] }, "en av «b» og «a»"],
  ] as const)("«%s» is outside %o", (cell, field, expected) => {
    expect(verdict(cell, field as unknown as Partial<Field>)[0]).toContain(expected);
  });

  test("the limits themselves are allowed", () => {
    const bounded = [dimension("navn"), measure("tall", { constraints: { minimum: 0, maximum: 100 } })];
    expect(read(["navn,tall", "a,0", "b,100"], bounded).rows).toHaveLength(2);
  });

  test("a category given as text is its own label", () => {
    const field = dimension("svar", { categories: ["a", { value: "b", label: "B" }] });
    expect(categories(field)).toEqual([
      { value: "a", label: "a" },
      { value: "b", label: "B" },
    ]);
  });
});

describe("keys", () => {
  test("a key may not come twice; both lines are named", () => {
    expect(complaints(() => read(["navn,tall", "x,1", "y,2", "x,3"]))).toEqual([
      "a.csv:4:1: fant nøkkelen x en gang til (også på linje 2), ventet en rad for hver navn.",
    ]);
  });

  test("a unique key other than the primary one is checked too", () => {
    expect(complaints(() => read(["navn,tall", "x,1", "y,1"], fields, [["tall"]]))[0]).toContain(
      "nøkkelen 1 en gang til",
    );
  });
});

describe("the header", () => {
  test("a missing column is named", () => {
    expect(complaints(() => read(["navn", "x"]))[0]).toMatch(
      /^a\.csv:1:1: fant kolonnene navn, ventet også tall\./,
    );
  });

  test("an unknown column is pointed at", () => {
    const [message] = complaints(() => read(["navn,tall,mer", "x,1,2"]));
    expect(message).toContain("a.csv:1:11: fant kolonnen «mer», ventet ingen flere kolonner");
  });

  test("columns stand in the order of the descriptor", () => {
    expect(complaints(() => read(["tall,navn", "1,x"]))[0]).toContain(
      "a.csv:1:1: fant kolonnen «tall», ventet «navn»",
    );
  });
});

test("columns are found by their role", () => {
  expect(columns(read(["navn,tall", "x,1"]), "measure").map(({ name }) => name)).toEqual(["tall"]);
});
