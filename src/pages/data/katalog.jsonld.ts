import type { APIRoute } from "astro";
import { absolute } from "../../addresses.ts";
import { loadCatalog } from "../../data/read/catalog.ts";
import { dcatQuads } from "../../metadata/dcat.ts";
import { toJsonLd } from "../../metadata/quads.ts";

/** The catalogue by DCAT-AP-NO, as JSON-LD. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(toJsonLd(dcatQuads(loadCatalog(), absolute)), null, 1)}\n`, {
    headers: { "Content-Type": "application/ld+json" },
  });
