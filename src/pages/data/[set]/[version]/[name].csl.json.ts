import type { APIRoute } from "astro";
import { absolute, paths } from "../../../../addresses.ts";
import { type Dataset, loadCatalog } from "../../../../data/read/catalog.ts";
import { csl } from "../../../../metadata/citation.ts";

/** Every version of every data set, as a reference to import in programs that read CSL JSON. */
export function getStaticPaths() {
  return [...loadCatalog().values()].flat().map((dataset) => ({
    params: { set: dataset.name, version: dataset.version, name: dataset.name },
    props: { dataset },
  }));
}

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) =>
  new Response(csl(dataset, absolute(paths.version(dataset))), {
    headers: { "Content-Type": "application/json" },
  });
