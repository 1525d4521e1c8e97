import { barX, text, tickX } from "@observablehq/plot";
import { legend } from "./legend.ts";
import { byBar, middle, segmentHits } from "./segments.ts";
import { cellText, shorten, textWidth, valueText } from "./text.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";
import { reasons, without } from "./without.ts";

const ROW = 78;
const BAR = 36;
/** Above and below a bar, to leave room for the row's name over it. */
const INSET = (ROW - BAR) / 2;
/** Between the scale and the answers apart from it, in per cent units. */
const APART = 6;

/**
 * Answers on a scale, as bars to both sides of a zero line. Answers outside the scale («vet ikke»)
 * stand apart to the right, so that nobody reads them as part of it.
 */
export function likert({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  groups,
  width,
}: ChartInput): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const { negative, positive, apart } = groups ?? { negative: [], positive: [], apart: [] };
  const { bars, row, share } = byBar(rows, { x, y, fill });
  const names = [...bars.keys()];
  const total = (name: string, answers: string[]) =>
    answers.reduce((sum, answer) => sum + share(name, answer), 0);
  const most = (answers: string[]) => Math.max(0, ...names.map((name) => total(name, answers)));
  const [left, right, side] = [most(negative), most(positive), most(apart)];

  const colors = new Map([
    ...negative.map((answer): [string, string] => [answer, "c-against"]),
    ...positive.map((answer, at): [string, string] => [
      answer,
      at === positive.length - 1 ? "c-for-strong" : "c-for",
    ]),
    ...apart.map((answer, at): [string, string] => [answer, at === 0 ? "c-apart" : "c-apart-2"]),
  ]);
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
      ...place(negative, -total(name, negative)),
      ...place(positive, 0),
      ...place(apart, right + APART),
    ];
  });
  const perUnit = width / (left + right + APART + side);
  const value = (row: ChartRow) => valueText(Number(row[x]), field);
  const label = (row: ChartRow) =>
    [value(row), valueText(Number(row[x]), field, false)].find(
      (text) => textWidth(text) + 4 <= Number(row[x]) * perUnit,
    ) ?? "";
  const key = legend(
    [...negative, ...positive, ...apart].map((answer) => ({
      label: answer,
      color: `var(--${colors.get(answer)})`,
    })),
    width,
    0,
  );

  return {
    options: {
      width,
      height: key.height + names.length * ROW,
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
          text: (name: string) => shorten(name, width, 600),
          frameAnchor: "left",
          textAnchor: "start",
          dy: -BAR / 2 - 6,
          fontWeight: 600,
        }),
        barX(segments, {
          x1: "from",
          x2: "to",
          y,
          insetTop: INSET + 8,
          insetBottom: INSET - 8,
          fill: (row: ChartRow) => `var(--${row.color})`,
          stroke: "var(--paper)",
          strokeWidth: 1,
        }),
        text(segments, {
          x: middle,
          y,
          dy: 8,
          text: label,
          fill: (row: ChartRow) => `var(--on-${row.color})`,
        }),
        reasons(without(bars, x), y, said, { frameAnchor: "left", dy: 8 }),
        tickX(names, {
          x: () => 0,
          y: (name: string) => name,
          insetTop: INSET + 2,
          insetBottom: INSET - 14,
          stroke: "var(--ink)",
          strokeWidth: 1.5,
        }),
      ],
    },
    hits: segmentHits(
      segments.filter((row: ChartRow) => y in row),
      y,
      (row) => `${row[y]}
${row[fill]}: ${said(row)}`,
    ),
    pointer: "row",
  };
}
