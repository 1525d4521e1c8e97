import { text } from "@observablehq/plot";
import { sum } from "d3";
import { legend } from "./legend.ts";
import { rowNames } from "./row-names.ts";
import { byBar, endToEnd, PART_COLORS, partMarks, segmentHits } from "./segments.ts";
import { cellText, isShortUnit, textWidth, valueText } from "./text.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";
import { valuesIn } from "./values.ts";
import { reasons, without } from "./without.ts";

const ROW = 28;
const GAP = 8;

/**
 * Counts that add up: a row for each `y`, a segment for each category of `fill`, as long as its number,
 * and their sum at the end where none of them is missing. The longest row on top, or in the order of print.
 */
export function stacked({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  region,
  highlight,
  options: { order },
  reference = 0,
  width,
}: ChartInput<{ order?: "value" | "printed" }>): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const parts = valuesIn(rows, fields, fill);
  const { bars, row, share } = byBar(rows, { x, y, fill });
  const total = (name: string) => sum(parts, (part) => share(name, part));
  const names =
    order === "printed" ? valuesIn(rows, fields, y) : [...bars.keys()].sort((a, b) => total(b) - total(a));

  const segments = endToEnd(names, parts, { row, share });
  const isWhole = (name: string) => (bars.get(name) ?? []).every((row) => typeof row[x] === "number");
  const totals = names.filter((name) => isWhole(name) && total(name) > 0);
  const sumOf = (name: string) => valueText(total(name), field, isShortUnit(field));
  const room = Math.max(0, ...totals.map((name) => textWidth(sumOf(name), 600))) + GAP;
  const labels = rowNames(names, width, (name) => region.includes(name) || highlight.includes(name));
  const longest = Math.max(0, reference, ...names.map(total)) || 1;
  const perUnit = (width - labels.margin - room) / longest;
  const key = legend(
    parts.map((label, at) => ({ label, color: PART_COLORS[at]?.fill ?? "" })),
    width,
    labels.margin,
  );

  return {
    options: {
      width,
      height: names.length * Math.max(ROW, labels.height) + key.height + 4,
      marginLeft: labels.margin,
      marginRight: room,
      marginTop: key.height,
      marginBottom: 4,
      x: { domain: [0, longest], axis: null },
      y: { domain: names, label: null, padding: 0.22 },
      marks: [
        key.marks,
        labels.marks,
        partMarks(segments, { x, y, field, perUnit }),
        text(totals, {
          x: total,
          y: (name: string) => name,
          text: sumOf,
          dx: GAP - 2,
          textAnchor: "start",
          fontWeight: 600,
          fill: "var(--ink)",
        }),
        reasons(without(bars, x), y, said, { x: 0, dx: 6 }),
      ],
    },
    badge: "part",
    half: (ROW * 0.78) / 2,
    hits: segmentHits(segments, y, (row) => `${row[y]}, ${row[fill]}\n${said(row)}`),
    pointer: "row",
  };
}
