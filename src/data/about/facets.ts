import type { Dataset } from "../read/catalog.ts";
import { columns } from "../read/table.ts";

/** What a data set can be found by, beside its words. Each list is without repeats. */
export interface Facets {
  themes: string[];
  /** Region divisions: `fylker-2017`, `nav-2020`, `fylker-2024`. Empty: no numbers by region. */
  divisions: string[];
  /** Calendar years with four digits, oldest first. */
  years: string[];
  /** What the numbers count: «prosent», «svar». */
  units: string[];
}

/** A longer span than this is a history, not a count of each year; only its ends are kept. */
const LONGEST_SPAN = 20;

/** Says in words that the unit stands in a column; it is no unit itself. */
const IN_COLUMN = "se kolonnen enhet";

/** What a data set can be found by. */
export function facetsOf({ descriptor, tables }: Dataset): Facets {
  const cells = (name: string) =>
    unique(tables.flatMap(({ rows }) => rows.flatMap((row) => (row[name] == null ? [] : String(row[name])))));
  const counted = tables.flatMap((table) => columns(table, "measure").flatMap(({ unit }) => unit ?? []));
  const years = tables.some(({ fields }) => fields.some(({ name }) => name === "aar")) ? cells("aar") : [];
  return {
    themes: unique(descriptor.keywords),
    divisions: cells("inndeling"),
    years: unique([...years, ...yearsIn(descriptor.period ?? "", years.length === 0)]).sort(),
    units: unique(counted).filter((unit) => unit !== IN_COLUMN),
  };
}

/**
 * The years that a period in words covers: 2008 and 2012 for «2008 og 2012 (sendt ut sent i 2011)».
 * @param period as in a descriptor
 * @param fill whether «2009–2012» also covers the years between
 */
export function yearsIn(period: string, fill = true): string[] {
  const plain = period.replace(/\([^)]*\)/g, "");
  const text = /\b\d{4}\b/.test(plain) ? plain : period;
  const named = text.match(/\b(19|20)\d\d\b/g) ?? [];
  const spans = [...text.matchAll(/\b(\d{4})\s*(?:–|til\s)[^,;–]*?\b(\d{4})\b/g)];
  const between = spans.flatMap(([, from, to]) => {
    const length = Number(to) - Number(from);
    if (!fill || length > LONGEST_SPAN) return [];
    return Array.from({ length: length + 1 }, (_, at) => String(Number(from) + at));
  });
  return unique([...named, ...between]).sort();
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
