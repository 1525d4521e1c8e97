import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import type { Table } from "../../src/data/read/table.ts";
import { anchorOf, crossedView } from "../../src/site/crossed-view.ts";
import { tableCells } from "../../src/site/table-cells.ts";

const tables = [...loadCatalog().values()].flat().flatMap(({ tables }) => tables);
const find = (name: string) => {
  const table = tables.find((other) => other.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
const cross = (table: Table) => crossedView(table, tableCells(table));

describe("a table crossed for reading", () => {
  it("puts answers across and groups what stands outside the innermost dimension", () => {
    const view = cross(find("hms-rutiner"));
    expect(view?.across).toBe("Svar");
    expect(view?.blocks).toHaveLength(1);
    expect(view?.groups.length).toBeGreaterThan(1);
    expect(view?.groups.every(({ title }) => title.includes(" · "))).toBe(true);
  });

  it("gives each measure a block of the same columns", () => {
    const view = cross(find("budsjett-per-fylke"));
    expect(view?.blocks.map(({ columns }) => columns)).toEqual([
      ["2019", "2020", "2021", "2022"],
      ["2019", "2020", "2021", "2022"],
    ]);
    expect(view?.groups).toMatchObject([{ title: "" }]);
    expect(view?.groups[0]?.rows).toHaveLength(12);
  });

  it("shows each number of every table once, in the row and column it belongs to", () => {
    let crossed = 0;
    for (const table of tables) {
      const cells = tableCells(table);
      const view = crossedView(table, cells);
      if (!view) continue;
      crossed++;
      const measures = cells.fields.filter(({ role }) => role === "measure");
      const inner = cells.fields.find(({ title }) => title === view.down)?.name ?? "";
      const across = cells.fields.find(({ title }) => title === view.across)?.name ?? "";
      const columns = view.blocks.flatMap(({ columns }) => columns);
      const seen = new Set<string>();
      for (const { title, rows } of view.groups)
        for (const { label, cells: shown } of rows)
          shown.forEach((cell, at) => {
            if (!cell) return;
            const measure = measures[Math.floor(at / (columns.length / measures.length))];
            const index = Number(/-(\d+)(-[a-z_]+)?$/.exec(cell.id)?.[1]) - 1;
            if (!measure) throw new Error(`no measure for column ${at} of ${table.name}`);
            expect(cell.id).toBe(anchorOf(table, index, measure.name));
            expect(cell).toMatchObject(cells.cell(index, measure));
            expect(table.raw(index, inner)).toBe(label);
            expect(table.raw(index, across)).toBe(columns[at]);
            for (const part of title.split(" · ").filter(Boolean))
              expect(Object.values(table.rows[index] ?? {}).map(String)).toContain(part);
            seen.add(cell.id);
          });
      expect(seen.size, table.name).toBe(table.rows.length * measures.length);
    }
    expect(crossed).toBeGreaterThan(100);
  });

  it("leaves tables as they are that are short, have notes in their rows, or would have too many gaps", () => {
    for (const name of [
      "korrelasjoner-internt-samarbeid-2013",
      "nokkeltall-i-sammendraget-2013",
      "kodelister",
    ])
      expect(cross(find(name)), name).toBeUndefined();
    const short = tables.filter(({ rows }) => rows.length < 8);
    expect(short.length).toBeGreaterThan(0);
    for (const table of short) expect(cross(table), table.name).toBeUndefined();
  });

  it("marks combinations that no row has", () => {
    const gaps = tables.flatMap((table) => cross(table) ?? []).filter(({ hasGaps }) => hasGaps);
    for (const { groups } of gaps)
      expect(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))).toContain(undefined);
    expect(gaps.length).toBeGreaterThan(0);
  });

  it("leads a number in prose to its own cell", () => {
    const budget = find("budsjett-per-fylke");
    expect(anchorOf(budget, 0, "tildeling_mnok")).toBe("budsjett-per-fylke-1");
    expect(anchorOf(budget, 0, "andel_prosent")).toBe("budsjett-per-fylke-1-andel_prosent");
    const totals = find("hms-rutiner-totaler");
    expect(anchorOf(totals, 2, "n")).toBe("hms-rutiner-totaler-3");
  });
});
