import fs from "node:fs";
import path from "node:path";
import type { APIRoute } from "astro";
import { thumbnail } from "../../../figures/thumbnail.ts";
import { allFigureIds, getFigure } from "../../../site/figures.ts";

export const getStaticPaths = () => allFigureIds().map((id) => ({ params: { id } }));

/** The figure as a small picture for lists. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    thumbnail(
      getFigure(params.id ?? "").payload,
      fs.readFileSync(path.resolve("src/styles/tokens.css"), "utf8"),
    ),
    { headers: { "Content-Type": "image/svg+xml" } },
  );
