import type { APIRoute } from "astro";
import { regionCsv } from "../../../site/regions/csv.ts";
import { getRegion, regionSlugs } from "../../../site/regions/page.ts";

/** All numbers of every region. */
export function getStaticPaths() {
  return regionSlugs().map((slug) => ({ params: { slug } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(regionCsv(getRegion(params.slug ?? "").tables), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
