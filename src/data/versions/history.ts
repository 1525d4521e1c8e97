import type { Catalog, Dataset } from "../read/catalog.ts";
import { compare, type Difference } from "./diff.ts";

/** One version as it was released, and what it changed. */
export interface Release {
  dataset: Dataset;
  /** The version before it, and what differs from that; undefined for the first. */
  previous?: Dataset;
  difference?: Difference;
}

/** All releases, the newest first; those of one moment by name. */
export function releases(catalog: Catalog): Release[] {
  return [...catalog.values()]
    .flatMap((versions) =>
      versions.map((dataset, at): Release => {
        const previous = versions[at + 1];
        return previous ? { dataset, previous, difference: compare(previous, dataset) } : { dataset };
      }),
    )
    .sort((a, b) => moment(b) - moment(a) || a.dataset.name.localeCompare(b.dataset.name, "nb"));
}

function moment({ dataset }: Release): number {
  return Date.parse(dataset.descriptor.created);
}
