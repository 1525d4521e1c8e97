import Papa from "papaparse";
import type { Table } from "../read/table.ts";

/**
 * The rows as CSV that Excel with Norwegian settings opens in columns: UTF-8 with a byte order mark,
 * semicolon, decimal comma, CRLF. A missing value keeps the text that stands in the CSV.
 */
export function toExcelCsv(table: Table): string {
  const names = table.fields.map(({ name }) => name);
  const rows = table.rows.map((row, index) =>
    table.fields.map(({ name, type }) => {
      const text = table.raw(index, name);
      return type === "number" && row[name] !== null ? text.replace(".", ",") : text;
    }),
  );
  return `\uFEFF${Papa.unparse([names, ...rows], { delimiter: ";", newline: "\r\n" })}\r\n`;
}
