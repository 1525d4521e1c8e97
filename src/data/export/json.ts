import type { Table } from "../read/table.ts";

/** The rows as JSON records, one a line; a missing value is null, its reason stands in the descriptor. */
export function toJson({ rows }: Table): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
