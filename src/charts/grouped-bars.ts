import { barX, text, tickX } from "@observablehq/plot";
import { group, max, min } from "d3";
import { rowNames } from "./row-names.ts";
import { cellText, isShortUnit, nameLines, rowText, textWidth } from "./text.ts";
import { BAR_FILLS, toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, FONT_SIZE, LINE_HEIGHT } from "./types.ts";
import { reasons } from "./without.ts";

const ROW = 24;
const GAP = 8;
/** Between two bars, as a share of a row. */
const PADDING = 0.22;

/**
 * A group of bars for each value of `y`, under its name: one bar for each value of `fill`, with that
 * value beside it and its number at the end. In the order of print.
 */
export function groupedBars({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  highlight,
  region,
  reference = 0,
  width,
}: ChartInput): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const value = (row: ChartRow) => Number(row[x]);
  const isDrawn = (row: ChartRow) => typeof row[x] === "number";
  const place = (name: string, column: string) => fields[column]?.categories?.indexOf(name) ?? 0;
  const groups = [...group(rows, (row) => String(row[y]))].sort(([a], [b]) => place(a, y) - place(b, y));
  const keyOf = (row: ChartRow) => `${row[y]}\n${row[fill]}`;
  const tone = (name: string) => toneOf(name, region, highlight);

  const bars: (ChartRow & { key: string })[] = groups.flatMap(([, own]) =>
    own
      .toSorted((a, b) => place(String(a[fill]), fill) - place(String(b[fill]), fill))
      .map((row) => ({ ...row, key: keyOf(row) })),
  );
  const names = rowNames(
    bars.map(({ key }) => key),
    width,
    (key) => tone(partOf(key)) !== "rest",
    partOf,
  );
  const titles = new Map(groups.map(([name]) => [name, nameLines(name, width, 600, 2)]));
  /** Each group begins with as many empty rows as its title has lines. */
  const domain = groups.flatMap(([name]) => [
    ...(titles.get(name) ?? []).map((_, line) => `${line}\n\n${name}`),
    ...bars.filter((row) => row[y] === name).map(({ key }) => key),
  ]);
  const row = Math.max(ROW, names.height);

  const drawn = bars.filter(isDrawn);
  const low = Math.min(0, reference, min(drawn, value) ?? 0);
  const high = Math.max(0, reference, max(drawn, value) ?? 0);
  const label = (row: ChartRow) => rowText(row, x, field, isShortUnit(field));
  const space = Math.max(0, ...drawn.map((row) => textWidth(label(row), 600))) + GAP;

  return {
    options: {
      width,
      height: domain.length * row + 8,
      marginLeft: names.margin,
      marginRight: high > 0 ? space : 4,
      marginTop: 4,
      marginBottom: 4,
      x: { domain: [low, high > low ? high : low + 1], axis: null, insetLeft: low < 0 ? space : 0 },
      y: { domain, label: null, padding: PADDING },
      marks: [
        names.marks,
        barX(drawn, { x, y: "key", fill: (row: ChartRow) => BAR_FILLS[tone(String(row[fill]))] }),
        // Along the bars only: it must not strike out the names of the groups.
        tickX(bars, {
          x: () => 0,
          y: "key",
          inset: (-row * PADDING) / 2,
          stroke: "var(--rule-strong)",
        }),
        text(
          [...titles].flatMap(([name, lines]) =>
            lines.map((words, line) => ({ key: `${line}\n\n${name}`, words })),
          ),
          {
            y: "key",
            text: "words",
            frameAnchor: "left",
            textAnchor: "start",
            dx: -names.margin,
            dy: 2,
            fontWeight: 600,
            fontSize: FONT_SIZE,
            lineHeight: LINE_HEIGHT,
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
          },
        ),
        text(
          drawn.filter((row) => value(row) >= 0),
          { x, y: "key", text: label, dx: GAP - 2, textAnchor: "start", fill: "var(--ink)" },
        ),
        text(
          drawn.filter((row) => value(row) < 0),
          { x, y: "key", text: label, dx: 2 - GAP, textAnchor: "end", fill: "var(--ink)" },
        ),
        reasons(
          bars.filter((row) => !isDrawn(row)),
          "key",
          said,
          { x: 0, dx: GAP - 2, textAnchor: low < 0 && high === 0 ? "end" : "start" },
        ),
      ],
    },
    badge: "end",
    hits: bars.map((row) => ({
      row,
      name: row.key,
      x: isDrawn(row) ? value(row) : 0,
      y: row.key,
      x1: Math.min(0, value(row)),
      x2: Math.max(0, value(row)),
      label: `${row[y]}, ${row[fill]}\n${said(row)}`,
    })),
    pointer: "row",
  };
}

/** What stands beside a bar: the part of its key after the group's name. */
const partOf = (key: string) => key.slice(key.lastIndexOf("\n") + 1);
