import { axisX, axisY, dot, gridX, gridY, text } from "@observablehq/plot";
import { scaleLinear } from "d3";
import { cellText, textWidth, valueText, wrap } from "./text.ts";
import { toneOf } from "./tone.ts";
import { type Chart, type ChartField, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { linesBelow, NOTE_LINE, noNumbers } from "./without.ts";

const R = 5;
/** Half the height of a label, in pixels. */
const HALF = 8;
const FILLS = { first: "var(--accent)", second: "var(--ink-mid)", rest: "var(--line)" };

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Two numbers of each thing: whether those that have much of one have much of the other. Names stand
 * where there is room for them, those picked out first. It shows that two follow each other, not why.
 */
export function scatter({
  rows,
  fields,
  channels: { x, y, z = "" },
  missing,
  highlight,
  region,
  width,
}: ChartInput): Chart {
  const [across, up] = [x, y].map((column): ChartField => fields[column] ?? { title: column, unit: "" }) as [
    ChartField,
    ChartField,
  ];
  const isDrawn = (row: ChartRow) => typeof row[x] === "number" && typeof row[y] === "number";
  const drawn = rows.filter(isDrawn);
  const tone = (row: ChartRow) => toneOf(String(row[z]), region, highlight);
  const extentOf = (column: string) => {
    const values = drawn.map((row) => Number(row[column]));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const domain = values.length === 0 ? [0, 1] : low < high ? [low, high] : [low - 1, high + 1];
    return scaleLinear().domain(domain).nice(5).domain();
  };
  const [xs, ys] = [extentOf(x), extentOf(y)];
  const isShort = width < WIDE;
  const axis = (column: string, domain: number[]) => ({
    ticks: scaleLinear(domain, [0, 1]).ticks(isShort ? 4 : 6),
    tick: (value: number) =>
      valueText(value, { ...(fields[column] ?? { title: "", unit: "" }), decimals: undefined }, false),
  });
  const [xAxis, yAxis] = [axis(x, xs), axis(y, ys)];
  const cut = [xs, ys].some(([low = 0, high = 0]) => low > 0 || high < 0);
  const said = [
    ...(cut ? wrap("Skalaene starter ikke på 0.", width) : []),
    ...noNumbers(
      rows.filter((row) => typeof row[y] !== "number"),
      { name: z, column: y },
      missing,
      width,
    ),
    ...noNumbers(
      rows.filter((row) => typeof row[y] === "number" && typeof row[x] !== "number"),
      { name: z, column: x },
      missing,
      width,
    ),
  ];
  const title = ({ title, unit }: ChartField) => (unit ? `${title}, ${unit}` : title);
  const under = wrap(title(across), width);
  const above = wrap(`↑ ${title(up)}`, width);
  const marginTop = 10 + above.length * NOTE_LINE;
  const marginBottom = 34 + (under.length + said.length) * NOTE_LINE;
  const marginLeft = Math.max(30, ...yAxis.ticks.map((value) => textWidth(yAxis.tick(value)) + 12));
  const marginRight = 16;
  const height = (isShort ? 300 : 400) + marginTop + marginBottom;
  const px = scaleLinear(xs, [marginLeft + 8, width - marginRight]);
  const py = scaleLinear(ys, [height - marginBottom - 8, marginTop]);

  const taken: Box[] = drawn.map((row) => boxAround(px(Number(row[x])), py(Number(row[y])), R, R));
  const order = ["first", "second", "rest"];
  const labels = drawn
    .toSorted((a, b) => order.indexOf(tone(a)) - order.indexOf(tone(b)))
    .flatMap((row) => {
      const own = textWidth(String(row[z]), tone(row) === "rest" ? 400 : 600) / 2;
      const [cx, cy] = [px(Number(row[x])), py(Number(row[y]))];
      const places = [
        { dx: R + 4 + own, dy: 0 },
        { dx: -R - 4 - own, dy: 0 },
        { dx: 0, dy: -R - HALF },
        { dx: 0, dy: R + HALF },
      ];
      const free = places.find(({ dx, dy }) => {
        const box = boxAround(cx + dx, cy + dy, own, HALF - 1);
        const isInside =
          box.left >= marginLeft &&
          box.right <= width &&
          box.top >= marginTop - 6 &&
          box.bottom <= height - marginBottom;
        return isInside && !taken.some((other) => overlaps(box, other));
      });
      if (!free) return [];
      taken.push(boxAround(cx + free.dx, cy + free.dy, own, HALF - 1));
      return [{ row, px: cx + free.dx, py: cy + free.dy }];
    });

  return {
    options: {
      width,
      height,
      marginLeft,
      marginRight,
      marginTop,
      marginBottom,
      x: { domain: xs, insetLeft: 8, label: null },
      y: { domain: ys, insetBottom: 8, label: null },
      marks: [
        gridX(xAxis.ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
        gridY(yAxis.ticks, { stroke: "var(--rule)", strokeOpacity: 1 }),
        axisX(xAxis.ticks, { tickSize: 0, tickFormat: xAxis.tick, fill: "var(--ink-soft)" }),
        axisY(yAxis.ticks, { tickSize: 0, tickFormat: yAxis.tick, fill: "var(--ink-soft)" }),
        above.map((words, at) =>
          text([words], {
            frameAnchor: "top-left",
            textAnchor: "start",
            lineAnchor: "top",
            dx: -marginLeft,
            dy: 4 + at * NOTE_LINE - marginTop,
            fill: "var(--ink-soft)",
          }),
        ),
        linesBelow([...under, ...said], marginLeft, 28),
        (["rest", "second", "first"] as const).map((own) => [
          dot(
            drawn.filter((row) => tone(row) === own),
            { x, y, r: R, fill: FILLS[own], stroke: "var(--paper)" },
          ),
          text(
            labels.filter(({ row }) => tone(row) === own),
            {
              x: { value: ({ px }: { px: number }) => px, scale: null },
              y: { value: ({ py }: { py: number }) => py, scale: null },
              text: ({ row }: { row: ChartRow }) => String(row[z]),
              fontWeight: own === "rest" ? 400 : 600,
              fill: own === "rest" ? "var(--ink-soft)" : "var(--ink)",
            },
          ),
        ]),
      ],
    },
    badge: "above",
    hits: drawn.map((row) => ({
      row,
      name: String(row[z]),
      x: Number(row[x]),
      y: Number(row[y]),
      label: `${row[z]}\n${across.title}: ${cellText(row, x, across, missing)}\n${up.title}: ${cellText(row, y, up, missing)}`,
    })),
    pointer: "point",
  };
}

const boxAround = (x: number, y: number, halfWidth: number, halfHeight: number): Box => ({
  left: x - halfWidth,
  right: x + halfWidth,
  top: y - halfHeight,
  bottom: y + halfHeight,
});

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
