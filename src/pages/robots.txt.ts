import type { APIRoute } from "astro";
import { absolute } from "../addresses.ts";

/** Everything may be read; pages that should not be found say so themselves. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute("/sitemap-index.xml")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
