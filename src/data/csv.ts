import Papa from "papaparse";
import { EditorError } from "../errors.ts";

/** A CSV file as text: header and rows, and where each cell stands. */
export interface Csv {
  header: string[];
  rows: string[][];
  /** Line (from 1) of row `index` (from 0). */
  line(index: number): number;
  /** Column (from 1, in characters) at which field `field` of row `index` starts; -1 is the header. */
  column(index: number, field: number): number;
}

/** Fields with a comma between: each in quotes, with inner quotes doubled, or without any quote. */
const WELL_QUOTED = /^(?:"(?:[^"]|"")*"|[^",]*)(?:,(?:"(?:[^"]|"")*"|[^",]*))*$/;

/**
 * Reads CSV as we write it: UTF-8, comma, LF or CRLF, a header, one row a line (RFC 4180 without
 * line breaks inside cells, so that a row is a line in a diff and in an error message).
 * @param text the file's content
 * @param file its name, for messages
 * @throws EditorError for broken quotes, rows of another length than the header, an empty file
 */
export function parseCsv(text: string, file: string): Csv {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  const records = lines.map((line, index) => {
    if (!WELL_QUOTED.test(line))
      throw new EditorError(
        { file, line: index + 1, column: line.indexOf('"') + 1 },
        "anførselstegn som ikke hører sammen",
        "et felt som både åpnes og lukkes på samme linje",
      );
    const { data } = Papa.parse<string[]>(line, { delimiter: "," });
    return data[0] ?? [];
  });
  const [header, ...rows] = records;
  if (!header) throw new EditorError({ file, line: 1 }, "en tom fil", "en linje med kolonnenavn");
  rows.forEach((row, index) => {
    if (row.length === header.length) return;
    throw new EditorError(
      { file, line: index + 2 },
      `${row.length} felter`,
      `${header.length}, som i første linje`,
      "Se etter et komma for mye eller for lite.",
    );
  });
  return {
    header,
    rows,
    line: (index) => index + 2,
    column: (index, field) => startOfField(lines[index + 1] ?? "", field),
  };
}

function startOfField(line: string, field: number): number {
  let quoted = false;
  let seen = 0;
  for (let i = 0; i < line.length; i++) {
    if (seen === field) return i + 1;
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === "," && !quoted) seen++;
  }
  return line.length + 1;
}
