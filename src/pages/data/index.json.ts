import type { APIRoute } from "astro";
import { loadCatalog } from "../../data/catalog.ts";
import { buildIndex } from "../../metadata/index-json.ts";
import { absolute } from "../../site/href.ts";

/** All data sets in one list. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(buildIndex(loadCatalog(), absolute), null, 1)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
