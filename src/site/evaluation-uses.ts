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
