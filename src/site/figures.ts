import { loadCatalog } from "../data/read/catalog.ts";
import { type Figure, figureIds, readFigure } from "../figures/figure.ts";
import { remember } from "../revision.ts";

const kept = remember((key) => {
  const [id = "", version] = key.split("@");
  return readFigure(id, loadCatalog(), version);
});

/** A figure by its id, drawn from one released version of its data or from the newest. */
export function getFigure(id: string, version?: string): Figure {
  return kept(version ? `${id}@${version}` : id);
}

/** All figures, by id. */
export function getFigures(): Figure[] {
  return figureIds().map((id) => getFigure(id));
}
