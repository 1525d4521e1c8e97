import fs from "node:fs";
import path from "node:path";
import { type BadInput, CSV, rows, TEXT, write } from "./good-set.ts";

/** CSV files that cannot be read as one. */
export const CSV_FILES: BadInput[] = [
  {
    name: "a field that is never closed",
    make: rows('"Oslo,2019,1'),
    at: `${CSV}:2:1`,
    found: "anførselstegn",
    expected: "et felt som både",
  },
  {
    name: "a quote inside a field",
    make: rows('"Oslo",2019,1"'),
    at: `${CSV}:2:14`,
    found: "anførselstegn",
    expected: "et felt som både",
  },
  {
    name: "semicolons",
    make: write(CSV, "navn;aar;tall\nOslo;2019;1\n"),
    at: `${CSV}:1:5`,
    found: "semikolon mellom kolonnene",
    expected: "komma",
  },
  {
    name: "tabs",
    make: write(CSV, "navn\taar\ttall\nOslo\t2019\t1\n"),
    at: `${CSV}:1:5`,
    found: "tabulator mellom kolonnene",
    expected: "komma",
  },
  {
    name: "Latin-1",
    make: write(CSV, Buffer.from("navn,aar,tall\nTromsø,2019,1\n", "latin1")),
    at: `${CSV}:2:6`,
    found: "byten 0xF8",
    expected: "tekst i UTF-8",
  },
  {
    name: "UTF-16",
    make: write(CSV, Buffer.from("\uFEFFnavn,aar,tall\n", "utf16le")),
    at: `${CSV}:1:1`,
    found: "byten 0xFF",
    expected: "tekst i UTF-8",
  },
  {
    name: "line breaks of an old Mac",
    make: write(CSV, "navn,aar,tall\rOslo,2019,1\r"),
    at: `${CSV}:1:14`,
    found: "linjeskift av en gammel type (U+000D)",
    expected: "linjeskift som LF eller CRLF",
  },
  {
    name: "a lone carriage return in a cell",
    make: rows("Os\rlo,2019,1"),
    at: `${CSV}:2:1`,
    found: "«Os<U+000D>lo»",
    expected: TEXT,
  },
  {
    name: "an empty file",
    make: write(CSV, ""),
    at: `${CSV}:1`,
    found: "en tom fil",
    expected: "en linje med kolonnenavn",
  },
  {
    name: "nothing but blank lines",
    make: write(CSV, "\n\n\r\n"),
    at: `${CSV}:1`,
    found: "en tom fil",
    expected: "en linje med kolonnenavn",
  },
  {
    name: "a column twice",
    make: write(CSV, "navn,navn,tall\nOslo,2019,1\n"),
    at: `${CSV}:1:6`,
    found: "kolonnen «navn» en gang til",
    expected: "hver kolonne én gang",
  },
  {
    name: "a field too few",
    make: rows("Oslo,2019"),
    at: `${CSV}:2`,
    found: "2 felter",
    expected: "3, som i første linje",
  },
  {
    name: "a blank line between rows",
    make: rows("Oslo,2019,1", "", "Agder,2019,1"),
    at: `${CSV}:3`,
    found: "1 felter",
    expected: "3, som i første linje",
  },
  {
    name: "a line of 30 000 characters",
    make: rows(`"${"x".repeat(30_000)}",2019,1`),
    at: `${CSV}:2`,
    found: "30009 tegn på en linje",
    expected: "høyst 20000",
  },
  {
    name: "a hundred megabytes",
    make: sparse(100_000_000),
    at: CSV,
    found: "en fil på 100 MB",
    expected: "høyst 10 MB",
  },
  {
    name: "five million lines of nonsense",
    make: write(CSV, "%\n".repeat(4_900_000)),
    at: `${CSV}:50001`,
    found: "4900000 linjer",
    expected: "høyst 50000",
  },
];

/** A file with a size and no content: takes no room on the disk. */
function sparse(size: number) {
  return (evaluation: string) => fs.truncateSync(path.join(evaluation, CSV), size);
}
