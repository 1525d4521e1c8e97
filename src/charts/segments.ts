import { barX, type Markish, text } from "@observablehq/plot";
import { group } from "d3";
import { rowText, textWidth } from "./text.ts";
import type { ChartField, ChartRow, Hit } from "./types.ts";

/** Fill and text colour for the parts of a bar, in their order; the last grey is for «other». */
export const PART_COLORS = [
  { fill: "var(--c1)", text: "var(--on-c1)" },
  { fill: "var(--c2)", text: "var(--on-c2)" },
  { fill: "var(--c3)", text: "var(--on-c3)" },
  { fill: "var(--c-other)", text: "var(--on-c-other)" },
];

/** The columns of a chart whose bars are cut into segments, one for each value of `fill`. */
interface Columns {
  x: string;
  y: string;
  fill: string;
}

/** A chart's rows, found by the bar they stand in and the segment they are. */
export function byBar(rows: ChartRow[], { x, y, fill }: Columns) {
  const bars = group(rows, (row) => String(row[y]));
  const row = (name: string, part: string | undefined) => bars.get(name)?.find((row) => row[fill] === part);
  /** The length of a segment; 0 where it is not there or has no number. */
  const share = (name: string, part: string | undefined) => Number(row(name, part)?.[x] ?? 0);
  return { bars, row, share };
}

/** The middle of a segment that goes `from`–`to`. */
export const middle = ({ from, to }: ChartRow) => (Number(from) + Number(to)) / 2;

/**
 * Where segments answer to the pointer: all over, each with the words in `label`.
 * @param y the column with the bar's name
 */
export function segmentHits(segments: ChartRow[], y: string, label: (row: ChartRow) => string): Hit[] {
  return segments.map((row) => ({
    row,
    // Parts have a place among those of their bar, or each its own colour.
    part: String(row.at ?? row.color),
    name: String(row[y]),
    x: middle(row),
    y: String(row[y]),
    x1: Number(row.from),
    x2: Number(row.to),
    label: label(row),
  }));
}

/** The parts of each bar, in their order: each from where the one before it ends, with its place among them. */
export function endToEnd(
  names: string[],
  parts: string[],
  { row, share }: Pick<ReturnType<typeof byBar>, "row" | "share">,
) {
  return names.flatMap((name) => {
    let start = 0;
    return parts.flatMap((part, at) => {
      const found = row(name, part);
      if (!found) return [];
      const from = start;
      start += share(name, part);
      return [{ ...found, from, to: start, at }];
    });
  });
}

/**
 * Bars cut into parts, with its number in each part that has room for it.
 * @param options.perUnit how long a unit of the numbers is, in pixels
 */
export function partMarks(
  segments: ReturnType<typeof endToEnd>,
  { x, y, field, perUnit }: { x: string; y: string; field: ChartField; perUnit: number },
): Markish[] {
  const drawn: ChartRow[] = segments.filter((row) => row.to > row.from);
  const number = (row: ChartRow) => rowText(row, x, field, false);
  return [
    barX(drawn, {
      x1: "from",
      x2: "to",
      y,
      fill: (row: ChartRow) => PART_COLORS[Number(row.at)]?.fill,
      stroke: "var(--paper)",
      strokeWidth: 1,
    }),
    text(
      drawn.filter((row) => textWidth(number(row)) + 6 <= Number(row[x]) * perUnit),
      { x: middle, y, text: number, fill: (row: ChartRow) => PART_COLORS[Number(row.at)]?.text },
    ),
  ];
}
