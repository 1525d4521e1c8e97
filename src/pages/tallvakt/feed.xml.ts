import type { APIRoute } from "astro";
import { listPaths } from "../../addresses.ts";
import { nb } from "../../i18n/nb.ts";
import { atomOf } from "../../site/feed.ts";
import { caseEntries } from "../../site/tallvakt.ts";

/** Every contradiction in the reports, the latest found first. */
export const GET: APIRoute = () =>
  new Response(
    atomOf(
      `${nb.tallvakt.title} – ${nb.site.name}`,
      listPaths.tallvaktFeed,
      listPaths.tallvakt,
      caseEntries(),
    ),
    { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } },
  );
