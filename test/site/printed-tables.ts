import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Source } from "./built.ts";

/** A column as `datapackage.json` describes it. */
export interface Column {
  name: string;
  title: string;
  type: string;
  role: string;
  unit?: string;
  description: string;
  missingValues?: { value: string; label: string }[];
}

/** A resource as it lies in `data/`, read without our own code. */
export interface PrintedTable {
  name: string;
  title: string;
  columns: Column[];
  primaryKey: string[];
  /** The cells as printed. */
  rows: string[][];
  /** Why a cell is missing, or undefined. */
  reason(row: number, column: number): string | undefined;
}

/** The tables of one version. */
export function printedTables({ folder }: Source): PrintedTable[] {
  const { resources } = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
  return resources.map((resource: { name: string; title: string; path: string; schema: Schema }) => {
    const { fields, primaryKey } = resource.schema;
    const text = fs.readFileSync(path.join(folder, resource.path), "utf8");
    const [header, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    if (header?.join() !== fields.map(({ name }) => name).join() || !rows.length)
      throw new Error(`${resource.path}: not as described`);
    const reason = (row: number, column: number) => {
      const { name, missingValues } = fields[column] ?? {};
      const label = missingValues?.find(({ value }) => value === rows[row]?.[column])?.label;
      const beside = rows[row]?.[fields.findIndex((field) => field.name === `${name}_mangler`)];
      return label && (beside?.replace(/^(?:strek|tom celle): /, "") || label);
    };
    return { name: resource.name, title: resource.title, columns: fields, primaryKey, rows, reason };
  });
}

interface Schema {
  fields: Column[];
  primaryKey: string[];
}

/** Whether a cell holds a number that is not missing. */
export function isNumber(table: PrintedTable, row: number, column: number): boolean {
  const type = table.columns[column]?.type ?? "";
  return ["integer", "number", "year"].includes(type) && table.reason(row, column) === undefined;
}

/** Whether a table has a JSON-stat file: measures, a key of dimensions alone, at most 20 000 cells. */
export function isCube({ columns, primaryKey, rows }: PrintedTable): boolean {
  const dimensions = columns.filter(({ role }) => role === "dimension").map(({ name }) => name);
  const measures = columns.filter(({ role }) => role === "measure");
  const sizes = columns.map(({ role }, at) =>
    role === "dimension" ? new Set(rows.map((row) => row[at])).size : 1,
  );
  const cells = sizes.reduce((product, size) => product * size, measures.length);
  return cells > 0 && cells <= 20_000 && primaryKey.every((name) => dimensions.includes(name));
}

/** The names of all files that readers can download of one version. */
export function downloads(source: Source): string[] {
  const tables = printedTables(source).flatMap((table) => [
    `${table.name}.csv`,
    `${table.name}-excel.csv`,
    `${table.name}.json`,
    `${table.name}.parquet`,
    ...(isCube(table) ? [`${table.name}.jsonstat.json`] : []),
  ]);
  return [`${source.set}.xlsx`, `${source.set}.zip`, ...tables, "datapackage.json"];
}
