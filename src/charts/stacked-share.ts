import { legend } from "./legend.ts";
import { rowNames } from "./row-names.ts";
import { byBar, endToEnd, PART_COLORS, partMarks, segmentHits } from "./segments.ts";
import { cellText } from "./text.ts";
import type { Chart, ChartInput, ChartRow } from "./types.ts";
import { reasons, without } from "./without.ts";

const ROW = 27;

/**
 * Shares of a whole: a row for each `y`, a segment for each category of `fill`, stacked to 100.
 * Ordered by one category (largest first) or by name.
 */
export function stackedShare({
  rows,
  fields,
  channels: { x, y, fill = "" },
  missing,
  region,
  options: { sort },
  width,
}: ChartInput<{ sort?: string }>): Chart {
  const field = fields[x] ?? { title: x, unit: "" };
  const said = (row: ChartRow) => cellText(row, x, field, missing);
  const categories = fields[fill]?.categories ?? [];
  const { bars, row, share } = byBar(rows, { x, y, fill });
  const first = categories.find((category) => category === sort);
  const names = [...bars.keys()].sort(
    (a, b) => (first ? share(b, first) - share(a, first) : 0) || a.localeCompare(b, "nb"),
  );

  const segments = endToEnd(names, categories, { row, share });
  const labels = rowNames(names, width, (name) => region.includes(name));
  // Rounded in print, a row may come to a little more than the whole: it is drawn as it is.
  const whole = Math.max(100, ...segments.map(({ to }) => to));
  const perUnit = (width - labels.margin) / whole;
  const legendAbove = legend(
    categories.map((label, at) => ({ label, color: PART_COLORS[at]?.fill ?? "" })),
    width,
    labels.margin,
  );

  return {
    options: {
      width,
      height: names.length * Math.max(ROW, labels.height) + legendAbove.height + 4,
      marginLeft: labels.margin,
      marginRight: 0,
      marginTop: legendAbove.height,
      marginBottom: 4,
      x: { domain: [0, whole], axis: null },
      y: { domain: names, label: null, padding: 0.22 },
      marks: [
        legendAbove.marks,
        labels.marks,
        partMarks(segments, { x, y, field, perUnit }),
        reasons(without(bars, x), y, said, { x: 0, dx: 6 }),
      ],
    },
    badge: "part",
    half: (ROW * 0.78) / 2,
    hits: segmentHits(segments, y, (row) => `${row[y]}, ${row[fill]}\n${said(row)}`),
    pointer: "row",
  };
}
