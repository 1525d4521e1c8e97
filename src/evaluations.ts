import type { Dataset } from "./data/read/catalog.ts";
import type { Source } from "./data/read/descriptor.ts";
import { nb } from "./i18n/nb.ts";
import { readDocument } from "./prose/documents.ts";
import { remember } from "./revision.ts";

/** What is said of an evaluation, by its slug. */
const frontMatter = remember((slug) => readDocument("evaluations", slug).matter);

/** «Oslo Economics 2022, Tabell 4-1, s. 21», or the title of a source outside the evaluations. */
export function sourceName(source: Source | undefined): string {
  if (!source) return "";
  if (!source.evaluation) return source.title;
  const { short } = frontMatter(source.evaluation);
  return [short, source.table, source.page && `${nb.source.page}\u00A0${source.page}`]
    .filter(Boolean)
    .join(", ");
}

/** The evaluations a data set is taken from, each once, with the tables as printed. */
export function evaluationsOf({ descriptor }: Dataset) {
  const bySlug = Map.groupBy(
    descriptor.sources.filter(({ evaluation }) => evaluation),
    ({ evaluation }) => evaluation ?? "",
  );
  return [...bySlug].map(([id, sources]) => ({
    id,
    title: frontMatter(id).title,
    institution: frontMatter(id).institution,
    tables: [...new Set(sources.flatMap(({ table }) => table ?? []))],
  }));
}
