import type { APIRoute } from "astro";
import { pictureFile } from "../../figures/image.ts";
import { allFigureIds, getFigure } from "../../site/figures.ts";

export const getStaticPaths = () => allFigureIds().map((id) => ({ params: { id } }));

/** The figure as a file that needs nothing around it. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await pictureFile(getFigure(params.id ?? "").payload, "svg"), {
    headers: { "Content-Type": "image/svg+xml" },
  });
