import { cell, text } from "@observablehq/plot";
import { namesAbove, rowNames } from "./row-names.ts";
import { STRONG, strengthOf } from "./strength.ts";
import { cellText, rowText } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { valuesIn } from "./values.ts";
import { linesBelow, MISSING, NOTE_LINE, signsBelow } from "./without.ts";

const ROW = 32;
const HEAD = 22;

/**
 * Every pair of some things, each once: how strongly the two of a pair follow each other. The number is
 * in the cell; the colour is the stronger the farther it is from nought, and a number below nought has a
 * dashed frame and its minus. Columns have the numbers of the rows, as in printed tables.
 */
export function matrix({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  highlight,
  region,
  width,
}: ChartInput): Chart {
  const field = fields[fill] ?? { title: fill, unit: "" };
  // A coefficient is a bare number: its unit is only its name.
  const said = (row: ChartRow) => cellText(row, fill, { ...field, unit: "" }, missing);
  const value = (row: ChartRow) => Number(row[fill]);
  const isDrawn = (row: ChartRow) => typeof row[fill] === "number";
  const isBelow = (row: ChartRow) => value(row) < 0;
  const order = orderOf(rows, fields, { x, y });
  const place = (name: unknown) => order.indexOf(String(name));
  /** The one of a pair that comes first is the column, whichever way it is printed. */
  const pairs = rows.map((row) => {
    const [column = "", line = ""] = [String(row[x]), String(row[y])].sort((a, b) => place(a) - place(b));
    return { ...row, column, line };
  });
  const columns = order.filter((name) => pairs.some(({ column }) => column === name));
  const isNarrow = width < WIDE;
  const isPicked = (name: string) => region.includes(name) || highlight.includes(name);
  const title = (name: string) => `${place(name) + 1} ${name}`;
  const names = rowNames(order, width, isPicked, title);
  const marginLeft = isNarrow ? 0 : names.margin;
  const over = namesAbove(order, { width, row: ROW, isPicked, name: title });
  const above = isNarrow ? over.above : 0;
  const row = Math.max(ROW, isNarrow ? 0 : names.height) + above;
  /** A thing and itself follow each other wholly, which says nothing. */
  const isSelf = (row: ChartRow) => row.column === row.line;
  const strength = (row: ChartRow) => (isSelf(row) ? 0 : strengthOf(Math.abs(value(row))));
  const textFill = (row: ChartRow) => {
    if (!isDrawn(row) || strength(row) <= STRONG) return isSelf(row) ? "var(--ink-soft)" : "var(--ink)";
    return isBelow(row) ? "var(--on-c-against-strong)" : "var(--on-c1)";
  };
  const inset = { insetTop: above + 1, insetBottom: 1, insetLeft: 1, insetRight: 1 };
  const drawn = pairs.filter((row) => isDrawn(row));
  const note = signsBelow(
    rows.filter((row) => !isDrawn(row)),
    said,
    width,
  );
  const marginBottom = 4 + note.length * NOTE_LINE;

  return {
    options: {
      width,
      height: HEAD + order.length * row + marginBottom,
      marginLeft,
      marginRight: 0,
      marginTop: HEAD,
      marginBottom,
      x: { type: "band", domain: columns, axis: null, padding: 0 },
      y: { type: "band", domain: order, label: null, padding: 0, ...(isNarrow && { axis: null }) },
      marks: [
        isNarrow ? over.marks : names.marks,
        text(columns, {
          x: (name: string) => name,
          text: (name: string) => String(place(name) + 1),
          frameAnchor: "top",
          lineAnchor: "bottom",
          dy: -6,
          fill: "var(--ink-soft)",
        }),
        cell(drawn, {
          x: "column",
          y: "line",
          ...inset,
          fill: (row: ChartRow) => (isBelow(row) ? "var(--c-against-strong)" : "var(--c1)"),
          fillOpacity: strength,
        }),
        cell(
          pairs.filter((row) => !isDrawn(row) || isBelow(row)),
          {
            x: "column",
            y: "line",
            ...inset,
            fill: "none",
            stroke: "var(--rule-strong)",
            strokeDasharray: "3 2",
          },
        ),
        text(pairs, {
          x: "column",
          y: "line",
          dy: above / 2,
          text: (row: ChartRow) => (isDrawn(row) ? rowText(row, fill, field, false) : MISSING),
          fill: textFill,
        }),
        linesBelow(note, marginLeft, 8),
      ],
    },
    badge: "beside",
    hits: pairs.map((row) => ({
      row,
      name: row.line,
      x: row.column,
      y: row.line,
      label: `${row.line} og ${row.column}\n${said(row)}`,
    })),
    dy: above / 2,
    pointer: "row",
  };
}

/** All things that pairs are made of, in the order of print: that of their columns, then of the rows. */
function orderOf(
  rows: ChartRow[],
  fields: ChartInput["fields"],
  { x, y }: { x: string; y: string },
): string[] {
  return [...new Set([...valuesIn(rows, fields, y), ...valuesIn(rows, fields, x)])];
}
