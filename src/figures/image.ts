import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { wrap } from "../charts/text.ts";
import { WIDE } from "../charts/types.ts";
import { nb } from "../i18n/nb.ts";
import type { Figure } from "./figure.ts";
import { fillIn, initialState } from "./payload.ts";
import { drawSvg } from "./prerender.ts";
import { lightTokens } from "./tokens.ts";

const MARGIN = 24;
const FONTS = ["source-sans-3-400.ttf", "source-sans-3-600.ttf"].map((name) =>
  path.resolve("src/fonts", name),
);

/**
 * A figure as one SVG file that needs nothing around it: title, subtitle, chart, note and source,
 * in light colours on white.
 * @param source the source line
 */
export function figureImage({ payload, note }: Figure, source: string): string {
  const [view] = payload.views;
  const state = initialState(payload);
  const words = (text: string) => (view ? fillIn(text, payload, view, state) : "");
  const chart = drawSvg(payload, WIDE);
  const height = Number(/height="([\d.]+)"/.exec(chart)?.[1]);
  let y = MARGIN;
  const block = (text: string, size: number, weight: 400 | 600, color: string) =>
    wrap(text, WIDE, weight, size).map((line) => {
      y += size * 1.3;
      return `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeText(line)}</text>`;
    });
  const head = [
    ...block(words(view?.title ?? ""), 22, 600, "var(--ink)"),
    ...block(words(view?.subtitle ?? ""), 15, 400, "var(--ink-soft)"),
  ];
  y += 16;
  const picture = chart.replace("<svg", `<svg x="${MARGIN}" y="${y.toFixed(1)}"`);
  y += height + 10;
  const foot = [
    ...(note ? block(`${nb.figure.note}: ${note}`, 13, 400, "var(--ink-soft)") : []),
    ...block(`${nb.figure.source}: ${source}. ${nb.site.name}, CC BY 4.0.`, 13, 400, "var(--ink-soft)"),
  ];
  y += MARGIN;
  const width = WIDE + 2 * MARGIN;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y.toFixed(0)}" viewBox="0 0 ${width} ${y.toFixed(0)}" font-family="var(--sans)"><title>${escapeText(words(view?.title ?? ""))}</title><desc>${escapeText(view?.alt ?? "")}</desc><rect width="100%" height="100%" fill="var(--paper)"/>${head.join("")}${picture}${foot.join("")}</svg>`;
  return inColour(svg);
}

/** Draws an SVG file as PNG, with our own fonts only: the same bytes on every machine. */
export function rasterize(svg: string): Buffer<ArrayBuffer> {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Source Sans 3" },
  });
  return Buffer.from(resvg.render().asPng());
}

/** Puts the light theme's values where the site has custom properties. */
function inColour(svg: string): string {
  const tokens = lightTokens(fs.readFileSync(path.resolve("src/styles/tokens.css"), "utf8"));
  return svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const value = tokens.get(name);
    if (!value) throw new Error(`no value for --${name} in tokens.css`);
    return value.replaceAll('"', "'");
  });
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
