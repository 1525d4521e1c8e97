import { barX, ruleX, text } from "@observablehq/plot";
import { max, min } from "d3";
import { rowNames } from "./row-names.ts";
import { cellText, isShortUnit, rowText, textWidth } from "./text.ts";
import { BAR_FILLS, toneOf } from "./tone.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";
import { reasons } from "./without.ts";

const ROW = 28;
const GAP = 8;
/** Of a chart's width, what the numbers beside the bars may take. */
const MOST_SPACE = 0.4;

/**
 * A bar a row, its value at the end: the longest on top, or in the order of print where the rows have
 * one, as sizes do. Of those ranked, rows without a value come last; all of them say why.
 */
export function rankedBars({
  rows,
  fields,
  channels: { x, y },
  missing,
  highlight,
  region,
  options: { order: inOrder },
  reference = 0,
  width,
}: ChartInput<{ order?: "value" | "printed" }>): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const tone = (name: string) => toneOf(name, region, highlight);
  const value = (row: ChartRow) => Number(row[x]);
  const place = (row: ChartRow) => fields[y]?.categories?.indexOf(String(row[y])) ?? 0;
  const isPrinted = inOrder === "printed";
  const drawn = rows
    .filter((row) => typeof row[x] === "number")
    .sort((a, b) => (isPrinted ? place(a) - place(b) : value(b) - value(a)));
  const empty = rows.filter((row) => typeof row[x] !== "number");
  const order = isPrinted ? rows.toSorted((a, b) => place(a) - place(b)) : [...drawn, ...empty];

  const low = Math.min(0, reference, min(drawn, value) ?? 0);
  const high = Math.max(0, reference, max(drawn, value) ?? 0);
  const spaceFor = (withUnit: boolean) =>
    Math.max(0, ...drawn.map((row) => textWidth(rowText(row, x, field, withUnit), 600))) + GAP;
  // Bars to both sides have numbers at both: a unit that leaves the bars no room is said under the title only.
  const sides = Number(low < 0) + Number(high > 0);
  const withUnit = isShortUnit(field) && sides * spaceFor(true) <= width * MOST_SPACE;
  const label = (row: ChartRow) => rowText(row, x, field, withUnit);
  const space = spaceFor(withUnit);
  const names = rowNames(
    order.map((row) => String(row[y])),
    width,
    (name) => tone(name) !== "rest",
  );
  const marginRight = high > 0 ? space : 4;
  const inset = low < 0 ? space : 0;

  return {
    options: {
      width,
      height: order.length * Math.max(ROW, names.height) + 8,
      marginLeft: names.margin,
      marginRight,
      marginTop: 4,
      marginBottom: 4,
      x: { domain: [low, high > low ? high : low + 1], label: null, axis: null, insetLeft: inset },
      y: { domain: order.map((row) => row[y]), label: null, padding: 0.28 },
      marks: [
        names.marks,
        barX(drawn, { x, y, fill: (row: ChartRow) => BAR_FILLS[tone(String(row[y]))] }),
        ruleX([0], { stroke: "var(--rule-strong)" }),
        text(
          drawn.filter((row) => value(row) >= 0),
          { x, y, text: label, dx: GAP - 2, textAnchor: "start", fill: "var(--ink)" },
        ),
        text(
          drawn.filter((row) => value(row) < 0),
          { x, y, text: label, dx: 2 - GAP, textAnchor: "end", fill: "var(--ink)" },
        ),
        reasons(empty, y, said, {
          x: 0,
          dx: GAP - 2,
          textAnchor: low < 0 && high === 0 ? "end" : "start",
        }),
      ],
    },
    badge: "end",
    hits: order.map((row) => ({
      row,
      name: String(row[y]),
      x: typeof row[x] === "number" ? value(row) : 0,
      y: String(row[y]),
      x1: Math.min(0, value(row)),
      x2: Math.max(0, value(row)),
      label: `${row[y]}\n${said(row)}`,
    })),
    pointer: "row",
  };
}
