import type { Field } from "../data/read/descriptor.ts";
import type { Table } from "../data/read/table.ts";
import { decimalsOf, formatNumber, withUnit } from "../i18n/format.ts";

interface Input {
  table: Table;
  dimensions: Field[];
  measure: Field;
  /** What its form shows. */
  says: string;
}

/** Titles of columns as one sentence begins with them: «Tema, gruppe og synspunkt». */
export const joined = (titles: string[]) =>
  new Intl.ListFormat("nb-NO").format(titles.map((title, at) => (at === 0 ? title : lowerFirst(title))));

/** What a figure of words shows, for those who cannot see it. */
export function wordsAltOf({ says, titles, rows }: { says: string; titles: string[]; rows: number }): string {
  const [kind] = says.split(":");
  return `${kind}. ${formatNumber(rows)} rader med ${joined(titles.map(lowerFirst))}. Alt står også i tabellen under.`;
}

/** «År» as «år», but «NAV-fylke» as it is. */
const lowerFirst = (title: string) => title.replace(/^\p{Lu}(?=\p{Ll}|$)/u, (letter) => letter.toLowerCase());

/** As a sentence begins. */
export const upperFirst = (words: string) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * What a default figure shows, for those who cannot see it: of what, how many numbers, and the highest
 * and the lowest of them. No finding: that is for people to state.
 */
export function altOf({ table, dimensions, measure, says }: Input): string {
  const indices = [...table.rows.keys()].filter(
    (index) => typeof table.rows[index]?.[measure.name] === "number",
  );
  const value = (index: number) => Number(table.rows[index]?.[measure.name]);
  const sorted = indices.toSorted((a, b) => value(b) - value(a));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  const named = (index: number) => {
    const number = formatNumber(value(index), decimalsOf(table.raw(index, measure.name)));
    const where = dimensions.map(({ name }) => String(table.rows[index]?.[name] ?? "")).join(", ");
    return `${withUnit(number, measure.unit)} (${where})`;
  };
  const [kind] = says.split(":");
  const by = new Intl.ListFormat("nb-NO").format(dimensions.map(({ title }) => lowerFirst(title)));
  const count = `${kind}. ${measure.title}, ${formatNumber(indices.length)} tall etter ${by}.`;
  if (highest === undefined || lowest === undefined) return count;
  if (value(highest) === value(lowest))
    return `${count} Alle tallene er like: ${formatNumber(value(highest))}.`;
  return `${count} Det høyeste er ${named(highest)}, det laveste ${named(lowest)}.`;
}
