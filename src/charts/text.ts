import metrics from "../fonts/metrics.json" with { type: "json" };
import { formatChange, formatNumber } from "../i18n/format.ts";
import { type ChartField, type ChartRow, FONT_SIZE } from "./types.ts";

const WIDTHS: Record<number, Record<string, number>> = { 400: metrics["400"], 600: metrics["600"] };

/** Width of a text in pixels, from the advance widths of Source Sans 3 (kerning left out). */
export function textWidth(text: string, weight: 400 | 600 = 400, size = FONT_SIZE): number {
  const widths = WIDTHS[weight] ?? {};
  let total = 0;
  for (const character of text) total += widths[character] ?? 560;
  return (total * size) / 1000;
}

/** The text, or as much of it as fits before an ellipsis. What is cut stands in the table and the tip. */
export function shorten(text: string, width: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, weight) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()}…`, weight) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Breaks a text into lines of at most `width` pixels, at spaces. */
export function wrap(text: string, width: number, weight: 400 | 600 = 400, size = FONT_SIZE): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, weight, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A name on as many lines as it needs, at most `most`; what does not fit in them ends in an ellipsis. */
export function nameLines(name: string, width: number, weight: 400 | 600 = 400, most = 3): string[] {
  const lines = wrap(name, width, weight);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = lines.slice(most - 1).join(" ");
  return kept.map((line) => shorten(line, width, weight));
}

/** A value as it stands in a chart: «6,5 %», «−26 %», «42 mill. kr». */
export function valueText(value: number, field: ChartField, withUnit = true): string {
  const number = field.signed ? formatChange(value, field.decimals) : formatNumber(value, field.decimals);
  return withUnit && field.unit ? `${number}\u00A0${field.unit}` : number;
}

/** Units that stand at each mark: signs and money. What is counted is said once, under the title. */
const AT_MARKS = /%|kr|^år$/;

/** Whether a unit stands at each mark; an index («2015 = 100») never does. */
export function isShortUnit({ unit }: ChartField): boolean {
  return AT_MARKS.test(unit) && !unit.includes("=");
}

/** What a row's number of decimals stands under, where those of its column are not all printed with as many. */
export const decimalsColumn = (column: string) => `${column}#`;

/** The value of a row as it is printed: «6,0» is not «6». */
export function rowText(row: ChartRow, column: string, field: ChartField, withUnit = true): string {
  const own = row[decimalsColumn(column)];
  return valueText(
    Number(row[column]),
    typeof own === "number" ? { ...field, decimals: own } : field,
    withUnit,
  );
}

/** The value of a row, or why it is missing. */
export function cellText(
  row: ChartRow,
  column: string,
  field: ChartField,
  missing: (row: ChartRow, column: string) => string | undefined,
): string {
  const value = row[column];
  return typeof value === "number" ? rowText(row, column, field) : (missing(row, column) ?? "mangler");
}
