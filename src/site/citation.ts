import type { Dataset } from "../data/catalog.ts";
import { nb } from "../i18n/nb.ts";
import { sourceName } from "../prose/sources.ts";

/**
 * How to cite a figure or a data set: what it is called, which version, where it stands, and the
 * report that the numbers come from.
 */
export function citation(title: string, { name, version, descriptor }: Dataset, address: string): string {
  const source = descriptor.sources.map(sourceName).join("; ");
  return `«${title}». ${nb.site.name}, datasettet ${name}, versjon ${version}. ${address}. Kilde: ${source}.`;
}
