import { paths } from "../addresses.ts";
import { loadCatalog } from "../data/read/catalog.ts";
import { PRICE_INDEX } from "../data/statistics/derivations.ts";
import { readDocument } from "../prose/documents.ts";
import { elements, parseMdx } from "../prose/mdx.ts";
import { remember } from "../revision.ts";
import { getDocuments } from "./documents.ts";
import { getFigure } from "./figures.ts";

const sourcesOf = remember(readSources);

/** The chapters in their order, each with the data sets and evaluations it builds on. */
export function getChapters() {
  return getDocuments("chapters")
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ ...entry, path: paths.chapter(entry.id), ...sourcesOf(entry.id) }));
}

export type Chapter = ReturnType<typeof getChapters>[number];

function readSources(slug: string): { figures: string[]; datasets: string[]; evaluations: string[] } {
  const { body, file } = readDocument("chapters", slug);
  const locate = () => ({ file });
  const used = elements(parseMdx(body, locate), locate);
  const pick = (name: string, attribute: string) =>
    used.filter((element) => element.name === name).flatMap(({ attributes }) => attributes[attribute] ?? []);
  const figures = unique(pick("Figur", "id"));
  const real = pick("Tall", "regn").includes("realendring") ? [PRICE_INDEX] : [];
  const datasets = unique([
    ...figures.map((id) => getFigure(id).dataset.name),
    ...pick("Tall", "sett"),
    ...real,
  ]);
  const cited = datasets
    .flatMap((name) => loadCatalog().get(name)?.[0]?.descriptor.sources ?? [])
    .flatMap(({ evaluation }) => evaluation ?? []);
  return { figures, datasets, evaluations: unique([...cited, ...pick("Kilde", "evaluering")]) };
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
