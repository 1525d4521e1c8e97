import type { APIRoute } from "astro";
import { paths } from "../../../addresses.ts";
import { loadCatalog } from "../../../data/read/catalog.ts";
import { nb } from "../../../i18n/nb.ts";
import { atom } from "../../../site/feed.ts";
import { getReleases } from "../../../site/releases.ts";

export function getStaticPaths() {
  return [...loadCatalog().keys()].map((set) => ({ params: { set } }));
}

/** Every release of one data set. */
export const GET: APIRoute<never, { set: string }> = ({ params: { set } }) => {
  const released = getReleases(set);
  const title = `${released[0]?.dataset.descriptor.title ?? set} – ${nb.site.name}`;
  return new Response(atom(title, paths.feed({ name: set }), paths.page({ name: set }), released), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
};
