import type { APIRoute } from "astro";
import { loadCatalog } from "../../data/catalog.ts";
import { dcatQuads } from "../../metadata/dcat.ts";
import { toTurtle } from "../../metadata/quads.ts";
import { absolute } from "../../site/href.ts";

/** The catalogue by DCAT-AP-NO, as Turtle. */
export const GET: APIRoute = () =>
  new Response(toTurtle(dcatQuads(loadCatalog(), absolute)), {
    headers: { "Content-Type": "text/turtle; charset=utf-8" },
  });
