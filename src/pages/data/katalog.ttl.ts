import type { APIRoute } from "astro";
import { absolute } from "../../addresses.ts";
import { loadCatalog } from "../../data/read/catalog.ts";
import { dcatQuads } from "../../metadata/dcat.ts";
import { toTurtle } from "../../metadata/quads.ts";

/** The catalogue by DCAT-AP-NO, as Turtle. */
export const GET: APIRoute = () =>
  new Response(toTurtle(dcatQuads(loadCatalog(), absolute)), {
    headers: { "Content-Type": "text/turtle; charset=utf-8" },
  });
