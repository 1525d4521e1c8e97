import type { Dataset } from "../data/read/catalog.ts";

/** Calendar years; without an end it is still going on. */
export interface Period {
  start: number;
  end?: number;
}

/** Words that say that the years in the text are not the years the numbers are about. */
const OTHER_YEARS = /\bfør\b|utgivelsesår/;

/** The values of a data set's year columns, sorted: the years its observations are from. */
export function yearsOf({ tables }: Dataset): number[] {
  const years = tables.flatMap(({ fields, rows }) =>
    fields
      .filter(({ type, role }) => type === "year" && role === "dimension")
      .flatMap(({ name }) => rows.flatMap((row) => (row[name] === null ? [] : Number(row[name])))),
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The time a data set is about: by its year columns, or by the years its `period` names. */
export function periodOf(dataset: Dataset): Period | undefined {
  const years = yearsOf(dataset);
  const [start] = years;
  return start === undefined ? readPeriod(dataset.descriptor.period ?? "") : { start, end: years.at(-1) };
}

/**
 * Reads the years out of a text for readers: «januar–februar 2013», «2008 og 2012 (sendt ut sent i
 * 2011)», «fra 2021». What stands in parentheses explains and does not count.
 * @returns undefined where the text names no year that the numbers are about
 */
export function readPeriod(text: string): Period | undefined {
  if (OTHER_YEARS.test(text)) return;
  const words = text.replaceAll(/\([^)]*\)/g, "");
  const years = [...words.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year));
  if (years.length === 0) return;
  const start = Math.min(...years);
  if (/^fra\b/.test(words) && years.length === 1) return { start };
  return { start, end: Math.max(...years) };
}
