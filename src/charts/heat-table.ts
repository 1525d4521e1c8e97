import { cell, text } from "@observablehq/plot";
import { namesAbove, rowNames } from "./row-names.ts";
import { STRONG, strengthOf } from "./strength.ts";
import { cellText, rowText, textWidth, wrap } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, FONT_SIZE, LINE_HEIGHT, WIDE } from "./types.ts";
import { valuesIn } from "./values.ts";
import { linesBelow, MISSING, NOTE_LINE, signsBelow } from "./without.ts";

const ROW = 28;
const COLUMN_GAP = 6;

/**
 * A number in each cell, on a colour that is the stronger the higher it is: to see where in a table of
 * many the high ones are. Columns and rows stand in the order of print.
 */
export function heatTable({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  highlight,
  region,
  width,
}: ChartInput): Chart {
  const field = fields[fill] ?? { title: fill, unit: "" };
  const said = (row: ChartRow) => cellText(row, fill, field, missing);
  const isDrawn = (row: ChartRow) => typeof row[fill] === "number";
  const [columns, lines] = [valuesIn(rows, fields, x), valuesIn(rows, fields, y)];
  const drawn = rows.filter(isDrawn);
  const values = drawn.map((row) => Number(row[fill]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const strength = (row: ChartRow) => strengthOf(high > low ? (Number(row[fill]) - low) / (high - low) : 0);

  const isNarrow = width < WIDE;
  const isPicked = (name: string) => region.includes(name) || highlight.includes(name);
  const names = rowNames(lines, width, isPicked);
  const marginLeft = isNarrow ? 0 : names.margin;
  const column = (width - marginLeft) / columns.length - COLUMN_GAP;
  // Where a word is too wide for its column, columns have letters, and what these are stands below.
  const isLettered = columns.some((name) => wrap(name, column).some((line) => textWidth(line) > column));
  const heads = columns.map((name, at) => (isLettered ? [letter(at)] : wrap(name, column)));
  const key = isLettered ? columns.flatMap((name, at) => wrap(`${letter(at)} ${name}`, width)) : [];
  const marginTop = Math.max(...heads.map(({ length }) => length)) * FONT_SIZE * LINE_HEIGHT + 10;
  const over = namesAbove(lines, { width, row: ROW, isPicked });
  const above = isNarrow ? over.above : 0;
  const row = Math.max(ROW, isNarrow ? 0 : names.height) + above;
  const signs = signsBelow(
    rows.filter((row) => !isDrawn(row)),
    said,
    width,
  );
  const note = [...key, ...signs];
  const inset = { insetTop: above + 1, insetBottom: 1, insetLeft: 1, insetRight: 1 };

  const marginBottom = 4 + note.length * NOTE_LINE;

  return {
    options: {
      width,
      height: marginTop + lines.length * row + marginBottom,
      marginLeft,
      marginRight: 0,
      marginTop,
      marginBottom,
      x: { type: "band", domain: columns, axis: null, padding: 0 },
      y: { type: "band", domain: lines, label: null, padding: 0, ...(isNarrow && { axis: null }) },
      marks: [
        isNarrow ? over.marks : names.marks,
        text(columns, {
          x: (name: string) => name,
          text: (_: string, index: number) => (heads[index] ?? []).join("\n"),
          frameAnchor: "top",
          lineAnchor: "bottom",
          lineHeight: LINE_HEIGHT,
          dy: -6,
          fill: "var(--ink-soft)",
        }),
        cell(drawn, { x, y, ...inset, fill: "var(--c1)", fillOpacity: strength }),
        cell(
          rows.filter((row) => !isDrawn(row)),
          { x, y, ...inset, fill: "none", stroke: "var(--rule)", strokeDasharray: "2 2" },
        ),
        text(rows, {
          x,
          y,
          dy: above / 2,
          text: (row: ChartRow) => (isDrawn(row) ? rowText(row, fill, field, false) : MISSING),
          fill: (row: ChartRow) => (isDrawn(row) && strength(row) > STRONG ? "var(--on-c1)" : "var(--ink)"),
        }),
        linesBelow(note, marginLeft, 8),
      ],
    },
    badge: "beside",
    hits: rows.map((row) => ({
      row,
      name: String(row[y]),
      x: String(row[x]),
      y: String(row[y]),
      label: `${row[y]}, ${row[x]}\n${said(row)}`,
    })),
    dy: above / 2,
    pointer: "row",
  };
}

const letter = (index: number) => String.fromCharCode("A".charCodeAt(0) + index);
