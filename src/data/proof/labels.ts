import { columns, type Table } from "../read/table.ts";
import type { Cell, Span } from "./numbers.ts";
import { escapePattern, plain } from "./text.ts";

/**
 * How far a number may stand from a word of its row's label, in characters. In the evaluations this
 * is enough for 92 of 100 numbers in running text; twice as far is for 94, and lets more pass that
 * belong to other rows.
 */
const NEAR = 200;

/** How many letters of a word must be the same: Norwegian bends and joins its words at the end. */
const STEM = 5;

/** What stands in print for a value of ours, where that is something else. */
type Words = Record<string, string | string[]>;

/** Which labels the numbers in running text stand with. */
export interface Company {
  /** The places where a number stands near a word of its row's label. */
  near(cell: Cell): Span[];
  /**
   * A cell of another row that ours should change places with: this number stands with the label of
   * that row, and that row's number with ours.
   */
  betterIn(cell: Cell, cells: Cell[]): Cell | undefined;
}

/**
 * Finds out which labels the numbers of a table stand with in running text.
 * @param running the text, as `running` of the cited text
 * @param words what stands in print for values of ours
 * @param places where each number stands in the text
 */
export function companyOf(table: Table, running: string, words: Words, places: Map<string, Span[]>): Company {
  const distances = distancesIn(table, running, words);
  const misfit = remembered((token, row) =>
    (places.get(token) ?? []).reduce((least, place) => {
      // Squared, so that numbers go to labels in their order: «i 2011 og 2012 var det 5 og 6 prosent».
      const sum = distances(row, place).reduce((sum, far) => sum + Math.min(far, NEAR) ** 2, 0);
      return Math.min(least, sum);
    }, Number.POSITIVE_INFINITY),
  );
  return {
    near: ({ token, row }) =>
      (places.get(token) ?? []).filter((place) => Math.min(...distances(row, place)) <= NEAR),
    betterIn: ({ field, token, row }, cells) =>
      cells.find(
        (other) =>
          other.field === field &&
          other.token !== token &&
          other.row !== row &&
          misfit(token, other.row) + misfit(other.token, row) <
            misfit(token, row) + misfit(other.token, other.row),
      ),
  };
}

/** The dimensions that tell the rows of a table apart; all of them where there is one row. */
export function tellingApart(table: Table): string[] {
  const dimensions = columns(table, "dimension").map(({ name }) => name);
  const differing = dimensions.filter((name) => new Set(table.rows.map((row) => row[name])).size > 1);
  return differing.length ? differing : dimensions;
}

/** How far a place in the text is from the nearest word for each dimension of a row. */
function distancesIn(table: Table, running: string, words: Words): (row: number, place: Span) => number[] {
  const dimensions = tellingApart(table).map((name) => {
    const values = new Set(table.rows.map((_, row) => table.raw(row, name)));
    const spans = new Map(
      [...values].map((value) => {
        const printed = Object.hasOwn(words, value) ? words[value] : undefined;
        const places = [printed ?? ownWords(value, values)].flat().flatMap((word) => spansOf(word, running));
        return [value, places.sort((a, b) => a.start - b.start)];
      }),
    );
    return { name, spans };
  });
  return (row, place) =>
    dimensions.map(({ name, spans }) => farFrom(place, spans.get(table.raw(row, name)) ?? []));
}

/**
 * The words of a value that no other value has, cut to a stem. A value with none («Enig» beside «Svært
 * enig») must be printed in full.
 */
function ownWords(value: string, values: Set<string>): string[] {
  const others = new Set([...values].filter((other) => other !== value).flatMap(stems));
  const own = stems(value).filter((stem) => !others.has(stem));
  return own.length ? own : [value];
}

function stems(value: string): string[] {
  return (value.toLowerCase().match(/\p{L}{4,}|\d{4}/gu) ?? []).map((word) => word.slice(0, STEM));
}

/** Where a word stands in a text, with any ending if it is long enough to be one of its own. */
export function spansOf(word: string, running: string): Span[] {
  const letters = escapePattern(plain(word).toLowerCase()).replaceAll(/\s+/g, "\\s+");
  const end = /\p{L}{4}$/u.test(word) ? "" : "(?![\\p{L}\\d])";
  return [...running.matchAll(new RegExp(`(?<![\\p{L}\\d])${letters}${end}`, "gu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * How many characters there are between a number and the nearest of some words. A word that the number is
 * part of does not count: «50–200 ansatte».
 * @param words in the order of print
 */
function farFrom({ start, end }: Span, words: Span[]): number {
  let after = 0;
  for (let last = words.length; after < last; ) {
    const middle = Math.floor((after + last) / 2);
    if ((words[middle]?.start ?? 0) < end) after = middle + 1;
    else last = middle;
  }
  let before = after - 1;
  while ((words[before]?.end ?? 0) > start) before--;
  return Math.min(
    (words[after]?.start ?? Number.POSITIVE_INFINITY) - end,
    start - (words[before]?.end ?? Number.NEGATIVE_INFINITY),
  );
}

/** A function that works out each answer once. */
function remembered(work: (token: string, row: number) => number): (token: string, row: number) => number {
  const known = new Map<string, number>();
  return (token, row) => {
    const key = `${token} ${row}`;
    const answer = known.get(key) ?? work(token, row);
    known.set(key, answer);
    return answer;
  };
}
