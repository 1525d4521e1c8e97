import { describe, expect, test } from "vitest";
import { type Catalog, type Dataset, loadCatalog } from "../../../src/data/read/catalog.ts";
import type { Table } from "../../../src/data/read/table.ts";
import { readFigure } from "../../../src/figures/figure.ts";

const SET = "budsjett-per-fylke";
const COLUMN = "andel_prosent";

/** A later version of a set, in which Oslo's share of 2022 is another. */
function corrected(dataset: Dataset, version: string, value: string): Dataset {
  const isOslo = (table: Table, index: number) =>
    table.rows[index]?.fylke === "Oslo" && table.rows[index]?.aar === 2022;
  const tables = dataset.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, index) => (isOslo(table, index) ? { ...row, [COLUMN]: Number(value) } : row)),
    raw: (index: number, column: string) =>
      isOslo(table, index) && column === COLUMN ? value : table.raw(index, column),
  }));
  return { ...dataset, version, tables };
}

/** The project's catalogue, with later versions of the budget. */
function catalogWithLater(...versions: [version: string, value: string][]): Catalog {
  const catalog = loadCatalog();
  const all = catalog.get(SET) ?? [];
  const first = all.at(-1) as Dataset;
  const later = versions.map(([version, value]) => corrected(first, version, value));
  return new Map(catalog).set(SET, [...later.reverse(), first]);
}

/** What the figure draws for Oslo in 2022, and what it says of it. */
function oslo(catalog: Catalog, version?: string) {
  const { payload, dataset } = readFigure(SET, catalog, version);
  const row = payload.rows.find(({ fylke, aar }) => fylke === "Oslo" && aar === 2022);
  return {
    version: dataset.version,
    drawn: row?.[COLUMN],
    said: (payload.views[0]?.alt ?? "").replaceAll("\u00A0", " "),
  };
}

describe("a figure's words are about the numbers it draws", () => {
  const patched = catalogWithLater(["1.0.1", "9.9"]);
  const twoMajors = catalogWithLater(["1.0.1", "9.9"], ["2.0.0", "8.8"]);

  test("in the newest version", () => {
    expect(oslo(patched)).toMatchObject({ version: "1.0.1", drawn: 9.9 });
    expect(oslo(patched).said).toContain("9,9 prosent i 2022");
  });

  test("in an older one that somebody has pinned", () => {
    expect(oslo(patched, "1.0.0")).toMatchObject({ drawn: 4.2 });
    expect(oslo(patched, "1.0.0").said).toContain("4,2 prosent i 2022");
    expect(oslo(patched, "1.0.0").said).not.toContain("9,9");
  });

  test("in the major version it was made for, when there is a later one", () => {
    expect(oslo(twoMajors)).toMatchObject({ version: "1.0.1", drawn: 9.9 });
    expect(oslo(twoMajors).said).toContain("9,9 prosent i 2022");
    expect(oslo(twoMajors).said).not.toContain("8,8");
  });
});
