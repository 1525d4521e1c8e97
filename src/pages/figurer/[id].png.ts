import type { APIRoute } from "astro";
import { absolute, paths } from "../../addresses.ts";
import { pictureFile } from "../../figures/image.ts";
import { allFigureIds, getFigure } from "../../site/figures.ts";

export const getStaticPaths = () => allFigureIds().map((id) => ({ params: { id } }));

const picture = (id: string) =>
  pictureFile(getFigure(id).payload, { format: "png", address: absolute(paths.figure(id)) });

/** The figure as a bitmap, twice its size in CSS pixels. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await picture(params.id ?? ""), {
    headers: { "Content-Type": "image/png" },
  });
