import type { Dataset } from "../read/catalog.ts";
import { columns } from "../read/table.ts";
import { periodsIn, yearsOf } from "./period.ts";

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
export function facetsOf(dataset: Dataset): Facets {
  const { descriptor, tables } = dataset;
  const cells = (name: string) =>
    unique(tables.flatMap(({ rows }) => rows.flatMap((row) => (row[name] == null ? [] : String(row[name])))));
  const counted = tables.flatMap((table) => columns(table, "measure").flatMap(({ unit }) => unit ?? []));
  return {
    themes: unique(descriptor.keywords),
    divisions: cells("inndeling"),
    years: unique(yearsIn(dataset).map(String)),
    units: unique(counted).filter((unit) => unit !== IN_COLUMN),
  };
}

/** The years in its columns and its period; without a column also those between. */
function yearsIn(dataset: Dataset): number[] {
  const years = yearsOf(dataset);
  const covered = periodsIn(dataset.descriptor.period ?? "").flatMap(({ start, end = start }) =>
    years.length > 0 || end - start > LONGEST_SPAN
      ? [start, end]
      : Array.from({ length: end - start + 1 }, (_, at) => start + at),
  );
  return [...years, ...covered].sort((a, b) => a - b);
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
