import { cellText } from "../charts/text.ts";
import type { ChartRow } from "../charts/types.ts";
import { columns } from "../data/read/table.ts";
import type { Figure } from "./figure.ts";

/** A figure's numbers laid out for reading: one dimension down, one across, a block a measure. */
export interface Pivot {
  rowTitle: string;
  blocks: { title: string; columns: string[] }[];
  rows: { label: string; cells: { text: string; missing: boolean }[] }[];
}

/** Lays out a figure's rows as its `table` says; undefined where it says nothing. */
export function pivot({ spec, payload, table }: Figure): Pivot | undefined {
  if (!spec.table) return undefined;
  const { rows: down, columns: across } = spec.table;
  const values = (column: string) => [...new Set(payload.rows.map((row) => String(row[column])))];
  const measures = [
    ...columns(table, "measure").map(({ name }) => name),
    ...Object.keys(spec.derived),
  ].filter((name) => payload.fields[name]);
  const field = (name: string) => payload.fields[name] ?? { title: name, unit: "" };
  const missing = (row: ChartRow, column: string) =>
    payload.reasons[`${payload.rows.indexOf(row)}:${column}`];
  return {
    rowTitle: field(down).title,
    blocks: measures.map((name) => ({
      title: spec.derived[name] ? `${field(name).title} (regnet ut av oss)` : field(name).title,
      columns: values(across),
    })),
    rows: values(down).map((label) => ({
      label,
      cells: measures.flatMap((name) =>
        values(across).map((column) => {
          const row = payload.rows.find(
            (row) => String(row[down]) === label && String(row[across]) === column,
          );
          const text = row ? cellText(row, name, field(name), missing) : "";
          return { text, missing: typeof row?.[name] !== "number" };
        }),
      ),
    })),
  };
}
