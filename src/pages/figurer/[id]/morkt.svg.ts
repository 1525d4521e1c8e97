import type { APIRoute } from "astro";
import { absolute, paths } from "../../../addresses.ts";
import { figureIds } from "../../../figures/figure.ts";
import { darkFile } from "../../../figures/image.ts";
import { getFigure } from "../../../site/figures.ts";

export const getStaticPaths = () => figureIds().map((id) => ({ params: { id } }));

/** The figure as a file that needs nothing around it, for dark pages. */
export const GET: APIRoute = async ({ params: { id = "" } }) =>
  new Response(await darkFile(getFigure(id).payload, absolute(paths.figure(id))), {
    headers: { "Content-Type": "image/svg+xml" },
  });
