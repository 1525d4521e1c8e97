import { loadCatalog } from "../data/catalog.ts";
import { type Figure, figureIds, readFigure } from "../figures/figure.ts";

/** A figure by its id, drawn from one released version of its data or from the newest. */
export function getFigure(id: string, version?: string): Figure {
  return readFigure(id, loadCatalog(), version);
}

/** All figures, by id. */
export function getFigures(): Figure[] {
  return figureIds().map((id) => getFigure(id));
}
