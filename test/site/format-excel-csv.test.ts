import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { sources, text } from "./built.ts";
import { printedTables } from "./printed-tables.ts";

describe("CSV for Excel", () => {
  it.each(sources())("has, for $set $version, the cells of the CSV", (source) => {
    for (const table of printedTables(source)) {
      const file = text(SITES.root, `/data/${source.set}/${source.version}/${table.name}-excel.csv`);
      expect(file.startsWith("\uFEFF")).toBe(true);
      expect(file.match(/\r?\n/g)?.every((end) => end === "\r\n")).toBe(true);
      const { data, errors } = Papa.parse<string[]>(file.slice(1), { delimiter: ";", skipEmptyLines: true });
      expect(errors).toEqual([]);
      const wanted = table.rows.map((cells, row) =>
        cells.map((cell, column) => {
          const isDecimal = table.columns[column]?.type === "number" && !table.reason(row, column);
          return isDecimal ? cell.replace(".", ",") : cell;
        }),
      );
      expect(data).toEqual([table.columns.map(({ name }) => name), ...wanted]);
    }
  });
});
