import { axisX, dot, gridX, link, text } from "@observablehq/plot";
import { group } from "d3";
import { formatNumber } from "../i18n/format.ts";
import { legend } from "./legend.ts";
import { cellText, valueText } from "./text.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";

const ROW = 70;
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
  const series = fields[fill]?.categories ?? [...new Set(rows.map((row) => String(row[fill])))];
  const byName = group(rows, (row) => String(row[y]));
  const drawn = rows.filter((row) => typeof row[x] === "number");
  const color = (row: ChartRow) => COLORS[series.indexOf(String(row[fill]))] ?? "var(--ink-mid)";
  const spans = [...byName].map(([name, points]) => ({
    name,
    low: Math.min(...points.map((row) => Number(row[x]))),
    high: Math.max(...points.map((row) => Number(row[x]))),
  }));
  const isHigh = (row: ChartRow) => spans.some(({ name, high }) => name === row[y] && high === row[x]);
  const title = (name: string) => {
    const n = count && byName.get(name)?.[0]?.[count];
    return typeof n === "number" ? `${name} (n = ${formatNumber(n)})` : name;
  };
  const key = legend(
    series.map((label, at) => ({ label, color: COLORS[at] ?? "" })),
    width,
    0,
  );
  const valueLabel = {
    x,
    y,
    dy: 12,
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
      x: { domain: [0, 100], insetLeft: 4, insetRight: 24, label: null },
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
        link(spans, { x1: "low", x2: "high", y: "name", stroke: "var(--line)", strokeWidth: 2, dy: 12 }),
        dot(drawn, { x, y, r: 6, fill: color, stroke: "var(--paper)", dy: 12 }),
        text(drawn.filter(isHigh), { ...valueLabel, dx: 11, textAnchor: "start" }),
        text(
          drawn.filter((row) => !isHigh(row)),
          { ...valueLabel, dx: -11, textAnchor: "end" },
        ),
      ],
    },
    hits: drawn.map((row) => ({
      x: Number(row[x]),
      y: String(row[y]),
      label: `${title(String(row[y]))}\n${row[fill]}: ${cellText(row, x, field, missing)}`,
    })),
    pointer: "xy",
  };
}
