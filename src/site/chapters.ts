import { paths } from "../addresses.ts";
import { sourcesOf } from "./chapter-sources.ts";
import { getDocuments } from "./documents.ts";

/** The chapters in their order, each with the data sets and evaluations it builds on. */
export function getChapters() {
  return getDocuments("chapters")
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ ...entry, path: paths.chapter(entry.id), ...sourcesOf(entry.id) }));
}

export type Chapter = ReturnType<typeof getChapters>[number];
