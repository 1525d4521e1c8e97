import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { EditorError } from "../editor/errors.ts";
import { defaultId, defaultSpec, drawnTables, tableOf } from "../figures/default.ts";
import { type Figure, figureIds, readFigure, resolve } from "../figures/figure.ts";
import { remember } from "../revision.ts";

const kept = remember((key) => {
  const [id = "", version] = key.split("@");
  const table = tableOf(id);
  if (table === undefined) return readFigure(id, loadCatalog(), version);
  const versions = loadCatalog().get(setWith(table) ?? "") ?? [];
  const dataset = versions.find((other) => version === undefined || other.version === version);
  const figure = dataset && fromDefault(dataset, table);
  if (!figure) throw new EditorError({ file: id }, `figuren «${id}»`, "en figur som finnes");
  return figure;
});

/** The newest version of each data set. */
const newestSets = () => [...loadCatalog().values()].flatMap(([newest]) => newest ?? []);

/** The data set that a table with a default figure is of. */
function setWith(table: string): string | undefined {
  return newestSets().find((dataset) => drawnTables(dataset).includes(table))?.name;
}

/** A figure by its id, drawn from one released version of its data or from the newest. */
export function getFigure(id: string, version?: string): Figure {
  return kept(version ? `${id}@${version}` : id);
}

/** All figures made by hand, by id. */
export function getFigures(): Figure[] {
  return figureIds().map((id) => getFigure(id));
}

/** The figures that a data set has of itself: of its first table first, and of the others with numbers. */
export function ownFigures({ name }: Pick<Dataset, "name">): Figure[] {
  const newest = loadCatalog().get(name)?.[0];
  return newest ? drawnTables(newest).map((table) => getFigure(defaultId(table))) : [];
}

const defaults = remember(() => newestSets().flatMap(drawnTables).map(defaultId), ["data"]);

/** The figures that data sets have of themselves. */
export function defaultFigures(): Figure[] {
  return defaults("").map((id) => getFigure(id));
}

/** The ids of all figures that have pages: made by hand, and those that data sets have of themselves. */
export function allFigureIds(): string[] {
  return [...figureIds(), ...defaults("")];
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
    const table = tableOf(id);
    return table === undefined || (wasNewest && drawnTables(dataset).includes(table));
  };
  return all
    .filter(
      (dataset, index) => isPinned(dataset, index) && dataset.version.startsWith(`${spec.data.version}.`),
    )
    .map(({ version }) => version);
}

function fromDefault(dataset: Dataset, table: string): Figure | undefined {
  if (!drawnTables(dataset).includes(table)) return undefined;
  const spec = defaultSpec(dataset, table);
  const file = `figur-${table}`;
  return resolve(defaultId(table), spec, dataset, loadCatalog(), {
    locate: () => ({ file }),
    words: (text) => text,
  });
}
