import { axisY, type Markish, text } from "@observablehq/plot";
import { nameLines, textWidth, wrap } from "./text.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./types.ts";

const GAP = 10;

/** WebKit sets some words wider than their letters add up to. */
const WIDER = 1.02;

/** Names take at most this share of a chart's width; longer ones stand on several lines. */
const MOST = 0.42;

/** A name that needs more lines than this is cut. */
const MOST_LINES = 7;

/** Between two rows whose names have several lines, in pixels. */
const BETWEEN = 10;

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
  const lines = new Map(rows.map((row) => [row, nameLines(name(row), width * MOST, 600, MOST_LINES)]));
  const shown = (row: string) => (lines.get(row) ?? []).join("\n");
  const margin = Math.max(0, ...[...lines.values()].flat().map((line) => textWidth(line, 600))) * WIDER + GAP;
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
 * @param options.row the height of a row without its name
 * @returns with what each name takes, in pixels: as much as the longest one
 */
export function namesAbove(
  rows: string[],
  {
    width,
    row,
    isPicked,
    name = (row) => row,
  }: {
    width: number;
    row: number;
    isPicked: (row: string) => boolean;
    name?: (row: string) => string;
  },
): { marks: Markish; above: number } {
  const lines = new Map(rows.map((own) => [own, wrap(name(own), width, isPicked(own) ? 600 : 400)]));
  const most = Math.max(1, ...[...lines.values()].map(({ length }) => length));
  const above = most * FONT_SIZE * LINE_HEIGHT + 5;
  const marks = [true, false].map((bold) =>
    text(
      rows.filter((own) => isPicked(own) === bold),
      {
        y: (own: string) => own,
        text: (own: string) => (lines.get(own) ?? []).join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "bottom",
        lineHeight: LINE_HEIGHT,
        dy: above / 2 - row / 2 - 3,
        fill: "var(--ink)",
        fontWeight: bold ? 600 : 400,
      },
    ),
  );
  return { marks, above };
}
