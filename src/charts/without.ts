import type { ChartRow } from "./types.ts";

/** One row of each group in which no row has a number in `column`: to say why it is empty. */
export function without(groups: Map<string, ChartRow[]>, column: string): ChartRow[] {
  return [...groups.values()]
    .filter((rows) => !rows.some((row) => typeof row[column] === "number"))
    .flatMap((rows) => rows.slice(0, 1));
}
