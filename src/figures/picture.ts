import { escape as escapeHtml } from "html-escaper";
import { wrap } from "../charts/text.ts";
import { WIDE } from "../charts/types.ts";
import { nb } from "../i18n/nb.ts";
import { altFor, type FigurePayload, type FigureState, fillIn, noteOf, viewFor } from "./payload.ts";
import { regionWords } from "./region-words.ts";
import type { Tokens } from "./tokens.ts";

const MARGIN = 24;

/**
 * A figure as one SVG file that needs nothing around it: title, subtitle, chart, note and source.
 * Made at build time for the first view, and in the browser for the view a reader has chosen.
 * @param chart the chart drawn at {@link WIDE}, as SVG text
 * @param frame the values to put where the site has custom properties, and where the figure has its page
 */
export function picture(
  figure: FigurePayload,
  state: FigureState,
  chart: string,
  { tokens, address }: { tokens: Tokens; address: string },
): string {
  const view = viewFor(figure, state);
  const [title, subtitle] = [view.title, view.subtitle].map((text) => fillIn(text, figure, view, state));
  let y = MARGIN;
  const block = (text: string | undefined, size: number, weight: 400 | 600, color: string) =>
    (text ? wrap(text, WIDE, weight, size) : []).map((line) => {
      y += size * 1.35;
      return `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="var(--${color})">${escapeHtml(line)}</text>`;
    });

  const head = [
    ...block(title, 22, 600, "ink"),
    ...block(subtitle, 15, 400, "ink-soft"),
    ...block(regionWords(figure, state), 15, 400, "ink"),
  ];
  y += 16;
  const placed = chart.replace("<svg", `<svg x="${MARGIN}" y="${y.toFixed(1)}"`);
  y += Number(/height="([\d.]+)"/.exec(chart)?.[1]) + 8;
  const note = noteOf(figure, view);
  const source = `${nb.figure.source}: ${figure.source}.`;
  const version = `${nb.dataset.version.toLowerCase()} ${figure.version}`;
  const origin = `${nb.site.name}, ${version}, CC BY 4.0. ${address.replace(/^https?:\/\//, "")}`;
  const foot = [
    ...block(note && `${nb.figure.note}: ${note}`, 13, 400, "ink-soft"),
    ...block(source, 13, 400, "ink-soft"),
    ...block(origin, 13, 400, "ink-soft"),
  ];
  y += MARGIN;

  const width = WIDE + 2 * MARGIN;
  const size = `width="${width}" height="${y.toFixed(0)}" viewBox="0 0 ${width} ${y.toFixed(0)}"`;
  const words = `<title>${escapeHtml(title ?? "")}</title><desc>${escapeHtml(`${altFor(figure, view, state)} ${source} ${origin}`)}</desc>`;
  const paper = '<rect width="100%" height="100%" fill="var(--paper)"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="var(--sans)">${words}${paper}${head.join("")}${placed}${foot.join("")}</svg>`;
  return resolveTokens(svg, tokens);
}

/** An SVG with the values of a theme where the site has custom properties. */
export function resolveTokens(svg: string, tokens: Tokens): string {
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (!value) throw new Error(`no value for --${name} in the tokens`);
    // The stand-ins for our faces are only known to the site's own pages.
    const known = value.split(/,\s*/).filter((part) => !part.includes("Fallback"));
    return known.join(", ").replaceAll('"', "'");
  });
}
