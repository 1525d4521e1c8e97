import { axisY, type Markish, text } from "@observablehq/plot";
import { nameLines, textWidth } from "./text.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./types.ts";

const GAP = 10;

/** Names take at most this share of a chart's width; longer ones stand on several lines. */
const MOST = 0.42;

/** Between two rows whose names have several lines, in pixels. */
const BETWEEN = 10;

/** What a name above its row takes, in pixels. */
export const ABOVE = 20;

/** The names left of the rows of a bar chart. */
export interface RowNames {
  marks: Markish[];
  /** The margin that they need. */
  margin: number;
  /** The least height of a row. */
  height: number;
}

/**
 * The names left of the rows of a bar chart; those picked out stand in bold.
 * @param rows the values of `y`, one a row
 * @param name what stands beside a row
 */
export function rowNames(
  rows: string[],
  width: number,
  isPicked: (row: string) => boolean,
  name: (row: string) => string = (row) => row,
): RowNames {
  const lines = new Map(rows.map((row) => [row, nameLines(name(row), width * MOST, 600)]));
  const shown = (row: string) => (lines.get(row) ?? []).join("\n");
  const margin = Math.max(0, ...[...lines.values()].flat().map((line) => textWidth(line, 600))) + GAP;
  const most = Math.max(1, ...[...lines.values()].map(({ length }) => length));
  const lineHeight = LINE_HEIGHT;
  const marks = [
    axisY({
      tickSize: 0,
      tickPadding: GAP,
      fill: "var(--ink-soft)",
      lineHeight,
      tickFormat: (row: string) => (isPicked(row) ? "" : shown(row)),
    }),
    text(rows.filter(isPicked), {
      y: (row: string) => row,
      text: shown,
      frameAnchor: "left",
      textAnchor: "end",
      lineHeight,
      dx: -GAP,
      fill: "var(--ink)",
      fontWeight: 600,
    }),
  ];
  return { marks, margin, height: most > 1 ? most * FONT_SIZE * LINE_HEIGHT + BETWEEN : 0 };
}

/**
 * The names above the rows of a table, where there is no room beside them; those picked out in bold.
 * @param options.height of a row and its name together
 */
export function namesAbove(
  rows: string[],
  {
    width,
    height,
    isPicked,
    name = (row) => row,
  }: {
    width: number;
    height: number;
    isPicked: (row: string) => boolean;
    name?: (row: string) => string;
  },
): Markish {
  return text(rows, {
    y: (row: string) => row,
    text: (row: string) => nameLines(name(row), width, isPicked(row) ? 600 : 400, 1).join(""),
    frameAnchor: "left",
    textAnchor: "start",
    dy: -height / 2 + ABOVE / 2 + 1,
    fill: "var(--ink)",
  });
}
