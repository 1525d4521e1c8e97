import type { APIRoute } from "astro";
import { figureIds } from "../../../figures/figure.ts";
import { socialFile } from "../../../figures/image.ts";
import { SOCIAL, type SocialName } from "../../../figures/social.ts";
import { getFigure } from "../../../site/figures.ts";

export const getStaticPaths = () =>
  figureIds().flatMap((id) => Object.keys(SOCIAL).map((deling) => ({ params: { id, deling } })));

/** The figure in the sizes in which links are shown. */
export const GET: APIRoute = async ({ params: { id = "", deling } }) =>
  new Response(await socialFile(getFigure(id).payload, deling as SocialName), {
    headers: { "Content-Type": "image/png" },
  });
