import { type Markish, type TextOptions, text } from "@observablehq/plot";
import { group } from "d3";
import { wrap } from "./text.ts";
import type { ChartInput, ChartRow } from "./types.ts";

const names = new Intl.ListFormat("nb-NO");

/** One row of each group in which no row has a number in `column`: to say why it is empty. */
export function without(groups: Map<string, ChartRow[]>, column: string): ChartRow[] {
  return [...groups.values()]
    .filter((rows) => !rows.some((row) => typeof row[column] === "number"))
    .flatMap((rows) => rows.slice(0, 1));
}

/**
 * Says why rows are without a number, each at its own place in column `y`.
 * @param place where that is in the other direction
 */
export function reasons(
  rows: ChartRow[],
  y: string,
  reason: (row: ChartRow) => string,
  place: TextOptions,
): Markish {
  return text(rows, {
    y,
    text: reason,
    textAnchor: "start",
    fill: "var(--ink-soft)",
    fontStyle: "italic",
    ...place,
  });
}

/** What stands in a cell where a number is missing; why is said below the chart. */
export const MISSING = "–";

/** What a line of text below a chart takes, in pixels. */
export const NOTE_LINE = 17;

/** Why the cells of some rows are without a number, each reason once, as lines to stand below a chart. */
export function signsBelow(rows: ChartRow[], reason: (row: ChartRow) => string, width: number): string[] {
  return [...new Set(rows.map(reason))].flatMap((own) => wrap(`${MISSING} ${own}`, width));
}

/**
 * Lines of text below a chart.
 * @param left the chart's left margin: the lines begin at its edge
 * @param down how far below the frame the first of them begins, in pixels
 */
export function linesBelow(lines: string[], left: number, down: number): Markish[] {
  return lines.map((words, index) =>
    text([words], {
      frameAnchor: "bottom-left",
      textAnchor: "start",
      lineAnchor: "top",
      dx: -left,
      dy: down + index * NOTE_LINE,
      fill: "var(--ink-soft)",
    }),
  );
}

/** Which rows are without a number and why, as lines to stand below a chart. */
export function noNumbers(
  rows: ChartRow[],
  { name, column }: { name: string; column: string },
  missing: ChartInput["missing"],
  width: number,
): string[] {
  const byReason = group(rows, (row) => missing(row, column) ?? "mangler");
  return [...byReason].flatMap(([reason, same]) => {
    const own = [...new Set(same.map((row) => String(row[name])))];
    return wrap(`Uten tall: ${names.format(own)} (${reason})`, width);
  });
}
