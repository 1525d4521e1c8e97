import { type BadInput, CSV, rows } from "./good-set.ts";

const cell = (name: string, line: string, at: string, found: string, expected: string): BadInput => ({
  name,
  make: rows(line),
  at: `${CSV}:2:${at}`,
  found,
  expected,
});
const number = (name: string, printed: string): BadInput =>
  cell(name, `Oslo,2019,${printed}`, "11", "«", "et tall med punktum som desimaltegn");
const hidden = (name: string, character: string, code: string): BadInput =>
  cell(
    name,
    `Os${character}lo,2019,1`,
    "1",
    `«Os`,
    `tekst uten usynlige tegn og styretegn, ikke tegnet ${code}`,
  );
const formula = (printed: string): BadInput =>
  cell(
    `a formula: ${printed}`,
    `${printed},2019,1`,
    "1",
    "«",
    "tekst som et regneark ikke leser som en formel",
  );

/** Cells that hold what a cell may not. */
export const CELLS: BadInput[] = [
  cell(
    "a hard space in a label",
    "Os\u00A0lo,2019,1",
    "1",
    "«Os",
    "en verdi uten mellomrom foran eller bak og uten hardt mellomrom, ikke tegnet U+00A0",
  ),
  cell(
    "a thin space in a label",
    "Os\u2009lo,2019,1",
    "1",
    "«Os",
    "en verdi med vanlige mellomrom, uten hardt mellomrom, ikke tegnet U+2009",
  ),
  cell(
    "a typographic hyphen in a label",
    "Nord\u2010Norge,2019,1",
    "1",
    "«Nord",
    "vanlig bindestrek (-) eller tankestrek (–), ikke tegnet U+2010",
  ),
  cell(
    "a letter in two parts",
    "Bodo\u0308,2019,1",
    "1",
    "«Bodo",
    "ö som ett tegn (Unicode NFC), ikke tegnet U+006F U+0308",
  ),
  hidden("a right-to-left override", "\u202E", "U+202E"),
  hidden("a bidi isolate", "\u2066", "U+2066"),
  hidden("a zero-width space", "\u200B", "U+200B"),
  hidden("a byte order mark in the middle", "\uFEFF", "U+FEFF"),
  hidden("a soft hyphen", "\u00AD", "U+00AD"),
  hidden("a null", "\u0000", "U+0000"),
  hidden("a terminal code", "\u001B[31m", "U+001B"),
  hidden("a line separator", "\u2028", "U+2028"),
  hidden("a character that was lost", "\uFFFD", "U+FFFD"),
  formula('"=HYPERLINK(""http://x"")"'),
  formula("=1+1"),
  formula("+1"),
  formula("@x"),
  formula("-1+2"),
  formula("- ti"),
  cell("a tab before a formula", "\t=1,2019,1", "1", "«<U+0009>=1»", "en verdi uten mellomrom"),
  number("a decimal comma", '"1,5"'),
  number("a space between thousands", "1 234"),
  number("an exponent", "1e3"),
  number("infinity", "Infinity"),
  number("no number", "NaN"),
  number("a hexadecimal number", "0x1F"),
  number("a leading zero", "007"),
  number("a plus", "+5"),
  number("a bare point", ".5"),
  number("a typographic minus", "\u22125"),
  number("digits of another script", "\u0661\u0662"),
  number("an unknown code for what is missing", "n/a"),
  number("another dash than the declared one", "–"),
  cell("more digits than a number can hold", `Oslo,2019,${"9".repeat(400)}`, "11", "«999", "høyst 15 sifre"),
  cell("a date for a year", "Oslo,2019-01-01,1", "6", "«2019-01-01»", "et årstall med fire sifre"),
  cell("an empty cell", "Oslo,2019,", "11", "«» i kolonnen «tall»", "en verdi eller en av kodene"),
];
