import { cell, text } from "@observablehq/plot";
import { STRONG, strengthOf } from "./strength.ts";
import { cellText, isShortUnit, rowText, textWidth } from "./text.ts";
import { layoutFor } from "./tiles.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";
import { linesBelow, MISSING, NOTE_LINE, signsBelow } from "./without.ts";

/** Wider tiles than this say no more. */
const MOST_TILE = 96;

/**
 * A tile for each region, laid like Norway, with its name and number; the colour is the stronger the
 * higher the number is. Regions that have no row are drawn empty, so that the country stays whole.
 */
export function tileMap({
  rows,
  fields,
  channels: { x, y },
  missing,
  highlight,
  region,
  width,
}: ChartInput): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const value = (row: ChartRow) => Number(row[x]);
  const isDrawn = (row: ChartRow) => typeof row[x] === "number";
  const layout = layoutFor(rows.map((row) => String(row[y]))) ?? {};
  const placed: (ChartRow & { name: string; column: number; line: number })[] = Object.entries(layout).map(
    ([name, { column, row }]) => ({
      ...rows.find((own) => own[y] === name),
      name,
      column,
      line: row,
    }),
  );
  const values = rows.filter(isDrawn).map(value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const strength = (row: ChartRow) => strengthOf(high > low ? (value(row) - low) / (high - low) : 0);
  const isPicked = ({ name }: { name: string }) => region.includes(name) || highlight.includes(name);

  const columns = Math.max(1, ...placed.map(({ column }) => column + 1));
  const depth = Math.max(1, ...placed.map(({ line }) => line + 1));
  const tile = Math.min(MOST_TILE, width / columns);
  const height = width < WIDE ? tile : tile * 0.72;
  const marginRight = Math.max(0, width - tile * columns);
  const note = signsBelow(
    rows.filter((row) => !isDrawn(row)),
    said,
    width,
  );
  const marginBottom = 4 + note.length * NOTE_LINE;
  const lines = (name: string) => layout[name]?.lines ?? name;
  const isStrong = (row: ChartRow) => isDrawn(row) && strength(row) > STRONG;
  const ink = (row: ChartRow) => (isStrong(row) ? "var(--on-c1)" : "var(--ink)");
  const at = { x: "column", y: "line" } as const;
  /** The number, with its unit where a tile has room for both. */
  const number = (row: ChartRow) => {
    const [full, short] = [isShortUnit(field), false].map((withUnit) => rowText(row, x, field, withUnit));
    return textWidth(full ?? "", 600) < tile - 8 ? full : short;
  };

  return {
    options: {
      width,
      height: depth * height + marginBottom + 2,
      marginLeft: 0,
      marginRight,
      marginTop: 2,
      marginBottom,
      x: { type: "band", domain: range(columns), axis: null, padding: 0 },
      y: { type: "band", domain: range(depth), axis: null, padding: 0 },
      marks: [
        cell(placed.filter(isDrawn), { ...at, inset: 1.5, fill: "var(--c1)", fillOpacity: strength }),
        cell(
          placed.filter((row) => !isDrawn(row)),
          { ...at, inset: 1.5, fill: "none", stroke: "var(--rule-strong)", strokeDasharray: "3 2" },
        ),
        cell(placed.filter(isPicked), {
          ...at,
          inset: 1.5,
          fill: "none",
          stroke: "var(--accent)",
          strokeWidth: 3,
        }),
        ([400, 600] as const).map((fontWeight) => [
          text(
            placed.filter((row) => isPicked(row) === (fontWeight === 600)),
            {
              ...at,
              text: ({ name }) => lines(name),
              dy: 0,
              lineAnchor: "bottom",
              lineHeight: 1.05,
              fontWeight,
              fill: ink,
            },
          ),
          text(
            placed.filter((row) => x in row && isPicked(row) === (fontWeight === 600)),
            {
              ...at,
              text: (row: ChartRow) => (isDrawn(row) ? number(row) : MISSING),
              dy: 5,
              lineAnchor: "top",
              fontWeight,
              fill: ink,
            },
          ),
        ]),
        linesBelow(note, 0, 8),
      ],
    },
    hits: placed.flatMap((row) =>
      x in row
        ? [{ row, name: row.name, x: row.column, y: row.line, label: `${row.name}\n${said(row)}` }]
        : [],
    ),
    pointer: "point",
  };
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
