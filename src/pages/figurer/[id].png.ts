import type { APIRoute } from "astro";
import { figureIds } from "../../figures/figure.ts";
import { figureImage, rasterize } from "../../figures/image.ts";
import { getFigure } from "../../site/figures.ts";

export const getStaticPaths = () => figureIds().map((id) => ({ params: { id } }));

/** The figure as a bitmap, twice its size in CSS pixels. */
export const GET: APIRoute = ({ params }) => {
  return new Response(rasterize(figureImage(getFigure(params.id ?? "").payload)), {
    headers: { "Content-Type": "image/png" },
  });
};
