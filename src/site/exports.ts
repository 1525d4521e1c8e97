import { createHash } from "node:crypto";
import { absolute, listPaths, paths } from "../addresses.ts";
import { catalogZip } from "../data/export/catalog.ts";
import { type ExportFile, exportFiles } from "../data/export/index.ts";
import { type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { evaluationsOf, reference, sourceName } from "../evaluations.ts";
import { citation } from "../metadata/citation.ts";
import type { Measured } from "../metadata/dcat-distribution.ts";
import { remember } from "../revision.ts";

/** The files that readers can download of a version; they say where on this site they come from. */
export function filesOf(dataset: Dataset): ExportFile[] {
  const { descriptor } = dataset;
  const address = absolute(paths.version(dataset));
  const sources = [...new Set(descriptor.sources.map(sourceName))];
  const referred = referredBy(dataset);
  const packages = Object.fromEntries(
    referred.map((other) => [other.name, absolute(paths.file(other, "datapackage.json"))]),
  );
  const reports = Object.fromEntries(
    evaluationsOf(dataset).map(({ id, report }) => [
      id,
      { title: reference(report), path: report.addresses[0] ?? absolute(paths.evaluation(id)) },
    ]),
  );
  const origin = {
    address,
    sources,
    packages,
    reports,
    citation: citation(descriptor.title, dataset, address),
  };
  return exportFiles(dataset, origin, referred);
}

/** The newest version of each data set that keys of this one lead to. */
function referredBy({ descriptor }: Dataset): Dataset[] {
  const names = descriptor.resources.flatMap(({ schema }) =>
    (schema.foreignKeys ?? []).map(({ reference }) => reference.package),
  );
  const catalog = loadCatalog();
  return [...new Set(names)].flatMap((name) => catalog.get(name)?.[0] ?? []);
}

/** The size and the SHA-1 of every file that can be downloaded, by its full address. */
export async function measureFiles(): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  for (const dataset of [...loadCatalog().values()].flat())
    for (const { name, content } of filesOf(dataset)) {
      const bytes = await content();
      const sha1 = createHash("sha1").update(bytes).digest("hex");
      measured.set(absolute(paths.file(dataset, name)), { bytes: bytes.length, sha1 });
    }
  return measured;
}

const zipped = remember(
  () => catalogZip(loadCatalog(), (dataset) => absolute(paths.version(dataset)), absolute(listPaths.data)),
  ["data"],
);

/** The newest version of every data set, as one zip file. */
export function wholeCatalog(): Uint8Array<ArrayBuffer> {
  return zipped("");
}
