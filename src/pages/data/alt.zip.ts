import type { APIRoute } from "astro";
import { wholeCatalog } from "../../site/exports.ts";

/** The newest version of every data set. */
export const GET: APIRoute = () =>
  new Response(wholeCatalog(), { headers: { "Content-Type": "application/zip" } });
