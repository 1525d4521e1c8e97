import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, type Source, sources } from "./built.ts";
import { type PrintedTable, printedTables } from "./printed-tables.ts";

/** The type each kind of column has in the file. */
const TYPES: Record<string, { type: string; converted_type: string | undefined }> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32", converted_type: undefined },
  year: { type: "INT32", converted_type: undefined },
  number: { type: "DOUBLE", converted_type: undefined },
  date: { type: "INT32", converted_type: "DATE" },
};

describe("Parquet", () => {
  it.each(sources())("has, for $set $version, the cells of the CSV with their types", async (source) => {
    for (const table of printedTables(source)) {
      const file = read(source, table);
      const [, ...schema] = parquetMetadata(file).schema;
      expect(schema.map(({ name, type, converted_type }) => ({ name, type, converted_type }))).toEqual(
        table.columns.map(({ name, type }) => ({ name, ...TYPES[type] })),
      );
      const wanted = table.rows.map((cells, row) =>
        Object.fromEntries(
          table.columns.map(({ name, type }, column) => {
            const cell = cells[column] ?? "";
            if (table.reason(row, column) !== undefined) return [name, null];
            if (type === "date") return [name, new Date(`${cell}T00:00:00Z`)];
            return [name, type === "string" ? cell : Number(cell)];
          }),
        ),
      );
      expect(await parquetReadObjects({ file }), table.name).toEqual(wanted);
    }
  });

  it.each(sources())("says, for $set $version, what the columns mean and why a cell is empty", (source) => {
    for (const table of printedTables(source)) {
      const { key_value_metadata = [] } = parquetMetadata(read(source, table));
      const said = new Map(key_value_metadata.map(({ key, value }) => [key, value ?? ""]));
      expect(said.get("title")).toBe(table.title);
      expect(said.get("version")).toBe(source.version);
      expect(JSON.parse(said.get("columns") ?? "")).toMatchObject(
        table.columns.map(({ name, title, unit }) => ({ name, title, ...(unit && { unit }) })),
      );
      const reasons: Record<string, Record<string, string>> = {};
      table.rows.forEach((_, row) => {
        table.columns.forEach(({ name }, column) => {
          const reason = table.reason(row, column);
          if (reason !== undefined) reasons[name] = { ...reasons[name], [row]: reason };
        });
      });
      expect(JSON.parse(said.get("missing") ?? "")).toEqual(reasons);
    }
  });
});

function read({ set, version }: Source, { name }: PrintedTable): ArrayBuffer {
  return new Uint8Array(bytes(SITES.root, `/data/${set}/${version}/${name}.parquet`)).buffer;
}
