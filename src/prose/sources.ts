import type { Source } from "../data/descriptor.ts";
import { nb } from "../i18n/nb.ts";
import { remember } from "../revision.ts";
import { readDocument } from "./documents.ts";

/** «Oslo Economics 2022», by the evaluation's slug. */
const shortName = remember((slug) => readDocument("evaluations", slug).matter.short);

/** «Oslo Economics 2022, Tabell 4-1, s. 21», or the title of a source outside the evaluations. */
export function sourceName(source: Source | undefined): string {
  if (!source) return "";
  if (!source.evaluation) return source.title;
  return [shortName(source.evaluation), source.table, source.page && `${nb.source.page}\u00A0${source.page}`]
    .filter(Boolean)
    .join(", ");
}
