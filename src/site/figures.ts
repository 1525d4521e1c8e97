import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { EditorError } from "../editor/errors.ts";
import { defaultId, defaultSpec, hasDefault, setOf } from "../figures/default.ts";
import { type Figure, figureIds, readFigure, resolve } from "../figures/figure.ts";
import { remember } from "../revision.ts";

const kept = remember((key) => {
  const [id = "", version] = key.split("@");
  const set = setOf(id);
  if (set === undefined) return readFigure(id, loadCatalog(), version);
  const versions = loadCatalog().get(set) ?? [];
  const dataset = versions.find((other) => version === undefined || other.version === version);
  if (!dataset || !hasDefault(dataset))
    throw new EditorError({ file: id }, `figuren «${id}»`, "en figur som finnes");
  return fromDefault(dataset);
});

/** A figure by its id, drawn from one released version of its data or from the newest. */
export function getFigure(id: string, version?: string): Figure {
  return kept(version ? `${id}@${version}` : id);
}

/** All figures made by hand, by id. */
export function getFigures(): Figure[] {
  return figureIds().map((id) => getFigure(id));
}

/** The figure that a data set has of itself, if its numbers can be drawn. */
export function defaultFigure({ name }: Pick<Dataset, "name">): Figure | undefined {
  const newest = loadCatalog().get(name)?.[0];
  return newest && hasDefault(newest) ? getFigure(defaultId(name)) : undefined;
}

const defaults = remember(
  () =>
    [...loadCatalog().values()].flatMap(([newest]) =>
      newest && hasDefault(newest) ? [defaultId(newest.name)] : [],
    ),
  ["data"],
);

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
    return setOf(id) === undefined || (wasNewest && hasDefault(dataset));
  };
  return all
    .filter(
      (dataset, index) => isPinned(dataset, index) && dataset.version.startsWith(`${spec.data.version}.`),
    )
    .map(({ version }) => version);
}

function fromDefault(dataset: Dataset): Figure {
  const file = `figur-${dataset.name}`;
  return resolve(defaultId(dataset.name), defaultSpec(dataset), dataset, loadCatalog(), {
    locate: () => ({ file }),
    words: (text) => text,
  });
}
