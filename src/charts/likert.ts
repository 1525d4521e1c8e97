import { barX, text, tickX } from "@observablehq/plot";
import { legend } from "./legend.ts";
import { byBar, middle, segmentHits } from "./segments.ts";
import { cellText, nameLines, rowText, textWidth } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, FONT_SIZE, LINE_HEIGHT } from "./types.ts";
import { reasons, without } from "./without.ts";

const ROW = 78;
const BAR = 36;
/** Above and below a bar, to leave room for the row's name over it. */
const INSET = (ROW - BAR) / 2;
/** What a second line of a row's name takes, in pixels. */
const SECOND = FONT_SIZE * LINE_HEIGHT;
/** Between the scale and the answers apart from it, in per cent units. */
const APART = 6;

/** Answers left of zero, across it, right of it, and outside the scale; each in the order of the scale. */
export interface LikertGroups {
  negative: string[];
  neutral: string[];
  positive: string[];
  apart: string[];
}

/**
 * Answers on a scale, as bars to both sides of a zero line. Answers outside the scale («vet ikke»)
 * stand apart to the right, so that nobody reads them as part of it.
 */
export function likert({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  options: { groups },
  width,
}: ChartInput<{ groups: LikertGroups }>): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const { negative, neutral, positive, apart } = groups;
  const { bars, row, share } = byBar(rows, { x, y, fill });
  const names = [...bars.keys()];
  const lines = new Map(names.map((name) => [name, nameLines(name, width, 600, 2)]));
  /** A second line of a name moves all bars down, so that they stay equally far apart. */
  const more = Math.max(...[...lines.values()].map(({ length }) => length)) > 1 ? SECOND : 0;
  const total = (name: string, answers: string[]) =>
    answers.reduce((sum, answer) => sum + share(name, answer), 0);
  /** What lies across zero lies half on each side of it. */
  const half = (name: string) => total(name, neutral) / 2;
  const most = (length: (name: string) => number) => Math.max(0, ...names.map(length));
  const left = most((name) => total(name, negative) + half(name));
  const right = most((name) => total(name, positive) + half(name));
  const side = most((name) => total(name, apart));

  const colors = new Map(
    [
      ...negative.map((answer, at) => [answer, at < negative.length - 1 ? "c-against-strong" : "c-against"]),
      ...neutral.map((answer) => [answer, "c-neutral"]),
      ...positive.map((answer, at) => [answer, at === positive.length - 1 ? "c-for-strong" : "c-for"]),
      ...apart.map((answer, at) => [answer, at === 0 ? "c-apart" : "c-apart-2"]),
    ].map(([answer = "", color = ""]) => [answer, color] as const),
  );
  const segments = names.flatMap((name) => {
    const place = (answers: string[], start: number) => {
      let from = start;
      return answers.map((answer) => {
        const to = from + share(name, answer);
        const segment = { ...row(name, answer), from, to, color: colors.get(answer) ?? "" };
        from = to;
        return segment;
      });
    };
    return [
      ...place(negative, -total(name, negative) - half(name)),
      ...place(neutral, -half(name)),
      ...place(positive, half(name)),
      ...place(apart, right + APART),
    ];
  });
  const perUnit = width / (left + right + APART + side);
  const value = (row: ChartRow) => rowText(row, x, field);
  const label = (row: ChartRow) =>
    [value(row), rowText(row, x, field, false)].find(
      (text) => textWidth(text) + 4 <= Number(row[x]) * perUnit,
    ) ?? "";
  const key = legend(
    [...negative, ...neutral, ...positive, ...apart].map((answer) => ({
      label: answer,
      color: `var(--${colors.get(answer)})`,
    })),
    width,
    0,
  );

  return {
    options: {
      width,
      height: key.height + names.length * (ROW + more),
      marginLeft: 0,
      marginRight: 0,
      marginTop: key.height,
      marginBottom: 0,
      x: { domain: [-left, right + APART + side], axis: null },
      y: { domain: names, axis: null, padding: 0 },
      marks: [
        key.marks,
        text(names, {
          y: (name: string) => name,
          text: (name: string) => (lines.get(name) ?? []).join("\n"),
          frameAnchor: "left",
          textAnchor: "start",
          lineAnchor: "bottom",
          lineHeight: LINE_HEIGHT,
          dy: more / 2 - BAR / 2,
          fontWeight: 600,
        }),
        // Behind the bars: it must not strike out the number of an answer that lies across it.
        tickX(names, {
          x: () => 0,
          y: (name: string) => name,
          insetTop: INSET + 7 + more,
          insetBottom: INSET - 14,
          stroke: "var(--ink)",
          strokeWidth: 1.5,
        }),
        barX(segments, {
          x1: "from",
          x2: "to",
          y,
          insetTop: INSET + 8 + more,
          insetBottom: INSET - 8,
          fill: (row: ChartRow) => `var(--${row.color})`,
          stroke: "var(--paper)",
          strokeWidth: 1,
        }),
        text(segments, {
          x: middle,
          y,
          dy: 8 + more / 2,
          text: label,
          fill: (row: ChartRow) => `var(--on-${row.color})`,
        }),
        reasons(without(bars, x), y, said, { frameAnchor: "left", dy: 8 + more / 2 }),
      ],
    },
    badge: "part",
    half: BAR / 2,
    hits: segmentHits(
      segments.filter((row: ChartRow) => y in row),
      y,
      (row) => `${row[y]}
${row[fill]}: ${said(row)}`,
    ),
    pointer: "row",
  };
}
