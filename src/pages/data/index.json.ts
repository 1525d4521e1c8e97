import type { APIRoute } from "astro";
import { absolute } from "../../addresses.ts";
import { loadCatalog } from "../../data/read/catalog.ts";
import { buildIndex } from "../../metadata/index-json.ts";

/** All data sets in one list. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(buildIndex(loadCatalog(), absolute), null, 1)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
