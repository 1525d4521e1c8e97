import { NARROW } from "../charts/types.ts";
import type { Figure } from "../figures/figure.ts";
import { chartFor, initialState } from "../figures/payload.ts";
import { absolute } from "./href.ts";

/** Height for title, text and table link around a chart, where the script does not run. */
const AROUND = 330;

/**
 * The code a partner pastes: an iframe pinned to this version of the data, with a title, a height
 * that holds without script, and a small script that fits the height.
 */
export function embedSnippet(figure: Figure, title: string): string {
  const { height } = chartFor(figure.payload, initialState(figure.payload), NARROW).options;
  const src = absolute(`/embed/${figure.id}/${figure.dataset.version}/`);
  return [
    `<iframe src="${src}" title="${escapeAttribute(title)}" width="100%" height="${height + AROUND}" loading="lazy" style="border:0;max-width:820px"></iframe>`,
    `<script async src="${absolute("/embed.js")}"></script>`,
  ].join("\n");
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
