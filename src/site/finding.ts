import { SPECS } from "../charts/specs.ts";
import { facetsOf } from "../data/about/facets.ts";
import type { Dataset } from "../data/read/catalog.ts";
import { isDefaultId } from "../figures/default.ts";
import type { Figure } from "../figures/figure.ts";
import { nb } from "../i18n/nb.ts";

/** A choice in a filter, and how many items of the list it leaves. */
export interface Choice {
  value: string;
  label: string;
  count: number;
}

/** What a list can be filtered by, by the names in the address. */
export type Filters = Record<string, Choice[]>;

/** The values that one item of a list has for each filter. */
export type Values = Record<string, string[]>;

/** The filter of which several may be chosen. */
export const MANY = "tema";

/** Any region division. */
const ANY = "alle";

/** What a data set is found by in `/data/`. */
export function datasetValues(dataset: Dataset): Values {
  const { themes, divisions, years, units } = facetsOf(dataset);
  return {
    evaluering: [dataset.folder],
    region: divisions.length ? [ANY, ...divisions] : [],
    aar: years,
    enhet: units.length ? units : [nb.finding.noUnit],
    [MANY]: themes,
  };
}

/** What a figure is found by in `/figurer/`: what its data set is, its forms, and whether its title states a finding. */
export function figureValues({ id, dataset, payload }: Figure): Values {
  const { enhet: _, ...values } = datasetValues(dataset);
  return {
    ...values,
    form: [...new Set(payload.views.map(({ form }) => form))],
    tittel: [isDefaultId(id) ? "tall" : "funn"],
  };
}

/**
 * The choices of each filter, over all items: evaluations, forms and themes by name, years newest first,
 * units most used first, divisions oldest first.
 * @param names the short name of each evaluation, by its folder
 */
export function filtersFor(all: Values[], names: Map<string, string>): Filters {
  const divisions: Record<string, string> = nb.finding.divisions;
  const titles: Record<string, string> = nb.finding.titles;
  const consequences: Record<string, string> = nb.tallvakt.consequences;
  const against: Record<string, string> = nb.tallvakt.against;
  const order = Object.keys(divisions);
  const gravity = Object.keys(consequences);
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, "nb");
  const labels: Record<string, (value: string) => string> = {
    evaluering: (value) => names.get(value) ?? nb.dataset.shared,
    region: (value) => divisions[value] ?? value,
    form: (value) => SPECS[value as keyof typeof SPECS].title,
    tittel: (value) => titles[value] ?? value,
    folge: (value) => consequences[value] ?? value,
    mot: (value) => against[value] ?? value,
  };
  const orders: Record<string, (a: Choice, b: Choice) => number> = {
    region: (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
    folge: (a, b) => gravity.indexOf(a.value) - gravity.indexOf(b.value),
    aar: (a, b) => Number(b.value) - Number(a.value),
    enhet: (a, b) => b.count - a.count || byLabel(a, b),
  };
  const choices = (name: string): Choice[] => {
    const counts = new Map<string, number>();
    for (const value of all.flatMap((values) => values[name] ?? []))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const label = labels[name] ?? ((value: string) => value);
    return [...counts].map(([value, count]) => ({ value, label: label(value), count }));
  };
  const filters = [...new Set(all.flatMap((values) => Object.keys(values)))];
  return Object.fromEntries(filters.map((name) => [name, choices(name).sort(orders[name] ?? byLabel)]));
}

/** An item's values as the attributes that the filter reads. */
export function valueAttributes(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, own]) => [`data-${name}`, own.join("|")]));
}
