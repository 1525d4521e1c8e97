import type { APIRoute } from "astro";
import { type Dataset, loadCatalog } from "../../../../data/catalog.ts";
import { ris } from "../../../../site/citation.ts";
import { absolute } from "../../../../site/href.ts";

/** Every version of every data set, as a reference to import. */
export function getStaticPaths() {
  return [...loadCatalog().values()].flat().map((dataset) => ({
    params: { set: dataset.name, version: dataset.version, name: dataset.name },
    props: { dataset },
  }));
}

export const GET: APIRoute<{ dataset: Dataset }> = ({ props: { dataset } }) =>
  new Response(ris(dataset, absolute(`/data/${dataset.name}/${dataset.version}/`)), {
    headers: { "Content-Type": "application/x-research-info-systems; charset=utf-8" },
  });
