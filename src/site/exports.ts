import { absolute, paths } from "../addresses.ts";
import { catalogZip } from "../data/export/catalog.ts";
import { type ExportFile, exportFiles } from "../data/export/index.ts";
import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { sourceName } from "../evaluations.ts";
import { citation } from "../metadata/citation.ts";
import { remember } from "../revision.ts";

/** The files that readers can download of a version; they say where on this site they come from. */
export function filesOf(dataset: Dataset): ExportFile[] {
  const { descriptor } = dataset;
  const address = absolute(paths.version(dataset));
  const sources = [...new Set(descriptor.sources.map(sourceName))];
  return exportFiles(dataset, { address, sources, citation: citation(descriptor.title, dataset, address) });
}

const zipped = remember(
  () => catalogZip(loadCatalog(), (dataset) => absolute(paths.version(dataset))),
  ["data"],
);

/** The newest version of every data set, as one zip file. */
export function wholeCatalog(): Uint8Array<ArrayBuffer> {
  return zipped("");
}
