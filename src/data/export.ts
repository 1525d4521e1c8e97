import fs from "node:fs";
import path from "node:path";
import type { Dataset } from "./catalog.ts";
import type { Table } from "./table.ts";

/** A file readers can download. */
export interface ExportFile {
  name: string;
  /** Short name of the format. */
  format: string;
  /** The resource it holds; undefined for the descriptor. */
  table?: Table;
  mediaType: string;
  content(): string;
}

/** The files of one version: each resource as CSV (to the byte) and JSON, and the descriptor. */
export function exportFiles({ directory, tables }: Dataset): ExportFile[] {
  const read = (name: string) => fs.readFileSync(path.join(directory, name), "utf8");
  return [
    ...tables.flatMap((table) => [
      {
        name: `${table.name}.csv`,
        format: "CSV",
        table,
        mediaType: "text/csv; charset=utf-8",
        content: () => read(`${table.name}.csv`),
      },
      {
        name: `${table.name}.json`,
        format: "JSON",
        table,
        mediaType: "application/json",
        content: () => toJson(table),
      },
    ]),
    {
      name: "datapackage.json",
      format: "Data Package",
      mediaType: "application/json",
      content: () => read("datapackage.json"),
    },
  ];
}

/** The rows as JSON records, one a line; a missing value is null, its reason stands in the descriptor. */
function toJson({ rows }: Table): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
