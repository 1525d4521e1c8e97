import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import type { Table } from "../../src/data/read/table.ts";
import { tableCells } from "../../src/site/table-cells.ts";
import { tableView } from "../../src/site/table-view.ts";

const tables = [...loadCatalog().values()].flatMap(([newest]) => newest?.tables ?? []);
const read = (table: Table) => {
  const cells = tableCells(table);
  return { ...cells, ...tableView(table, cells) };
};
const view = (name: string) => {
  const table = tables.find((other) => other.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return read(table);
};

describe("a table for reading", () => {
  it("shows a missing number as a short sign, with its reason below", () => {
    const { rows, legend } = view("budsjett-per-fylke");
    const signs = rows.flat().filter(({ missing }) => missing !== undefined);
    expect(signs.length).toBeGreaterThan(0);
    expect(new Set(signs.map(({ text }) => text))).toEqual(new Set(["–"]));
    expect(legend).toEqual([{ sign: "–", letter: "", reason: "ikke tilgjengelig" }]);
  });

  it("never lets a reason into a cell of numbers, and explains each sign once", () => {
    for (const table of tables) {
      const { columns, rows, legend } = read(table);
      for (const cells of rows)
        cells.forEach((cell, at) => {
          if (cell.missing === undefined || !columns[at]?.isNumber) return;
          expect(cell.text.length, table.name).toBeLessThanOrEqual(2);
          const found = legend.filter(({ sign, letter }) => sign === cell.text && letter === cell.missing);
          expect(found, table.name).toHaveLength(1);
        });
    }
  });

  it("gives letters where one sign has several reasons", () => {
    const lettered = tables.map(read).filter(({ legend }) => legend.some(({ letter }) => letter));
    expect(lettered.length).toBeGreaterThan(0);
    for (const { legend } of lettered) {
      const keys = legend.filter(({ column }) => !column).map(({ sign, letter }) => sign + letter);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("says once what all rows share, and loses no column", () => {
    const { constants, columns } = view("budsjett-per-fylke");
    expect(constants).toEqual([{ title: "Regioninndeling", text: "12 NAV-fylker, 2020–2023" }]);
    for (const table of tables) {
      const shown = read(table);
      const reasons = table.fields.filter(({ name }) => name.endsWith("_mangler"));
      expect(shown.constants.length + shown.columns.length + reasons.length, table.name).toBe(
        table.fields.length,
      );
      expect(shown.rows).toHaveLength(table.rows.length);
    }
    expect(columns.find(({ name }) => name === "tildeling_mnok")?.isNumber).toBe(true);
  });

  it("does not repeat a unit that the title says", () => {
    const units = view("hms-rutiner-totaler").columns.map(({ title, unit }) => [title, unit]);
    expect(units).toContainEqual(["Antall svar", undefined]);
  });
});
