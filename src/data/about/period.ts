import { numberOfWord } from "../../i18n/format.ts";
import type { Dataset } from "../read/catalog.ts";

/** Calendar years, both included; without an end it is still going on. */
export interface Period {
  start: number;
  end?: number;
}

/** A year, or two with «–» or «til» between them: «høsten 2009–august 2012». */
const YEARS = /\b((?:19|20)\d\d)\b(?:\s*(?:–|til\s)[^,;–]*?\b((?:19|20)\d\d)\b)?/g;

/** Years counted back from one that is not itself among them. */
const YEARS_BEFORE = /\bsiste (\p{L}+) årene før (\d{4})\b/u;

/** Words that say that the years in the text are not the years the numbers are about. */
const OTHER_YEARS = /\bfør\b|utgivelsesår/;

/**
 * Reads the years out of a text for readers: «januar–februar 2013», «2008 og 2012 (sendt ut sent i
 * 2011)», «fra 2021». What stands in parentheses explains and does not count.
 * @param text `period` of a descriptor
 * @returns each year or span of years, as written; none where the text does not say which years the
 * numbers are about
 */
export function periodsIn(text: string): Period[] {
  const words = text.replaceAll(/\([^)]*\)/g, "");
  const [, word = "", year] = YEARS_BEFORE.exec(words) ?? [];
  const count = numberOfWord(word);
  if (count) return [{ start: Number(year) - count, end: Number(year) - 1 }];
  if (OTHER_YEARS.test(text)) return [];
  const periods = [...words.matchAll(YEARS)].map(([, from, to = from]) => ({
    start: Number(from),
    end: Number(to),
  }));
  const [only, ...more] = periods;
  return only && more.length === 0 && /^fra\b/.test(words) && only.start === only.end
    ? [{ start: only.start }]
    : periods;
}

/** The values of a data set's year columns, oldest first. */
export function yearsOf({ tables }: Dataset): number[] {
  const years = tables.flatMap(({ fields, rows }) =>
    fields
      .filter(({ type, role }) => type === "year" && role !== "measure")
      .flatMap(({ name }) => rows.flatMap((row) => (row[name] === null ? [] : Number(row[name])))),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/**
 * The time a data set is about: from the first to the last of the years in its columns and in its
 * `period`, which may begin earlier («endring siden 2001»).
 * @returns undefined where neither says
 */
export function periodOf(dataset: Dataset): Period | undefined {
  const said = periodsIn(dataset.descriptor.period ?? "");
  const years = [...yearsOf(dataset), ...said.flatMap(({ start, end = start }) => [start, end])];
  if (years.length === 0) return;
  const start = Math.min(...years);
  return said.some(({ end }) => end === undefined) ? { start } : { start, end: Math.max(...years) };
}
