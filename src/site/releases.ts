import { loadCatalog } from "../data/catalog.ts";
import type { Voice } from "../data/describe.ts";
import { type Release, releases } from "../data/history.ts";
import { decimalsOf, formatNumber } from "../i18n/format.ts";
import { remember } from "../revision.ts";

const kept = remember(() => releases(loadCatalog()));

/** All releases of the project, newest first; of one data set where it is named. */
export function getReleases(set?: string): Release[] {
  const all = kept("");
  return set ? all.filter(({ dataset }) => dataset.name === set) : all;
}

/** Columns by their titles, numbers in Norwegian with the decimals they were printed with. */
export const FOR_READERS: Voice = {
  column: ({ title }) => title,
  cell: ({ raw, missing, field }) => {
    if (missing !== undefined) return missing;
    const isNumber = field.type === "number" || field.type === "integer";
    return isNumber ? formatNumber(Number(raw), decimalsOf(raw)) : raw;
  },
};

/** «Budsjett per fylke, versjon 1.0.1». */
export function releaseTitle({ dataset }: Release): string {
  return `${dataset.descriptor.title}, versjon ${dataset.version}`;
}
