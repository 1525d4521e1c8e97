import { slug as slugOf } from "github-slugger";
import { listPaths, paths } from "../addresses.ts";
import { sourcesOf } from "./chapter-sources.ts";
import { getDocuments } from "./documents.ts";

/** The chapters in their order, each with the data sets and evaluations it builds on. */
export function getChapters() {
  return getDocuments("chapters")
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ ...entry, path: paths.chapter(entry.id), ...sourcesOf(entry.id) }));
}

export type Chapter = ReturnType<typeof getChapters>[number];

/** The name of a part of the report where chapters are listed: «virker-det». */
export function partId(part: Chapter["data"]["part"]): string {
  return slugOf(part);
}

/** Where a part of the report begins in the list of chapters. */
export function partPath(part: Chapter["data"]["part"]): string {
  return `${listPaths.chapters}#${partId(part)}`;
}
