import Papa from "papaparse";
import { EditorError } from "../../editor/errors.ts";

/** A CSV file as text: header and rows, and where each cell stands. */
export interface Csv {
  header: string[];
  rows: string[][];
  /** Line (from 1) of row `index` (from 0). */
  line(index: number): number;
  /** Column (from 1, in characters) at which field `field` of row `index` starts; -1 is the header. */
  column(index: number, field: number): number;
}

/** The most that a table may hold: enough for any printed one, and little enough to end in seconds. */
const MOST_LINES = 50_000;
const MOST_CHARACTERS = 20_000;

/** One field and what ends it: in quotes, with inner quotes doubled, or without any quote. */
const FIELD = /(?:"(?:[^"]|"")*"|[^",]*)(,|$)/y;

/**
 * Reads CSV as we write it: UTF-8, comma, LF or CRLF, a header, one row a line (RFC 4180 without
 * line breaks inside cells, so that a row is a line in a diff and in an error message).
 * @param text the file's content
 * @param file its name, for messages
 * @throws EditorError for broken quotes, another delimiter, rows of another length than the header, an
 *   empty file, more lines or longer ones than a table has
 */
export function parseCsv(text: string, file: string): Csv {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  if (lines.length > MOST_LINES)
    throw new EditorError({ file, line: MOST_LINES + 1 }, `${lines.length} linjer`, `høyst ${MOST_LINES}`);
  checkDelimiter(lines[0] ?? "", file);
  const records = lines.map((line, index) => {
    if (line.length > MOST_CHARACTERS)
      throw new EditorError(
        { file, line: index + 1 },
        `${line.length} tegn på en linje`,
        `høyst ${MOST_CHARACTERS}`,
      );
    // Papa Parse would drop it in silence.
    if (line.startsWith("\uFEFF"))
      throw new EditorError(
        { file, line: index + 1, column: 1 },
        "tegnet U+FEFF først på linjen",
        "tekst uten usynlige tegn",
      );
    const quote = brokenQuote(line);
    if (quote >= 0)
      throw new EditorError(
        { file, line: index + 1, column: quote + 1 },
        "anførselstegn som ikke hører sammen",
        "et felt som både åpnes og lukkes på samme linje",
      );
    const { data } = Papa.parse<string[]>(line, { delimiter: ",", newline: "\n" });
    // Papa Parse finds no record on an empty line; to us it is one empty field.
    return data[0] ?? [""];
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

/** Where the first field with a quote out of place has its quote; -1 if all is well. */
function brokenQuote(line: string): number {
  FIELD.lastIndex = 0;
  for (;;) {
    const start = FIELD.lastIndex;
    const field = FIELD.exec(line);
    if (!field) return line.indexOf('"', start);
    if (field[1] === "") return -1;
  }
}

/** A header of several lines is one of an old Mac; a header of one field with another delimiter in it is a file written by a spreadsheet. */
function checkDelimiter(header: string, file: string): void {
  if (header.includes("\r"))
    throw new EditorError(
      { file, line: 1, column: header.indexOf("\r") + 1 },
      "linjeskift av en gammel type (U+000D)",
      "linjeskift som LF eller CRLF",
    );
  const other = /[;\t|]/.exec(header);
  if (!other || header.includes(",")) return;
  const name = { ";": "semikolon", "\t": "tabulator", "|": "loddrett strek" }[other[0]];
  throw new EditorError(
    { file, line: 1, column: other.index + 1 },
    `${name} mellom kolonnene`,
    "komma",
    "Lagre filen på nytt med komma som skilletegn.",
  );
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
