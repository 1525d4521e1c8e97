import { parseHTML } from "linkedom";
import { draw } from "../charts/draw.ts";
import { FORMS } from "../charts/index.ts";
import type { FormName } from "../charts/load.ts";
import { type Chart, type ChartInput, NARROW, WIDE } from "../charts/types.ts";
import { chartFor, type FigurePayload, type FigureState, initialState, viewFor } from "./payload.ts";

/** A chart drawn at build time, at the two widths that CSS chooses between. */
export interface Prerendered {
  narrow: string;
  wide: string;
}

/** Figures stand on several pages; each is drawn once. */
const drawn = new WeakMap<FigurePayload, Prerendered>();

/** Draws a figure's first view as SVG text, at both widths. */
export function prerender(figure: FigurePayload): Prerendered {
  const made = drawn.get(figure) ?? { narrow: drawSvg(figure, NARROW), wide: drawSvg(figure, WIDE) };
  drawn.set(figure, made);
  return made;
}

/** The same with a region picked out, as a reader who has chosen it sees it. */
export function prerenderRegion(figure: FigurePayload, state: FigureState): Prerendered {
  return { narrow: drawSvg(figure, NARROW, state), wide: drawSvg(figure, WIDE, state) };
}

/** Draws a figure's first view, or what has been chosen, at one width. */
function drawSvg(figure: FigurePayload, width: number, state = initialState(figure)): string {
  const form = FORMS[viewFor(figure, state).form];
  return svgOf(chartFor(figure, state, width, form));
}

/** Draws a form with an input of its own. */
export function drawForm(form: FormName, input: ChartInput): string {
  return svgOf(FORMS[form](input));
}

/** A chart as SVG text. Colours are the site's custom properties. */
function svgOf(chart: Chart): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawing = draw(chart, { document });
  for (const style of drawing.querySelectorAll("style")) style.remove();
  return compact(drawing.outerHTML);
}

/** Leaves out what no eye sees: more than one decimal of a pixel. */
function compact(svg: string): string {
  return svg.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));
}
