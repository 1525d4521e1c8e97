import type { APIRoute } from "astro";
import { figureIds } from "../../figures/figure.ts";
import { figureImage, rasterize } from "../../figures/image.ts";
import { getFigure } from "../../site/figures.ts";
import { sourceName } from "../../site/sources.ts";

export const getStaticPaths = () => figureIds().map((id) => ({ params: { id } }));

/** The figure as a bitmap, twice its size in CSS pixels. */
export const GET: APIRoute = ({ params }) => {
  const figure = getFigure(params.id ?? "");
  return new Response(rasterize(figureImage(figure, sourceName(figure.dataset.descriptor.sources[0]))), {
    headers: { "Content-Type": "image/png" },
  });
};
