import { facetsOf } from "../data/about/facets.ts";
import type { Dataset } from "../data/read/catalog.ts";
import { nb } from "../i18n/nb.ts";

/** A choice in a filter, and how many data sets it leaves. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What `/data/` can be filtered by; the names are those in the address. */
export interface Filters {
  evaluering: Choice[];
  region: Choice[];
  aar: Choice[];
  enhet: Choice[];
  tema: Choice[];
}

/** Any region division. */
const ANY = "alle";

/**
 * The values that one data set has for each filter.
 * @returns lists of the values in `filtersFor`
 */
export function valuesOf(dataset: Dataset): Record<keyof Filters, string[]> {
  const { themes, divisions, years, units } = facetsOf(dataset);
  return {
    evaluering: [dataset.folder],
    region: divisions.length ? [ANY, ...divisions] : [],
    aar: years,
    enhet: units.length ? units : [nb.dataset.noUnit],
    tema: themes,
  };
}

/**
 * The choices of each filter, over all sets: evaluations and themes by name, years newest first,
 * units most used first.
 * @param names the short name of each evaluation, by its folder
 */
export function filtersFor(sets: Dataset[], names: Map<string, string>): Filters {
  const all = sets.map(valuesOf);
  const choices = (name: keyof Filters, label: (value: string) => string): Choice[] => {
    const counts = new Map<string, number>();
    for (const value of all.flatMap((values) => values[name]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, label: label(value), count }));
  };
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, "nb");
  const divisions: Record<string, string> = nb.dataset.divisions;
  const order = Object.keys(divisions);
  return {
    evaluering: choices("evaluering", (value) => names.get(value) ?? nb.dataset.shared).sort(byLabel),
    region: choices("region", (value) => divisions[value] ?? value).sort(
      (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
    ),
    aar: choices("aar", (value) => value).sort((a, b) => Number(b.value) - Number(a.value)),
    enhet: choices("enhet", (value) => value).sort((a, b) => b.count - a.count || byLabel(a, b)),
    tema: choices("tema", (value) => value).sort(byLabel),
  };
}
