import type { Table } from "../read/table.ts";

const MONTH = "(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)";

/**
 * Text that a spreadsheet, opening a CSV file with its usual detection, takes for something else: a code
 * that begins with zero or a number with a sign for a number, and whatever looks like a day or a month.
 */
const MISREAD = [
  /^0\d+$/,
  /^\d+(?:[.,]\d+)?[+%]$/,
  /^\d{4}-\d{2}(?:-\d{2})?$/,
  new RegExp(`^(?:\\d{1,2}\\. )?${MONTH}(?: \\d{4})?$`, "i"),
];

/**
 * The texts of a table that spreadsheets take for something else when they open the CSV file, each once,
 * in order of appearance.
 */
export function misread({ fields, rows }: Pick<Table, "fields" | "rows">): string[] {
  const columns = fields.filter(({ type }) => type === "string" || type === "date");
  const texts = rows.flatMap((row) => columns.map(({ name }) => String(row[name] ?? "")));
  return [...new Set(texts)].filter((text) => MISREAD.some((form) => form.test(text)));
}
