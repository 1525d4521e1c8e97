import { ruleY } from "@observablehq/plot";
import { dateWords } from "../i18n/format.ts";
import { type Block, LINE, textBlocks } from "./blocks.ts";
import { cellText, textWidth, wrap } from "./text.ts";
import { type Chart, type ChartInput, type ChartRow, WIDE } from "./types.ts";

const GAP = 9;
const BETWEEN = 20;
/** Of the width, what words fill: WebKit sets some wider than their letters add up to. */
const FILLED = 0.98;
/** A column is no narrower than this, in pixels, however little stands in it. */
const LEAST = 56;

/**
 * What is said in words, set out to be read: a row for each row of the table, under the values of `y`
 * where that has fewer; one column of words beside another, on a phone one under another.
 */
export function setOut({
  rows,
  fields,
  channels: { y },
  missing,
  region,
  highlight,
  options: { columns },
  width: whole,
}: ChartInput<{ columns: string[] }>): Chart {
  const width = whole * FILLED;
  const field = (column: string) => fields[column] ?? { title: column, unit: "" };
  const isMissing = (row: ChartRow, column: string) => row[column] === null || row[column] === "";
  const words = (row: ChartRow, column: string) => {
    const value = row[column];
    if (typeof value === "string" && value !== "") return dateWords(value);
    if (typeof value === "number") return cellText(row, column, field(column), missing);
    return missing(row, column) ?? "–";
  };
  const said: Said = { rows, words, titleOf: (column) => field(column).title };
  const groups = y ? [...Map.groupBy(rows, (row) => String(row[y]))] : [["", rows] as const];
  /** Where each group has one row, its name stands beside the words and not above them. */
  const isBeside = y !== "" && y !== undefined && groups.every(([, own]) => own.length === 1);
  const besides = isBeside ? [y, ...columns] : columns;
  // Words that are too long for columns are set out as on a phone.
  const isNarrow = whole < WIDE || leastWidth(besides, said) > width;
  const shown = isNarrow ? columns : besides;
  const widths = columnWidths(shown, said, width);
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, own) => sum + own + BETWEEN, 0));
  const isPicked = (name: string) => region.includes(name) || highlight.includes(name);

  let top = 2;
  const blocks: Block[] = [];
  const rules: number[] = [];
  const put = (lines: string[], x: number, look: Partial<Block> = {}) => {
    blocks.push({ x, y: top, lines, ...look });
    return lines.length * LINE;
  };
  if (!isNarrow && shown.length > 1) {
    top += Math.max(
      ...shown.map((column, at) =>
        put(wrap(field(column).title, widths[at] ?? width), starts[at] ?? 0, { isSoft: true }),
      ),
    );
    top += GAP / 2;
  }
  for (const [name, own] of groups) {
    if (y && (!isBeside || isNarrow)) {
      rules.push(top);
      top += GAP;
      top += put(wrap(name, width, 600), 0, { weight: 600 }) + GAP / 2;
    }
    own.forEach((row, index) => {
      if (isNarrow || (y && !isBeside)) {
        if (index > 0) top += isNarrow && shown.length > 1 ? GAP : GAP / 2;
      } else {
        rules.push(top);
        top += GAP;
      }
      top += isNarrow ? stacked(row) : beside(row);
      if (isBeside || !y) top += GAP;
    });
    if (y && !isBeside) top += GAP;
  }

  return {
    options: {
      width: whole,
      height: top,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 0,
      marginBottom: 0,
      marks: [
        ruleY(rules, { y: { value: (at: number) => at, scale: null }, stroke: "var(--rule)" }),
        textBlocks(blocks),
      ],
    },
    hits: [],
    pointer: "row",
  };

  /** Words one beside another; the height they take. */
  function beside(row: ChartRow): number {
    return Math.max(
      ...shown.map((column, at) => {
        const isName = isBeside && column === y;
        const weight = isName || isPicked(String(row[column])) ? 600 : 400;
        const lines = wrap(words(row, column), widths[at] ?? width, weight);
        return put(lines, starts[at] ?? 0, { weight, isSoft: isMissing(row, column) });
      }),
    );
  }

  /** Words one under another, each but the first after what they are; the height they take. */
  function stacked(row: ChartRow): number {
    const before = top;
    shown.forEach((column, at) => {
      // Nothing is said of a cell that the report leaves empty; what it says instead of a number is.
      if (at > 0 && isMissing(row, column) && missing(row, column) === undefined) return;
      const title = at === 0 && !isBeside ? "" : `${field(column).title}: `;
      const isSoft = (at > 0 && !isBeside) || isMissing(row, column);
      const weight = at === 0 && !isBeside && shown.length > 1 && !y ? 600 : 400;
      top += put(wrap(title + words(row, column), width, weight), 0, { isSoft, weight });
    });
    const taken = top - before;
    top = before;
    return taken;
  }
}

/** What stands in the columns of a chart: in each row, and above. */
interface Said {
  rows: ChartRow[];
  words(row: ChartRow, column: string): string;
  titleOf(column: string): string;
}

const allOf = (column: string, { rows, words, titleOf }: Said) => [
  titleOf(column),
  ...rows.map((row) => words(row, column)),
];

/** What a column needs at least: the width of its longest word. */
function leastOf(column: string, said: Said): number {
  const all = allOf(column, said).flatMap((text) => text.split(" "));
  return Math.max(LEAST, ...all.map((word) => textWidth(word, 600)));
}

function leastWidth(columns: string[], said: Said): number {
  return columns.reduce((sum, column) => sum + leastOf(column, said), BETWEEN * (columns.length - 1));
}

/** The widths of columns: what each needs, or its share of what there is. */
function columnWidths(columns: string[], said: Said, width: number): number[] {
  const room = width - BETWEEN * (columns.length - 1);
  const longest = columns.map((column) =>
    Math.max(LEAST, ...allOf(column, said).map((text) => textWidth(text, 600))),
  );
  const least = columns.map((column) => leastOf(column, said));
  const needed = longest.reduce((sum, own) => sum + own, 0);
  if (needed <= room)
    return longest.map((own, at) => (at === longest.length - 1 ? own + room - needed : own));
  // Long texts give way, by the root of their length: one that is four times as long is twice as wide.
  const roots = longest.map((own) => Math.sqrt(own));
  const rootSum = roots.reduce((sum, own) => sum + own, 0);
  const wanted = roots.map((own, at) =>
    Math.min(longest[at] ?? 0, Math.max(least[at] ?? 0, (own / rootSum) * room)),
  );
  const spare = room - wanted.reduce((sum, own) => sum + own, 0);
  const open = wanted.map((own, at) => Math.max(0, (longest[at] ?? 0) - own));
  const openSum = open.reduce((sum, own) => sum + own, 0);
  if (spare >= 0)
    return wanted.map((own, at) => own + (openSum > 0 ? (spare * (open[at] ?? 0)) / openSum : 0));
  const loose = wanted.map((own, at) => own - Math.min(own, least[at] ?? 0));
  const looseSum = loose.reduce((sum, own) => sum + own, 0);
  return wanted.map(
    (own, at) => own + (looseSum > 0 ? (spare * (loose[at] ?? 0)) / looseSum : spare / wanted.length),
  );
}
