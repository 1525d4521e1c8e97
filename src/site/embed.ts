import { escape as escapeHtml } from "html-escaper";
import { absolute, paths } from "../addresses.ts";
import { FORMS } from "../charts/index.ts";
import { textWidth, wrap } from "../charts/text.ts";
import { NARROW, WIDE } from "../charts/types.ts";
import { REGION } from "../figures/controls.ts";
import type { Figure } from "../figures/figure.ts";
import { chartFor, controlsOf, fillIn, initialState, noteOf, type View } from "../figures/payload.ts";
import { nb } from "../i18n/nb.ts";

/** Columns a figure may be pasted into, in pixels. */
const COLUMNS = [240, 280, 320, 360, 480, 640, 820];

/** From this width the wide drawing is shown; the narrow one is never narrower or wider than this. */
const WIDE_FROM = 640;
const NARROW_LEAST = 271;
const NARROW_MOST = 464;

/** What the narrowest columns take more: a sentence and a scroll bar to move the drawing by. */
const SIDEWAYS = 31 + 16;

/** The row of choices in a narrow column: a label over a select. */
const CONTROLS = 58;

/**
 * What the frame is whatever the page's style sheet says of frames: its own style, and marked as
 * important, goes before all of it. Its height is also its least, since a column would squeeze it.
 */
const STYLE = ["all:initial", "display:block", "box-sizing:border-box", "width:100%", "max-width:820px"];

/**
 * The code a partner pastes: an iframe pinned to this version of the data, with a title, a height
 * that holds without script, and a small script that fits the height. Where the page forbids styles in
 * elements, the attributes give the size.
 * @param region the id of a region that is picked out
 */
export function embedSnippet(figure: Figure, title: string, region?: string): string {
  const address = absolute(paths.embed(figure.id, figure.dataset.version));
  const src = region ? `${address}?${REGION}=${region}` : address;
  const height = Math.max(...COLUMNS.map((width) => estimateHeight(figure, width - 8)));
  const style = [...STYLE, `height:${height}px`, `min-height:${height}px`]
    .map((rule) => `${rule}!important`)
    .join(";");
  return [
    `<iframe src="${src}" title="${escapeHtml(title)}" loading="lazy" width="100%" height="${height}" style="${style}"></iframe>`,
    `<script async src="${absolute("/embed.js")}"></script>`,
  ].join("\n");
}

/** How high an embed gets in a column, estimated from its words and its chart; a little too much. */
function estimateHeight({ payload }: Figure, width: number): number {
  const view = payload.views[0] as View;
  const state = initialState(payload);
  const lines = (text: string, size: number, lineHeight: number) =>
    wrap(text, width * 0.9, 600, size).length * lineHeight;
  const isWide = width >= WIDE_FROM;
  const { height } = chartFor(payload, state, isWide ? WIDE : NARROW, FORMS[view.form]).options;
  const drawnWidth = isWide ? width : Math.min(Math.max(width, NARROW_LEAST), NARROW_MOST);
  const drawn = (height * drawnWidth) / (isWide ? WIDE : NARROW);
  const moved = width < NARROW_LEAST ? SIDEWAYS : 0;
  const rows = controlsOf(payload, view).map(({ kind, options }) => {
    if (kind !== "switch") return 44;
    const total = options.reduce((sum, { label }) => sum + textWidth(label, 600, 15) + 18, 0);
    return Math.ceil(total / (width * 0.9)) * 36 + 12;
  });
  const words =
    lines(fillIn(view.title, payload, view, state), 22, 28) +
    lines(fillIn(view.subtitle, payload, view, state), 16, 24) +
    lines(`${nb.figure.note}: ${noteOf(payload, view)}`, 14, 21) +
    lines(`${nb.figure.source}: ${payload.source} · ${nb.site.name}`, 14, 21);
  const unfolded = rows.reduce((sum, height) => sum + height, 0);
  const controls = isWide || rows.length === 0 ? unfolded : CONTROLS;
  return Math.ceil(words + controls + drawn + moved + 110);
}
