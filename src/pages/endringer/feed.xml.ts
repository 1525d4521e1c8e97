import type { APIRoute } from "astro";
import { listPaths } from "../../addresses.ts";
import { nb } from "../../i18n/nb.ts";
import { atom } from "../../site/feed.ts";
import { getReleases } from "../../site/releases.ts";

/** Every release of every data set. */
export const GET: APIRoute = () =>
  new Response(
    atom(`${nb.changes.title} – ${nb.site.name}`, listPaths.feed, listPaths.changes, getReleases()),
    { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } },
  );
