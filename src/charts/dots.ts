import { axisX, dot, gridX, text } from "@observablehq/plot";
import { group, scaleLinear } from "d3";
import { legend } from "./legend.ts";
import { rowNames } from "./row-names.ts";
import { cellText, rowText, textWidth, valueText } from "./text.ts";
import { toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { valuesIn } from "./values.ts";
import { reasons, without } from "./without.ts";

const ROW = 28;
const GAP = 10;

/** Shape and colour of each series: neither alone tells them apart. */
const SERIES = [
  { symbol: "circle", color: "var(--c1)" },
  { symbol: "diamond2", color: "var(--c3)" },
  { symbol: "triangle", color: "var(--c2)" },
  { symbol: "square2", color: "var(--ink-mid)" },
] as const;

/**
 * A row for each `y`, and on one scale a dot for its number, or one for each value of `fill`. The
 * highest first, or in the order of print. The scale has its zero.
 */
export function dots({
  rows,
  fields,
  channels: { x, y, fill },
  missing,
  highlight,
  region,
  options: { order },
  reference,
  width,
}: ChartInput<{ order?: "value" | "printed" }>): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const value = (row: ChartRow) => Number(row[x]);
  const series = fill ? valuesIn(rows, fields, fill) : [];
  const drawn = rows.filter((row) => typeof row[x] === "number");
  const byName = group(rows, (row) => String(row[y]));
  /** What a row is ordered by: its number, or that of its first series. */
  const first = (name: string) => {
    const own = (byName.get(name) ?? []).filter((row) => typeof row[x] === "number");
    const row = own.find((other) => !fill || other[fill] === series[0]) ?? own[0];
    return row ? value(row) : Number.NEGATIVE_INFINITY;
  };
  const printed = valuesIn(rows, fields, y);
  const names = order === "printed" ? printed : printed.toSorted((a, b) => first(b) - first(a) || 0);
  const tone = (name: string) => toneOf(name, region, highlight);
  const labels = rowNames(names, width, (name) => tone(name) !== "rest");
  const key = legend(
    series.map((label, at) => ({ label, ...(SERIES[at] ?? SERIES[0]) })),
    width,
    labels.margin,
  );
  const top = series.length > 0 ? key.height : 6;

  const values = [...drawn.map(value), ...(reference === undefined ? [] : [reference])];
  const isShare = field.unit === "%" && values.every((own) => own >= 0 && own <= 100);
  const [start = 0, end = 1] = scaleLinear()
    .domain(isShare ? [0, 100] : [Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(4)
    .domain();
  const ticks =
    isShare && width >= WIDE
      ? [0, 25, 50, 75, 100]
      : isShare
        ? [0, 50, 100]
        : scaleLinear([start, end], [0, 1]).ticks(3);
  const tick = (own: number) =>
    valueText(own, { ...field, decimals: undefined }, own === ticks.at(-1) && field.unit === "%");
  const label = (row: ChartRow) => rowText(row, x, field, field.unit === "%");
  // One dot a row has its number beside it; of several, readers point.
  const alone = series.length > 1 ? [] : drawn;
  const room = Math.max(
    12,
    textWidth(tick(ticks.at(-1) ?? 0)) / 2,
    ...alone.map((row) => textWidth(label(row), 600) + GAP),
  );
  const at = (row: ChartRow) => Math.max(0, series.indexOf(String(row[fill ?? ""])));
  const color = (row: ChartRow) =>
    series.length > 1
      ? (SERIES[at(row)]?.color ?? "var(--ink-mid)")
      : { first: "var(--accent)", second: "var(--ink-mid)", rest: "var(--ink-mid)" }[tone(String(row[y]))];

  return {
    options: {
      width,
      height: top + names.length * Math.max(ROW, labels.height) + 26,
      marginLeft: labels.margin,
      marginRight: 0,
      marginTop: top,
      marginBottom: 26,
      x: { domain: [start, end], insetLeft: 8, insetRight: room, label: null },
      y: { type: "band", domain: names, label: null, padding: 0 },
      marks: [
        series.length > 0 ? key.marks : [],
        gridX(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
        axisX(ticks, { tickSize: 0, tickFormat: tick, fill: "var(--ink-soft)" }),
        labels.marks,
        series.map((_, index) =>
          dot(
            drawn.filter((row) => at(row) === index),
            { x, y, r: 5, symbol: SERIES[index]?.symbol ?? "circle", fill: color, stroke: "var(--paper)" },
          ),
        ),
        series.length === 0 ? dot(drawn, { x, y, r: 5, fill: color, stroke: "var(--paper)" }) : [],
        text(alone, {
          x,
          y,
          text: label,
          dx: GAP,
          textAnchor: "start",
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
        }),
        reasons(without(byName, x), y, said, { frameAnchor: "left", dx: 8 }),
      ],
    },
    badge: "above",
    hits: rows.map((row) => ({
      row,
      name: String(row[y]),
      x: typeof row[x] === "number" ? value(row) : start,
      y: String(row[y]),
      label: `${row[y]}${fill ? `, ${row[fill]}` : ""}\n${said(row)}`,
    })),
    pointer: "row",
  };
}
