import { axisX, axisY, dot, gridY, line as lineMark, type Markish, ruleX, text } from "@observablehq/plot";
import { extent, group, scaleLinear } from "d3";
import { spread } from "./labels.ts";
import { cellText, rowText, shorten, textWidth, valueText, wrap } from "./text.ts";
import { type Tone, toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { noNumbers, without } from "./without.ts";

const LABEL_GAP = 16;
const LINE_HEIGHT = 17;

/** Labels take at most this share of the width. */
const MOST = 0.45;

const LINES: Record<Tone, { color: string; text: string; width: number }> = {
  first: { color: "var(--accent)", text: "var(--accent)", width: 3 },
  second: { color: "var(--ink-mid)", text: "var(--ink)", width: 2 },
  rest: { color: "var(--line)", text: "var(--ink-soft)", width: 1.5 },
};

/** Of the dots on a line, in pixels. */
const radius = (tone: Tone) => LINES[tone].width + 0.8;

const names = new Intl.ListFormat("nb-NO");

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
  region,
  options: { breaks = [] },
  reference,
  width,
}: ChartInput<{ breaks?: { before: number; label: string }[] }>): Chart {
  const field = fields[y] ?? { title: y, unit: "" };
  const tone = (row: ChartRow) => toneOf(String(row[z]), region, highlight);
  const weight = (row: ChartRow) => (tone(row) === "rest" ? 400 : 600);
  const hasValue = (row: ChartRow) => typeof row[y] === "number";
  const series = group(rows, (row) => String(row[z]));
  for (const points of series.values()) points.sort((a, b) => Number(a[x]) - Number(b[x]));
  const drawn = [...series.values()].flat().filter(hasValue);
  const years = [...new Set(rows.map((row) => Number(row[x])))].sort((a, b) => a - b);
  const last = years.at(-1) ?? 0;
  const ends = [...series.values()]
    .map((points) => points.findLast(hasValue))
    .filter((row) => row !== undefined);
  const empty = without(series, y);

  const short = width < WIDE;
  const label = (row: ChartRow) => {
    const value = short ? "" : ` ${rowText(row, y, field, false)}`;
    // A value of an earlier year does not stand at the last one without saying so.
    const year = Number(row[x]) < last ? ` (${row[x]})` : "";
    return shorten(String(row[z]), width * MOST - textWidth(value + year, 600), weight(row)) + value + year;
  };
  const [low = 0, high = 1] = scaleLinear().domain(domain(drawn)).nice(5).domain();
  const tick = (value: number) => valueText(value, { ...field, decimals: undefined }, false);
  // An axis without its zero makes a change look larger than it is.
  const start = low > 0 || high < 0 ? [`Aksen starter på ${tick(low)}, ikke på 0.`] : [];
  const parted = breaks.map(({ before, label }) => `Brudd før ${before}: ${label}`);
  const note = [
    ...parted.flatMap((sentence) => wrap(sentence, width)),
    ...start.flatMap((sentence) => wrap(sentence, width)),
    ...noNumbers(empty, { name: z, column: y }, missing, width),
  ];
  const marginTop = 30;
  const marginBottom = 30 + note.length * LINE_HEIGHT;
  const height = Math.max(short ? 370 : 410, marginTop + ends.length * LABEL_GAP + LABEL_GAP) + marginBottom;

  const scale = scaleLinear()
    .domain([low, high])
    .range([height - marginBottom, marginTop]);
  const marginLeft = Math.max(34, ...scale.ticks(5).map((value) => textWidth(tick(value)) + 10));
  const marginRight = 14 + Math.max(0, ...ends.map((row) => textWidth(label(row), weight(row))));
  const middles = spread(
    ends.map((row) => scale(Number(row[y]))),
    LABEL_GAP,
    // The last label stays clear of the years below.
    [marginTop, height - marginBottom - LABEL_GAP / 2 - 2],
  );
  const labels: ChartRow[] = ends.map((row, index) => ({ ...row, at: scale.invert(middles[index] ?? 0) }));
  function domain(rows: ChartRow[]): [number, number] {
    const values = rows.map((row) => Number(row[y]));
    const [low = 0, high = 1] = extent(reference === undefined ? values : [...values, reference]);
    return low === high ? [Math.min(0, low), Math.max(1, high)] : [low, high];
  }

  const layer = (of: Tone): Markish[] => {
    const points = drawn.filter((row) => tone(row) === of);
    const { color, text: textColor, width: strokeWidth } = LINES[of];
    return [
      lineMark(unbroken(points), {
        x,
        y,
        z: "run",
        stroke: color,
        strokeWidth,
        strokeLinecap: "round",
        strokeLinejoin: "round",
      }),
      dot(points, { x, y, r: radius(of), fill: color, stroke: "var(--paper)", strokeWidth: 1 }),
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
          tickFormat: tick,
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
        ruleX(breaks, {
          x: ({ before }: { before: number }) => (before + (years[years.indexOf(before) - 1] ?? before)) / 2,
          stroke: "var(--ink-soft)",
          strokeDasharray: "2 3",
        }),
        layer("rest"),
        layer("second"),
        layer("first"),
        note.map((words, index) =>
          text([words], {
            frameAnchor: "bottom-left",
            dx: -marginLeft,
            dy: 44 + index * LINE_HEIGHT,
            textAnchor: "start",
            fill: "var(--ink-soft)",
          }),
        ),
      ],
    },
    badge: "above",
    hits: drawn.map((row) => ({
      row,
      name: String(row[z]),
      x: Number(row[x]),
      y: Number(row[y]),
      r: radius(tone(row)),
      label: labelAt(row),
    })),
    pointer: "series",
  };

  /** Points on one spot hide each other, so what is read there is read for all of them. */
  function labelAt(row: ChartRow): string {
    const spot = drawn.filter(
      (other) => other[x] === row[x] && Math.abs(scale(Number(other[y])) - scale(Number(row[y]))) < 0.5,
    );
    const byText = group(spot, (other) => cellText(other, y, field, missing));
    return [...byText]
      .map(([text, same]) => `${names.format(same.map((other) => String(other[z])))}, ${row[x]}\n${text}`)
      .join("\n");
  }

  /** The points with the run they belong to: a missing year or a break ends a run, and a lone point is none. */
  function unbroken(points: ChartRow[]): ChartRow[] {
    const runs = points.map((row) => {
      const own = series.get(String(row[z])) ?? [];
      const before = own.slice(0, own.indexOf(row)).filter((other) => !hasValue(other)).length;
      const eras = breaks.filter((own) => own.before <= Number(row[x])).length;
      return { ...row, run: `${row[z]} ${before} ${eras}` };
    });
    return runs.filter(({ run }) => runs.filter((other) => other.run === run).length > 1);
  }
}

function axisTitle(title: string, unit: string): string {
  return unit ? `${title}, ${unit}` : title;
}
