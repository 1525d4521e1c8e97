import { type Dataset, loadCatalog } from "../data/catalog.ts";
import { catalogZip } from "../data/export/catalog.ts";
import { type ExportFile, exportFiles } from "../data/export/index.ts";
import { sourceName } from "../prose/sources.ts";
import { remember } from "../revision.ts";
import { citation } from "./citation.ts";
import { absolute } from "./href.ts";

/** The files that readers can download of a version; they say where on this site they come from. */
export function filesOf(dataset: Dataset): ExportFile[] {
  const { descriptor } = dataset;
  const address = versionAddress(dataset);
  const sources = [...new Set(descriptor.sources.map(sourceName))];
  return exportFiles(dataset, { address, sources, citation: citation(descriptor.title, dataset, address) });
}

const zipped = remember(() => catalogZip(loadCatalog(), versionAddress));

/** The newest version of every data set, as one zip file. */
export function wholeCatalog(): Uint8Array<ArrayBuffer> {
  return zipped("");
}

/** The full address of a version, which never changes. */
function versionAddress({ name, version }: Dataset): string {
  return absolute(`/data/${name}/${version}/`);
}
