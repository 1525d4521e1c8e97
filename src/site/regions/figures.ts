import type { Dataset } from "../../data/read/catalog.ts";
import type { Table } from "../../data/read/table.ts";
import { REGION } from "../../figures/controls.ts";
import type { Figure } from "../../figures/figure.ts";
import { type FigureState, initialState } from "../../figures/payload.ts";
import { getFigures, ownFigures } from "../figures.ts";

/** The figures made by hand in which readers can pick out their own region, those of the newest report first. */
export function regionFigures(): Figure[] {
  const year = ({ dataset }: Figure) => Number(/\d{4}$/.exec(dataset.folder)?.[0] ?? 0);
  return getFigures()
    .filter(({ payload }) => payload.place)
    .sort((a, b) => year(b) - year(a) || b.payload.views.length - a.payload.views.length);
}

/** The figure in which a table's regions can be picked out: one made by hand, or the set's own. */
export function regionFigure(dataset: Dataset, table: Table): Figure | undefined {
  return [...regionFigures(), ...ownFigures(dataset)].find(
    (figure) =>
      figure.payload.place && figure.dataset.name === dataset.name && figure.table.name === table.name,
  );
}

/** What a reader sees of a figure who has chosen a region. */
export function withRegion({ payload }: Figure, slug: string): FigureState {
  const state = initialState(payload);
  return {
    ...state,
    chosen: { ...state.chosen, [REGION]: slug },
    regionId: slug,
    region: payload.regions[slug] ?? [],
  };
}

/** What an address ends with that picks out a region in a figure. */
export function regionQuery(slug: string): string {
  return `?${REGION}=${slug}`;
}
