import { parseHTML } from "linkedom";
import { textWidth } from "../charts/text.ts";
import { FONT_SIZE } from "../charts/types.ts";
import type { FigurePayload } from "./payload.ts";
import { prerender } from "./prerender.ts";
import { darkTokens, lightTokens, type Tokens } from "./tokens.ts";

/** A chart that is higher than so many times its width is cut to the share of it that is shown. */
const TALL = 1.5;
const SHOWN = 0.72;

const SVG = "http://www.w3.org/2000/svg";

/** How high a word stands as a line, in pixels. */
const LINE = 6;

/**
 * A figure so small that its words cannot be read: its marks as they are, and its words as grey lines as
 * long as they are; numbers are left out. An SVG file that follows the reader's light or dark theme.
 * @param css the stylesheet with the tokens
 */
export function thumbnail(figure: FigurePayload, css: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${prerender(figure).narrow}</body></html>`);
  const svg = document.querySelector("svg");
  if (!svg) throw new Error(`figure ${figure.id} has no chart`);
  for (const text of [...svg.querySelectorAll("text")]) {
    const lines = [...text.querySelectorAll("tspan")];
    const anchor = text.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "middle";
    let down = 0;
    const drawn = (lines.length > 0 ? lines : [text]).flatMap((line) => {
      down += Number.parseFloat(line.getAttribute("y") ?? line.getAttribute("dy") ?? "0");
      const words = line.textContent ?? "";
      return /^[\s\d.,%+−–-]*$/.test(words) ? [] : [rule(words, down * FONT_SIZE, anchor)];
    });
    const group = document.createElementNS(SVG, "g");
    const place = text.getAttribute("transform");
    if (place) group.setAttribute("transform", place);
    for (const attributes of drawn) {
      const line = document.createElementNS(SVG, "rect");
      for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value));
      group.append(line);
    }
    text.replaceWith(group);
  }
  // Of a chart that is too tall to be seen whole in a list, the top.
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  if (height > width * TALL) {
    svg.setAttribute("viewBox", `0 0 ${width} ${width * SHOWN}`);
    svg.setAttribute("height", String(width * SHOWN));
  }
  svg.setAttribute("xmlns", SVG);
  for (const name of ["class", "style", "font-family", "font-size"]) svg.removeAttribute(name);
  const used = new Set([...svg.outerHTML.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = ""]) => name));
  const theme = (tokens: Tokens) =>
    `:root{${[...used].map((name) => `--${name}:${tokens.get(name) ?? "currentColor"}`).join(";")}}`;
  const style = `<style>${theme(lightTokens(css))}@media (prefers-color-scheme:dark){${theme(darkTokens(css))}}</style>`;
  return svg.outerHTML.replace(">", `>${style}`);
}

/** A line in the place of some words, whose baseline lies `down` pixels below their place. */
function rule(words: string, down: number, anchor: string): Record<string, string | number> {
  const width = textWidth(words);
  const left = anchor === "end" ? -width : anchor === "middle" ? -width / 2 : 0;
  const place = { x: left.toFixed(0), y: (down - LINE - 1).toFixed(0), width: width.toFixed(0) };
  return { ...place, height: LINE, rx: 2, fill: "var(--rule)", stroke: "none" };
}
