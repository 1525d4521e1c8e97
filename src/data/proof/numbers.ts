import { numberOfWord } from "../../i18n/format.ts";
import type { Field } from "../read/descriptor.ts";
import type { Table } from "../read/table.ts";
import { escapePattern } from "./text.ts";

/** A number of ours that has to be found again in print. */
export interface Cell {
  row: number;
  field: Field;
  /** As it is printed in Norwegian. */
  token: string;
}

/** Where a piece of text stands: the first character, and the one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** A number that stands in a text, as it is written there. */
interface Occurrence extends Span {
  token: string;
}

/** How a text writes its numbers. */
interface Writing {
  /** Small numbers as words. */
  words?: boolean | undefined;
  /** A number may be broken over two lines. */
  broken?: boolean | undefined;
  /** Words that stand for a number named just before: «like mange». */
  phrases?: Record<string, number> | undefined;
}

/** The numbers in some columns of a table, and the dashes printed for one; where print is blank there is nothing to find. */
export function cellsOf(table: Table, fields: Field[]): Cell[] {
  return table.rows.flatMap((_, row) =>
    fields.flatMap((field) => {
      const isMissing = table.missing(row, field.name) !== undefined;
      const cell = isMissing ? table.sign(row, field.name) : table.raw(row, field.name).replace(".", ",");
      return cell === "" ? [] : [{ row, field, token: cell }];
    }),
  );
}

/**
 * The numbers in a text, and the dashes that stand for one. «1 555 977» can be one number, or two
 * in cells beside each other, so neighbours that could belong together are listed both ways.
 */
export function numbersIn(
  text: string,
  { words = false, broken = false, phrases = {} }: Writing = {},
): Occurrence[] {
  const find = (pattern: RegExp, read: (match: RegExpExecArray) => string | undefined) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const token = read(match);
      // What only a look-ahead sees has no length of its own.
      const length = match[0].length || (match[1] ?? "").length;
      return token === undefined ? [] : [{ token, start: match.index, end: match.index + length }];
    });
  const together = ([, token = ""]: RegExpExecArray) => token.replace(/\s+/g, "");
  return [
    // Not the parts of «8.5», which is a heading, or has a point for the comma.
    ...find(/(?:(?<=^|\s)-)?(?<!\d\.?)\d+(?:,\d+)?(?![.,]?\d)|(?<=\s)-(?=\s|$)/g, ([token]) => token),
    // A few tables have a point for the comma, or between thousands.
    ...find(/(?<![\d.])(\d+)\.(\d+)(?![\d.])/g, ([, whole = "", rest = ""]) =>
      rest.length === 3 ? whole + rest : `${whole},${rest}`,
    ),
    // Statistics programs print «,8» for 0,8.
    ...find(/(?<!\d),\d+/g, ([token]) => `0${token}`),
    ...(broken ? find(/(?<!\d)(?=(\d+ *\n\s*\d+)(?!\d))/g, together) : []),
    ...(words ? find(/[a-zæøåé]+/gi, ([word]) => valueOfWord(word.toLowerCase())) : []),
    ...Object.entries(phrases).flatMap(([phrase, number]) =>
      find(new RegExp(escapePattern(phrase).replaceAll(" ", "\\s+"), "gi"), () => String(number)),
    ),
    ...find(/(?<![\d,])(?=(\d{1,3}\s+\d{3}(?:,\d+)?)(?!\d))/g, together),
    ...find(/(?<![\d,])(?=(\d{1,3}\s+\d{3}\s+\d{3})(?!\d))/g, together),
  ];
}

/** Where each number stands in a text, in the order of print. */
export function placesOf(numbers: Occurrence[]): Map<string, Span[]> {
  return Map.groupBy(
    numbers.toSorted((a, b) => a.start - b.start),
    ({ token }) => token,
  );
}

function valueOfWord(word: string): string | undefined {
  return numberOfWord(word)?.toString();
}
