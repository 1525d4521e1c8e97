import type { APIRoute } from "astro";
import { pictureFile } from "../../figures/image.ts";
import { allFigureIds, getFigure } from "../../site/figures.ts";

export const getStaticPaths = () => allFigureIds().map((id) => ({ params: { id } }));

/** The figure as a bitmap, twice its size in CSS pixels. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await pictureFile(getFigure(params.id ?? "").payload, "png"), {
    headers: { "Content-Type": "image/png" },
  });
