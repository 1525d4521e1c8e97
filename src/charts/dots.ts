import { axisX, dot, gridX, link, text } from "@observablehq/plot";
import { group } from "d3";
import { formatNumber } from "../i18n/format.ts";
import { legend } from "./legend.ts";
import { cellText, shorten, textWidth, valueText } from "./text.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";
import { reasons, without } from "./without.ts";

const ROW = 70;
/** How far below the middle of its row a dot is, in pixels: the row's name stands above it. */
const DOWN = 12;
/** Room for a value with its dot, in pixels, and how near an end a dot needs it, in per cent. */
const LABEL = 60;
const NEAR = 14;
const COLORS = ["var(--accent)", "var(--ink-mid)"];

/**
 * Two values a row on one scale, joined by a line: where they agree and where they part.
 * The row's name stands above its dots, with the number of answers.
 */
export function dots({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  count,
  width,
}: ChartInput): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const series = fields[fill]?.categories ?? [...new Set(rows.map((row) => String(row[fill])))];
  const byName = group(rows, (row) => String(row[y]));
  const drawn = rows.filter((row) => typeof row[x] === "number");
  const empty = without(byName, x);
  const color = (row: ChartRow) => COLORS[series.indexOf(String(row[fill]))] ?? "var(--ink-mid)";
  const spans = [...group(drawn, (row) => String(row[y]))].map(([name, points]) => {
    const sorted = points.toSorted((a, b) => Number(a[x]) - Number(b[x]));
    return { name, points: sorted, low: Number(sorted[0]?.[x]), high: Number(sorted.at(-1)?.[x]) };
  });
  // Two on the same spot share one label.
  const highest = spans.flatMap(({ points }) => points.slice(-1));
  const lowest = spans.flatMap(({ points, low, high }) => (low < high ? points.slice(0, -1) : []));
  const title = (name: string) => {
    const n = count && byName.get(name)?.[0]?.[count];
    const answers = typeof n === "number" ? ` (n = ${formatNumber(n)})` : "";
    return shorten(name, width - textWidth(answers, 600), 600) + answers;
  };
  const key = legend(
    series.map((label, at) => ({ label, color: COLORS[at] ?? "" })),
    width,
    0,
  );
  const valueLabel = {
    x,
    y,
    dy: DOWN,
    text: (row: ChartRow) => valueText(Number(row[x]), field),
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  };

  return {
    options: {
      width,
      height: key.height + byName.size * ROW + 26,
      marginLeft: 0,
      marginRight: 0,
      marginTop: key.height,
      marginBottom: 26,
      x: {
        domain: [0, 100],
        // Room for a label beyond a dot near either end.
        insetLeft: lowest.some((row) => Number(row[x]) < NEAR) ? LABEL : 8,
        insetRight: highest.some((row) => Number(row[x]) > 100 - NEAR) ? LABEL : 24,
        label: null,
      },
      y: { type: "band", domain: [...byName.keys()], axis: null, padding: 0 },
      marks: [
        key.marks,
        gridX([0, 25, 50, 75, 100], { stroke: "var(--rule)", strokeOpacity: 1 }),
        axisX([0, 25, 50, 75, 100], {
          tickSize: 0,
          tickFormat: (value: number) => (value === 100 ? `100\u00A0%` : String(value)),
          fill: "var(--ink-soft)",
        }),
        text([...byName.keys()], {
          y: (name: string) => name,
          text: title,
          frameAnchor: "left",
          textAnchor: "start",
          dy: -14,
          fontWeight: 600,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fill: "var(--ink)",
        }),
        link(spans, { x1: "low", x2: "high", y: "name", stroke: "var(--line)", strokeWidth: 2, dy: DOWN }),
        dot(drawn, { x, y, r: 6, fill: color, stroke: "var(--paper)", dy: DOWN }),
        text(highest, { ...valueLabel, dx: 11, textAnchor: "start" }),
        text(lowest, { ...valueLabel, dx: -11, textAnchor: "end" }),
        reasons(empty, y, said, { frameAnchor: "left", dy: DOWN }),
      ],
    },
    hits: [
      ...drawn.map((row) => ({
        name: String(row[y]),
        x: Number(row[x]),
        y: String(row[y]),
        // Dots on one spot hide each other, so what is read there is read for both.
        label: [
          title(String(row[y])),
          ...drawn
            .filter((other) => other[y] === row[y] && other[x] === row[x])
            .map((other) => `${other[fill]}: ${said(other)}`),
        ].join("\n"),
      })),
      ...empty.map((row) => ({
        name: String(row[y]),
        x: 0,
        y: String(row[y]),
        x1: 0,
        x2: 0,
        label: `${title(String(row[y]))}\n${said(row)}`,
      })),
    ],
    dy: DOWN,
    pointer: "row",
  };
}
