import { barY, dot, line as lineMark, ruleY, text } from "@observablehq/plot";
import { group } from "d3";
import { cellText, nameLines, rowText, textWidth } from "./text.ts";
import { BAR_FILLS, toneOf } from "./tone.ts";
import { type Chart, type ChartInput, type ChartRow, LINE_HEIGHT, WIDE } from "./types.ts";
import { valuesIn } from "./values.ts";
import { without } from "./without.ts";

/** Of a panel without its title, in pixels. */
const PANEL = 104;
const LINE = 16;
/** What stands under a panel, and between two of them. */
const UNDER = 24;
const BETWEEN = 18;

/**
 * The same small chart for each value of `z`, all on one scale: lines where `x` is years, else columns.
 * The first and the last number of a line are said, and those of all columns.
 */
export function smallMultiples({
  rows,
  fields,
  channels: { x, y, z = "" },
  missing,
  highlight,
  region,
  options: { as },
  width,
}: ChartInput<{ as: "line" | "bars" }>): Chart {
  const field = fields[y] ?? { title: y, unit: "" };
  const said = (row: ChartRow) => cellText(row, y, field, missing);
  const isDrawn = (row: ChartRow) => typeof row[y] === "number";
  const names = valuesIn(rows, fields, z);
  const columns = Math.min(names.length, width < WIDE ? 2 : names.length === 3 ? 3 : 4);
  const panelWidth = (width - BETWEEN * (columns - 1)) / columns;
  const isLine = as === "line";
  const across = isLine
    ? [...new Set(rows.map((row) => Number(row[x])))].sort((a, b) => a - b)
    : valuesIn(rows, fields, x);
  const tone = (name: string) => toneOf(name, region, highlight);
  const titles = new Map(
    names.map((name) => [name, nameLines(name, panelWidth, tone(name) === "rest" ? 400 : 600, 2)]),
  );
  const titleHeight = Math.max(...[...titles.values()].map(({ length }) => length)) * LINE + 20;
  const lines = Math.ceil(names.length / columns);
  const panel = titleHeight + PANEL + UNDER;
  const height = lines * panel + (lines - 1) * BETWEEN;

  const cells = rows.map((row) => {
    const at = names.indexOf(String(row[z]));
    const place = isLine ? Number(row[x]) : String(row[x]);
    return { ...row, column: at % columns, line: Math.floor(at / columns), place };
  });
  const drawn = cells.filter(isDrawn);
  const values = drawn.map((row) => Number((row as ChartRow)[y]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const domain = [low, high > low ? high : low + 1];
  const facets = { fx: "column", fy: "line" } as const;
  const at = { ...facets, x: "place", y } as const;
  const series = [...group(drawn, (row) => String((row as ChartRow)[z])).values()].map((own) =>
    own.toSorted((a, b) => Number(a.place) - Number(b.place)),
  );
  const empty = without(
    group(cells, (row) => String((row as ChartRow)[z])),
    y,
  );
  const label = (row: ChartRow) => rowText(row, y, field, false);
  const widest = Math.max(0, ...drawn.map((row) => textWidth(label(row))));
  const inset = Math.max(14, widest / 2);
  const labelled = isLine
    ? series.flatMap((own) =>
        own.length > 1 && 2 * widest < panelWidth ? [own[0], own.at(-1)] : [own.at(-1)],
      )
    : drawn.filter((row) => textWidth(label(row)) <= panelWidth / across.length);
  const panels = names.map((name, index) => ({
    name,
    column: index % columns,
    line: Math.floor(index / columns),
  }));
  const stroke = { first: "var(--accent)", second: "var(--ink-mid)", rest: "var(--ink-mid)" };
  const color = (row: ChartRow) => (isLine ? stroke : BAR_FILLS)[tone(String(row[z]))];
  const heads = isLine ? [across[0], across.at(-1)] : across;
  const below = panels.flatMap((own) => heads.map((place) => ({ ...own, place })));
  const headWidth = isLine ? panelWidth / 2 : panelWidth / across.length;

  return {
    options: {
      width,
      height,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 0,
      marginBottom: 0,
      fx: {
        domain: range(columns),
        axis: null,
        paddingOuter: 0,
        paddingInner: between(panelWidth),
        round: false,
      },
      fy: { domain: range(lines), axis: null, paddingOuter: 0, paddingInner: between(panel), round: false },
      x: isLine
        ? { domain: [across[0], across.at(-1)], axis: null, insetLeft: inset, insetRight: inset }
        : { type: "band", domain: across, axis: null, padding: 0.2 },
      y: { domain, axis: null, insetTop: titleHeight, insetBottom: UNDER },
      marks: [
        ruleY(panels, { ...facets, y: () => 0, stroke: "var(--rule-strong)" }),
        isLine
          ? [
              series.map((own) =>
                lineMark(own, { ...at, stroke: color(own[0] as ChartRow), strokeWidth: 2 }),
              ),
              dot(drawn, { ...at, r: 3, fill: color, stroke: "var(--paper)" }),
            ]
          : barY(drawn, { ...at, fill: color }),
        text(
          labelled.filter((row) => row !== undefined),
          {
            ...at,
            text: label,
            lineAnchor: "bottom",
            dy: isLine ? -8 : -4,
            fill: "var(--ink)",
          },
        ),
        ([400, 600] as const).map((fontWeight) =>
          text(
            panels.filter(({ name }) => (tone(name) === "rest") === (fontWeight === 400)),
            {
              ...facets,
              text: ({ name }) => (titles.get(name) ?? []).join("\n"),
              frameAnchor: "top-left",
              textAnchor: "start",
              lineAnchor: "top",
              lineHeight: LINE_HEIGHT,
              dy: 2,
              fontWeight,
              fill: "var(--ink)",
            },
          ),
        ),
        text(below, {
          ...facets,
          x: "place",
          text: ({ place }) => nameLines(String(place), headWidth, 400, 1).join(""),
          frameAnchor: "bottom",
          lineAnchor: "bottom",
          dy: -3,
          fill: "var(--ink-soft)",
        }),
        text(empty, {
          ...facets,
          text: said,
          frameAnchor: "left",
          textAnchor: "start",
          fill: "var(--ink-soft)",
          fontStyle: "italic",
        }),
      ],
    },
    hits: cells.map((row) => {
      const own = row as ChartRow;
      return {
        row: own,
        name: String(own[z]),
        x: row.place,
        y: typeof own[y] === "number" ? Number(own[y]) : 0,
        fx: row.column,
        fy: row.line,
        label: `${own[z]}, ${own[x]}\n${said(own)}`,
      };
    }),
    pointer: "point",
  };
}

const range = (length: number) => Array.from({ length }, (_, index) => index);

/** The share of a step that lies between two panels. */
const between = (size: number) => BETWEEN / (size + BETWEEN);
