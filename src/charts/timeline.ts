import { dot, link } from "@observablehq/plot";
import { dateWords } from "../i18n/format.ts";
import { type Block, LINE, textBlocks } from "./blocks.ts";
import { textWidth, wrap } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";

const GAP = 12;
const DOT = 6;
const DATE = 22;
/** Dates take at most this much beside what happened, in pixels. */
const MOST_DATE = 170;

/**
 * What happened, in the order of print: a dot for each event on a line from the top down, its time, and
 * what it was. The distance between two events says nothing of the time between them.
 */
export function timeline({ rows, channels: { x, y }, missing, highlight, width }: ChartInput): Chart {
  const isNarrow = width < WIDE;
  const dates = rows.map((row) => dateWords(String(row[x] ?? missing(row, x) ?? "")));
  const dateWidth = Math.min(MOST_DATE, Math.max(0, ...dates.map((date) => textWidth(date, 600))));
  const start = isNarrow ? DATE : DATE + dateWidth + 20;
  let top = 4;
  const events = rows.map((row, index) => {
    const date = dates[index] ?? "";
    // Several events of one time stand under one date.
    const isSame = index > 0 && dates[index - 1] === date;
    const own = isSame ? [] : wrap(date, isNarrow ? width - start : dateWidth, 600);
    const what = wrap(String(row[y] ?? ""), width - start);
    const below = isNarrow ? own.length * LINE : 0;
    const event = { row, y: top, own, what, below, isSame };
    top += (isNarrow ? own.length + what.length : Math.max(own.length, what.length)) * LINE + GAP;
    return event;
  });
  const height = top + 2;
  const isPicked = (row: ChartRow) => highlight.includes(String(row[y]));
  const blocks = events.flatMap(({ row, y, own, what, below }): Block[] => [
    { x: DATE, y, lines: own, weight: 600 },
    { x: start, y: y + below, lines: what, ...(isPicked(row) && { weight: 600 as const }) },
  ]);
  const pixel = (value: string) => ({ value, scale: null });
  const middle = LINE / 2 - 1;
  const points = events
    .filter(({ isSame }) => !isSame)
    .map(({ row, y }) => ({ x: DOT, y: y + middle, isPicked: isPicked(row) }));
  const [first, last] = [points[0], points.at(-1)];

  return {
    options: {
      width,
      height,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 0,
      marginBottom: 0,
      marks: [
        link(first && last ? [{ x: DOT, from: first.y, to: last.y }] : [], {
          x1: pixel("x"),
          x2: pixel("x"),
          y1: pixel("from"),
          y2: pixel("to"),
          stroke: "var(--rule-strong)",
        }),
        dot(points, {
          x: pixel("x"),
          y: pixel("y"),
          r: 4.5,
          fill: ({ isPicked }) => (isPicked ? "var(--accent)" : "var(--ink-mid)"),
          stroke: "var(--paper)",
          strokeWidth: 2,
        }),
        textBlocks(blocks),
      ],
    },
    hits: [],
    pointer: "row",
  };
}
