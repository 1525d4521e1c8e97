import { group } from "d3";
import type { ChartRow, Hit } from "./types.ts";

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
    name: String(row[y]),
    x: middle(row),
    y: String(row[y]),
    x1: Number(row.from),
    x2: Number(row.to),
    label: label(row),
  }));
}
