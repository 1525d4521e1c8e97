import { axisX, dot, gridX, link, text } from "@observablehq/plot";
import { group, scaleLinear } from "d3";
import { legend } from "./legend.ts";
import { cellText, nameLines, rowText, textWidth, valueText } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, FONT_SIZE, LINE_HEIGHT } from "./types.ts";
import { reasons, without } from "./without.ts";

const ROW = 70;
/** How far below the middle of its row a dot is, in pixels: the row's name stands above it. */
const DOWN = 12;
/** What a second line of a row's name takes, in pixels. */
const SECOND = FONT_SIZE * LINE_HEIGHT;
/** Between a dot and its value, in pixels; and how near an end a dot needs room for it, as a share of the scale. */
const BESIDE = 20;
const NEAR = 0.2;
const COLORS = ["var(--accent)", "var(--ink-mid)"];
/** The two are told apart by their shape too. */
const SYMBOLS = ["circle", "diamond2"] as const;

/**
 * Two values a row on one scale, joined by a line: where they agree and where they part.
 * The row's name stands above its dots.
 */
export function dumbbell({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  reference,
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
  const lines = new Map([...byName.keys()].map((name) => [name, nameLines(name, width, 600, 2)]));
  /** A second line of a name moves all dots down, so that they stay equally far apart. */
  const more = Math.max(1, ...[...lines.values()].map(({ length }) => length)) > 1 ? SECOND : 0;
  const down = DOWN + more / 2;
  const key = legend(
    series.map((label, at) => ({ label, color: COLORS[at] ?? "", symbol: SYMBOLS[at] ?? "circle" })),
    width,
    0,
  );
  const values = [0, ...drawn.map((row) => Number(row[x])), ...(reference === undefined ? [] : [reference])];
  const isShare = field.unit === "%" && values.every((value) => value >= 0 && value <= 100);
  const [start = 0, end = 1] = isShare
    ? [0, 100]
    : scaleLinear()
        .domain([Math.min(...values), Math.max(...values)])
        .nice(4)
        .domain();
  const ticks = isShare ? [0, 25, 50, 75, 100] : scaleLinear().domain([start, end]).ticks(4);
  const tick = (value: number) =>
    valueText(value, { ...field, decimals: undefined }, value === ticks.at(-1) && field.unit === "%");
  const along = (row: ChartRow) => (Number(row[x]) - start) / (end - start || 1);
  // A unit of words is said once, under the title.
  const label = (row: ChartRow) => rowText(row, x, field, field.unit === "%");
  const room = BESIDE + Math.max(0, ...drawn.map((row) => textWidth(label(row))));
  const valueLabel = {
    x,
    y,
    dy: down,
    text: label,
    fill: "var(--ink)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  };

  return {
    options: {
      width,
      height: key.height + byName.size * (ROW + more) + 26,
      marginLeft: 0,
      marginRight: 0,
      marginTop: key.height,
      marginBottom: 26,
      x: {
        domain: [start, end],
        // Room for a label beyond a dot near either end.
        insetLeft: lowest.some((row) => along(row) < NEAR) ? room : 4 + textWidth(tick(start)) / 2,
        insetRight: highest.some((row) => along(row) > 1 - NEAR) ? room : 24,
        label: null,
      },
      y: { type: "band", domain: [...byName.keys()], axis: null, padding: 0 },
      marks: [
        key.marks,
        gridX(ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
        axisX(ticks, {
          tickSize: 0,
          tickFormat: tick,
          fill: "var(--ink-soft)",
        }),
        text([...byName.keys()], {
          y: (name: string) => name,
          text: (name: string) => (lines.get(name) ?? []).join("\n"),
          frameAnchor: "left",
          textAnchor: "start",
          lineAnchor: "bottom",
          lineHeight: LINE_HEIGHT,
          dy: more / 2 - 7,
          fontWeight: 600,
          stroke: "var(--paper)",
          strokeWidth: 4,
          fill: "var(--ink)",
        }),
        link(spans, { x1: "low", x2: "high", y: "name", stroke: "var(--line)", strokeWidth: 2, dy: down }),
        series.map((name, at) =>
          dot(
            drawn.filter((row) => String(row[fill]) === name),
            {
              ...{ x, y, r: 6, fill: color, stroke: "var(--paper)", dy: down },
              symbol: SYMBOLS[at] ?? "circle",
            },
          ),
        ),
        text(highest, { ...valueLabel, dx: 11, textAnchor: "start" }),
        text(lowest, { ...valueLabel, dx: -11, textAnchor: "end" }),
        reasons(empty, y, said, { frameAnchor: "left", dy: down }),
      ],
    },
    badge: "above",
    hits: [
      ...drawn.map((row) => ({
        row,
        part: String(row[fill]),
        name: String(row[y]),
        x: Number(row[x]),
        y: String(row[y]),
        // Dots on one spot hide each other, so what is read there is read for both.
        label: [
          row[y],
          ...drawn
            .filter((other) => other[y] === row[y] && other[x] === row[x])
            .map((other) => `${other[fill]}: ${said(other)}`),
        ].join("\n"),
      })),
      ...empty.map((row) => ({
        row,
        name: String(row[y]),
        x: 0,
        y: String(row[y]),
        x1: 0,
        x2: 0,
        label: `${row[y]}\n${said(row)}`,
      })),
    ],
    dy: down,
    pointer: "row",
  };
}
