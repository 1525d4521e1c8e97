import type { APIRoute } from "astro";
import { absolute, machinePaths } from "../../addresses.ts";
import { indexJsonSchema } from "../../metadata/index-schema.ts";

/** The JSON Schema of the list of data sets. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(indexJsonSchema(absolute(machinePaths.schema)), null, 2)}\n`, {
    headers: { "Content-Type": "application/schema+json" },
  });
