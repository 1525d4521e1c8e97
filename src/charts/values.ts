import type { ChartField, ChartRow } from "./types.ts";

/** The values of a column that rows have: in the order of its categories, or as first met. */
export function valuesIn(rows: ChartRow[], fields: Record<string, ChartField>, column: string): string[] {
  const met = [...new Set(rows.map((row) => String(row[column])))];
  const order = fields[column]?.categories;
  return order ? met.sort((a, b) => order.indexOf(a) - order.indexOf(b)) : met;
}
