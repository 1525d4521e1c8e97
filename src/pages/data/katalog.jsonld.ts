import type { APIRoute } from "astro";
import { absolute } from "../../addresses.ts";
import { loadCatalog } from "../../data/read/catalog.ts";
import { dcatQuads } from "../../metadata/dcat.ts";
import { toJsonLd } from "../../metadata/quads.ts";
import { measureFiles } from "../../site/exports.ts";

/** The catalogue by DCAT-AP-NO, as JSON-LD. */
export const GET: APIRoute = async () =>
  new Response(
    `${JSON.stringify(toJsonLd(dcatQuads(loadCatalog(), absolute, await measureFiles())), null, 1)}\n`,
    {
      headers: { "Content-Type": "application/ld+json" },
    },
  );
