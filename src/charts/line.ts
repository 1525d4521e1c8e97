import { axisX, axisY, dot, gridY, line as lineMark, type Markish, text } from "@observablehq/plot";
import { extent, group, scaleLinear } from "d3";
import { spread } from "./labels.ts";
import { cellText, textWidth, valueText, wrap } from "./text.ts";
import { type Tone, toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";

const LABEL_GAP = 16;

const LINES: Record<Tone, { color: string; text: string; width: number }> = {
  first: { color: "var(--accent)", text: "var(--accent)", width: 3 },
  second: { color: "var(--ink-mid)", text: "var(--ink)", width: 2 },
  rest: { color: "var(--line)", text: "var(--ink-soft)", width: 1.5 },
};

/**
 * Development over years: one line for each value of `z`, labelled at its end. The reader's region
 * and the figure's own `highlight` stand out; the rest is grey. Series without any value are named
 * below the chart.
 */
export function line({
  rows,
  fields,
  channels: { x, y, z = "" },
  missing,
  highlight,
  state,
  width,
}: ChartInput): Chart {
  const field = fields[y] ?? { title: y, unit: "" };
  const tone = (row: ChartRow) => toneOf(String(row[z]), state.region, highlight);
  const weight = (row: ChartRow) => (tone(row) === "rest" ? 400 : 600);
  const hasValue = (row: ChartRow) => typeof row[y] === "number";
  const series = group(rows, (row) => String(row[z]));
  const drawn = rows.filter(hasValue);
  const years = [...new Set(rows.map((row) => Number(row[x])))].sort((a, b) => a - b);
  const ends = [...series.values()]
    .map((points) => points.findLast(hasValue))
    .filter((row) => row !== undefined);
  const empty = [...series].filter(([, points]) => !points.some(hasValue));

  const short = width < WIDE;
  const marginLeft = 34;
  const marginTop = 30;
  const marginRight = 14 + Math.max(...ends.map((row) => textWidth(label(row), weight(row))));
  const note = empty.length
    ? wrap(
        `Uten tall: ${new Intl.ListFormat("nb-NO").format(empty.map(([name]) => name))} (${missing(empty[0]?.[1][0] ?? {}, y) ?? "mangler"})`,
        width,
      )
    : [];
  const marginBottom = 30 + note.length * 17;
  const height = (short ? 400 : 440) + note.length * 17;

  const scale = scaleLinear()
    .domain(extent(drawn, (row) => Number(row[y])) as [number, number])
    .nice(5)
    .range([height - marginBottom, marginTop]);
  const middles = spread(
    ends.map((row) => scale(Number(row[y]))),
    LABEL_GAP,
    [marginTop, height - marginBottom],
  );
  const labels: ChartRow[] = ends.map((row, index) => ({ ...row, at: scale.invert(middles[index] ?? 0) }));
  const last = years.at(-1) ?? 0;

  function label(row: ChartRow): string {
    return short ? String(row[z]) : `${row[z]} ${valueText(Number(row[y]), field, false)}`;
  }

  const layer = (of: Tone): Markish[] => {
    const points = drawn.filter((row) => tone(row) === of);
    const { color, text: textColor, width: strokeWidth } = LINES[of];
    return [
      lineMark(points, {
        x,
        y,
        z,
        stroke: color,
        strokeWidth,
        strokeLinecap: "round",
        strokeLinejoin: "round",
      }),
      dot(points, { x, y, r: strokeWidth + 0.8, fill: color, stroke: "var(--paper)", strokeWidth: 1 }),
      text(
        labels.filter((row) => tone(row) === of),
        {
          x: last,
          y: "at",
          text: label,
          dx: 10,
          textAnchor: "start",
          fill: textColor,
          fontWeight: of === "rest" ? 400 : 600,
        },
      ),
    ];
  };

  return {
    options: {
      width,
      height,
      marginLeft,
      marginRight,
      marginTop,
      marginBottom,
      x: { domain: [years[0], last], label: null },
      y: { domain: scale.domain(), label: null },
      marks: [
        gridY({ ticks: 5, stroke: "var(--rule)", strokeOpacity: 1 }),
        axisY({
          ticks: 5,
          tickSize: 0,
          tickFormat: (value: number) => valueText(value, { ...field, decimals: undefined }, false),
          fill: "var(--ink-soft)",
        }),
        axisX(years, {
          tickSize: 4,
          stroke: "var(--rule-strong)",
          tickFormat: (year: number) => String(year),
          fill: "var(--ink-soft)",
        }),
        text([axisTitle(field.title, field.unit)], {
          frameAnchor: "top-left",
          dx: -marginLeft,
          dy: -22,
          textAnchor: "start",
          fill: "var(--ink-soft)",
        }),
        layer("rest"),
        layer("second"),
        layer("first"),
        note.map((words, index) =>
          text([words], {
            frameAnchor: "bottom-left",
            dx: -marginLeft,
            dy: 44 + index * 17,
            textAnchor: "start",
            fill: "var(--ink-soft)",
          }),
        ),
      ],
    },
    hits: rows.filter(hasValue).map((row) => ({
      x: Number(row[x]),
      y: Number(row[y]),
      label: `${row[z]}, ${row[x]}\n${cellText(row, y, field, missing)}`,
    })),
    pointer: "xy",
  };
}

function axisTitle(title: string, unit: string): string {
  return unit ? `${title}, ${unit}` : title;
}
