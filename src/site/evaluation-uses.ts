import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import type { Figure } from "../figures/figure.ts";
import { type Chapter, getChapters } from "./chapters.ts";
import { getFigures } from "./figures.ts";

/** What this site has from an evaluation. */
export interface Uses {
  chapters: Chapter[];
  /** Figures made by hand. */
  figures: Figure[];
  datasets: Dataset[];
  /** The data sets for which it is declared that the report contradicts itself. */
  disputed: Dataset[];
  /** In how many places it does. */
  discrepancies: number;
}

/** What this site has from an evaluation, by its slug. */
export function usesOf(id: string): Uses {
  const isFrom = ({ descriptor }: Dataset) => descriptor.sources.some(({ evaluation }) => evaluation === id);
  const datasets = [...loadCatalog().values()]
    .flatMap(([newest]) => newest ?? [])
    .filter(isFrom)
    .sort((a, b) => a.descriptor.title.localeCompare(b.descriptor.title, "nb", { numeric: true }));
  const disputed = datasets.filter(({ descriptor }) => descriptor.discrepancies.length > 0);
  return {
    chapters: getChapters().filter(({ evaluations }) => evaluations.includes(id)),
    figures: getFigures().filter(({ dataset }) => isFrom(dataset)),
    datasets,
    disputed,
    discrepancies: disputed.reduce((sum, { descriptor }) => sum + descriptor.discrepancies.length, 0),
  };
}

/** More data sets than this are folded away under what they are about. */
const MANY = 15;

/**
 * Data sets under what they are about, as their first keyword says: the largest group first, and those
 * that are alone under no name, last. A few data sets are one group without a name.
 */
export function byTheme(datasets: readonly Dataset[]): [theme: string | undefined, datasets: Dataset[]][] {
  if (datasets.length <= MANY) return [[undefined, [...datasets]]];
  const groups = [...Map.groupBy(datasets, ({ descriptor }) => descriptor.keywords[0])];
  const alone = groups.filter(([, sets]) => sets.length === 1).flatMap(([, sets]) => sets);
  const themes = groups
    .filter(([theme, sets]) => theme && sets.length > 1)
    .sort(([a = "", some], [b = "", others]) => others.length - some.length || a.localeCompare(b, "nb"));
  return alone.length > 0 ? [...themes, [undefined, alone]] : themes;
}
