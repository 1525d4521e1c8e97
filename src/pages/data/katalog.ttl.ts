import type { APIRoute } from "astro";
import { absolute } from "../../addresses.ts";
import { loadCatalog } from "../../data/read/catalog.ts";
import { dcatQuads } from "../../metadata/dcat.ts";
import { toTurtle } from "../../metadata/quads.ts";
import { measureFiles } from "../../site/exports.ts";

/** The catalogue by DCAT-AP-NO, as Turtle. */
export const GET: APIRoute = async () =>
  new Response(toTurtle(dcatQuads(loadCatalog(), absolute, await measureFiles())), {
    headers: { "Content-Type": "text/turtle; charset=utf-8" },
  });
