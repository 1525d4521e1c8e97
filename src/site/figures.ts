import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { EditorError } from "../editor/errors.ts";
import { type DefaultFigure, defaultFigures, defaultSpec, isDefaultId } from "../figures/default.ts";
import { type Figure, figureIds, readFigure, resolve } from "../figures/figure.ts";
import { firstWords } from "../figures/payload.ts";
import { remember } from "../revision.ts";

const kept = remember((key) => {
  const [id = "", version] = key.split("@");
  if (!isDefaultId(id)) return readFigure(id, loadCatalog(), version);
  const versions = loadCatalog().get(sets("").get(id) ?? "") ?? [];
  const dataset = versions.find((other) => version === undefined || other.version === version);
  const own = dataset && tableOf(dataset, id);
  if (!own) throw new EditorError({ file: id }, `figuren «${id}»`, "en figur som finnes");
  return fromDefault(dataset, own);
});

/** The data set of each figure that sets have of themselves. */
const sets = remember(
  () =>
    new Map(
      [...loadCatalog().values()].flatMap(([newest]) =>
        newest ? defaultFigures(newest).map(({ id }) => [id, newest.name] as const) : [],
      ),
    ),
  ["data"],
);

function tableOf(dataset: Dataset, id: string): DefaultFigure | undefined {
  return defaultFigures(dataset).find((own) => own.id === id);
}

/** A figure by its id, drawn from one released version of its data or from the newest. */
export function getFigure(id: string, version?: string): Figure {
  return kept(version ? `${id}@${version}` : id);
}

/** All figures made by hand, by id. */
export function getFigures(): Figure[] {
  return figureIds().map((id) => getFigure(id));
}

/** The figures that a data set has of itself: of its main table, and then of the others. */
export function ownFigures({ name }: Pick<Dataset, "name">): Figure[] {
  const newest = loadCatalog().get(name)?.[0];
  return newest ? defaultFigures(newest).map(({ id }) => getFigure(id)) : [];
}

/**
 * A figure's title where it stands among others, or alone in a tab: those of one data set have the same
 * question, and are told apart by what their tables are of.
 */
export function listTitle({ id, payload, dataset, table }: Figure): string {
  const { title } = firstWords(payload);
  return isDefaultId(id) && table !== dataset.tables[0] ? `${title} – ${table.title}` : title;
}

/** The figures that data sets have of themselves. */
export function allOwnFigures(): Figure[] {
  return [...sets("").keys()].map((id) => getFigure(id));
}

/** The ids of all figures that have pages: made by hand, and those that data sets have of themselves. */
export function allFigureIds(): string[] {
  return [...figureIds(), ...sets("").keys()];
}

/** When data sets got figures of themselves: what had been replaced by then has none to pin. */
const DEFAULTS_SINCE = "2026-11-27";

/** The versions of the data that a figure can be pinned to. */
export function versionsOf(id: string): string[] {
  const { spec } = getFigure(id);
  const all = loadCatalog().get(spec.data.set) ?? [];
  const isPinned = (dataset: Dataset, index: number) => {
    const successor = all[index - 1];
    const wasNewest = !successor || successor.descriptor.created.slice(0, 10) > DEFAULTS_SINCE;
    return !isDefaultId(id) || (wasNewest && tableOf(dataset, id) !== undefined);
  };
  return all
    .filter(
      (dataset, index) => isPinned(dataset, index) && dataset.version.startsWith(`${spec.data.version}.`),
    )
    .map(({ version }) => version);
}

function fromDefault(dataset: Dataset, { id, table }: DefaultFigure): Figure {
  return resolve(id, defaultSpec(dataset, table), dataset, loadCatalog(), {
    locate: () => ({ file: `figur-${table.name}` }),
    words: (text) => text,
  });
}
