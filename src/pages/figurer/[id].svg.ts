import type { APIRoute } from "astro";
import { figureIds } from "../../figures/figure.ts";
import { figureImage, outlined } from "../../figures/image.ts";
import { getFigure } from "../../site/figures.ts";

export const getStaticPaths = () => figureIds().map((id) => ({ params: { id } }));

/** The figure as a picture of its own: title, chart and source. */
export const GET: APIRoute = ({ params }) => {
  return new Response(outlined(figureImage(getFigure(params.id ?? "").payload)), {
    headers: { "Content-Type": "image/svg+xml" },
  });
};
