import { dot, link, ruleX, text } from "@observablehq/plot";
import { group, scaleLinear } from "d3";
import { spread } from "./labels.ts";
import { cellText, nameLines, rowText, shorten, textWidth, valueText, wrap } from "./text.ts";
import { toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { valuesIn } from "./values.ts";
import { linesBelow, NOTE_LINE, noNumbers } from "./without.ts";

const GAP = 16;
/** Between a dot and its label. */
const BESIDE = 10;
/** A label that stands farther from its dot, in pixels, is led to it by a line. */
const AWAY = 4;
const LEADER = 14;
/** Names take at most this share of the width. */
const MOST = 0.42;

const LINES = {
  first: { color: "var(--accent)", width: 3, weight: 600 },
  second: { color: "var(--ink-mid)", width: 2, weight: 600 },
  rest: { color: "var(--line)", width: 1.5, weight: 400 },
} as const;

/** A number at one end of a line. */
interface End {
  name: string;
  row: ChartRow;
  value: number;
  /** Whether the other end has no number. */
  isAlone: boolean;
}

/**
 * From one point to another: a line for each value of `z`, between the two values of `x`, with its number
 * at both ends and its name at the last one. What lacks a number is said below.
 */
export function slope({
  rows,
  fields,
  channels: { x, y, z = "" },
  missing,
  highlight,
  region,
  width,
}: ChartInput): Chart {
  const field = fields[y] ?? { title: y, unit: "" };
  const [before = "", after = ""] = valuesIn(rows, fields, x);
  const line = (name: string) => LINES[toneOf(name, region, highlight)];
  const series = [...group(rows, (row) => String(row[z]))].map(([name, points]) => {
    const at = (value: string) => points.find((row) => String(row[x]) === value);
    return { name, start: at(before), end: at(after) };
  });
  const isNumber = (row: ChartRow | undefined): row is ChartRow => typeof row?.[y] === "number";
  const starts = series.flatMap(({ name, start, end }) =>
    isNumber(start) ? [{ name, row: start, value: Number(start[y]), isAlone: !isNumber(end) }] : [],
  );
  const ends = series.flatMap(({ name, end }) =>
    isNumber(end) ? [{ name, row: end, value: Number(end[y]), isAlone: false }] : [],
  );
  const drawn = starts.flatMap(({ name, value }) => {
    const end = ends.find((other) => other.name === name);
    return end ? [{ name, from: value, to: end.value }] : [];
  });
  const lowest = Math.min(...[...starts, ...ends].map(({ value }) => value));
  const cut =
    Number.isFinite(lowest) && lowest > 0
      ? wrap(`Skalaen starter på ${valueText(lowest, field, false)}, ikke på 0.`, width)
      : [];
  const without = noNumbers(
    rows.filter((row) => !isNumber(row)),
    { name: z, column: y },
    missing,
    width,
  );
  const note = [...cut, ...without];
  const number = (row: ChartRow) => rowText(row, y, field, false);
  const most = (words: string[]) => LEADER + BESIDE + Math.max(0, ...words.map((own) => textWidth(own, 600)));
  const name = (own: End) => shorten(own.name, width * MOST - textWidth(`${number(own.row)} `, 600), 600);
  /** A name stands at the end of its line; where that has no number, at the start. */
  const startLabel = (own: End) => (own.isAlone ? `${name(own)} ${number(own.row)}` : number(own.row));
  const endLabel = (own: End) => `${number(own.row)} ${name(own)}`;
  const marginLeft = most(starts.map(startLabel));
  const marginRight = most(ends.map(endLabel));
  const plotWidth = width - marginLeft - marginRight;
  const heads = [before, after].map((words) => nameLines(words, Math.max(80, plotWidth / 2 - 8), 600, 2));
  const marginTop = 14 + Math.max(...heads.map(({ length }) => length)) * NOTE_LINE;
  const marginBottom = 12 + note.length * NOTE_LINE;
  const count = Math.max(starts.length, ends.length, 1);
  const height = marginTop + marginBottom + Math.max(width < WIDE ? 260 : 300, (count - 1) * GAP);
  const values = [...starts, ...ends].map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const domain: [number, number] =
    values.length === 0 ? [0, 1] : low < high ? [low, high] : [low - 1, high + 1];
  const scale = scaleLinear(domain, [height - marginBottom, marginTop]);
  const side = (all: End[]) => {
    const places = spread(
      all.map(({ value }) => scale(value)),
      GAP,
      [marginTop, height - marginBottom],
    );
    return all.map((own, at) => {
      const middle = places[at] ?? 0;
      return { ...own, place: scale.invert(middle), isAway: Math.abs(middle - scale(own.value)) > AWAY };
    });
  };
  const [left, right] = [side(starts), side(ends)];
  const leaders = (of: typeof left, from: number, to: number) =>
    link(
      of.filter(({ isAway }) => isAway),
      {
        x1: { value: () => from, scale: null },
        x2: { value: () => to, scale: null },
        y1: { value: ({ value }) => scale(value), scale: null },
        y2: { value: ({ place }) => scale(place), scale: null },
        stroke: "var(--line)",
        strokeWidth: 1,
      },
    );
  const [start, end] = [marginLeft, width - marginRight];

  return {
    options: {
      width,
      height,
      marginLeft,
      marginRight,
      marginTop,
      marginBottom,
      x: { type: "point", domain: [before, after], padding: 0, axis: null },
      y: { domain, axis: null },
      marks: [
        ruleX([before, after], { stroke: "var(--rule)" }),
        text([before, after], {
          x: (words: string) => words,
          text: (_: string, at: number) => (heads[at] ?? []).join("\n"),
          frameAnchor: "top",
          lineAnchor: "bottom",
          dy: -10,
          fontWeight: 600,
          fill: "var(--ink)",
        }),
        (["rest", "second", "first"] as const).map((tone) =>
          link(
            drawn.filter((own) => toneOf(own.name, region, highlight) === tone),
            {
              x1: () => before,
              x2: () => after,
              y1: "from",
              y2: "to",
              stroke: LINES[tone].color,
              strokeWidth: LINES[tone].width,
            },
          ),
        ),
        leaders(left, start - BESIDE / 2, start - LEADER),
        leaders(right, end + BESIDE / 2, end + LEADER),
        dot(left, {
          x: () => before,
          y: "value",
          r: 4,
          fill: ({ name }) => line(name).color,
          stroke: "var(--paper)",
        }),
        dot(right, {
          x: () => after,
          y: "value",
          r: 4,
          fill: ({ name }) => line(name).color,
          stroke: "var(--paper)",
        }),
        ([400, 600] as const).map((fontWeight) => [
          text(
            left.filter((own) => line(own.name).weight === fontWeight),
            {
              x: () => before,
              y: "place",
              text: startLabel,
              dx: -LEADER - 4,
              textAnchor: "end",
              fontWeight,
              fill: fontWeight === 600 ? "var(--ink)" : "var(--ink-soft)",
            },
          ),
          text(
            right.filter((own) => line(own.name).weight === fontWeight),
            {
              x: () => after,
              y: "place",
              text: endLabel,
              dx: LEADER + 4,
              textAnchor: "start",
              fontWeight,
              fill: fontWeight === 600 ? "var(--ink)" : "var(--ink-soft)",
            },
          ),
        ]),
        linesBelow(note, marginLeft, 12),
      ],
    },
    badge: "above",
    hits: [...starts, ...ends].map(({ name, row, value }) => ({
      row,
      name,
      x: String(row[x]),
      y: value,
      r: 4,
      label: `${name}, ${row[x]}\n${cellText(row, y, field, missing)}`,
    })),
    pointer: "series",
  };
}
