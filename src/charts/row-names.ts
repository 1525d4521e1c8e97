import { axisY, type Markish, text } from "@observablehq/plot";
import { shorten, textWidth } from "./text.ts";

const GAP = 10;

/** Names take at most this share of a chart's width; longer ones are cut. */
const MOST = 0.42;

/**
 * The names left of the rows of a bar chart; those picked out stand in bold.
 * @returns the marks, and the margin they need
 */
export function rowNames(
  names: string[],
  width: number,
  isPicked: (name: string) => boolean,
): { marks: Markish[]; margin: number } {
  const most = width * MOST;
  const shown = (name: string) => shorten(name, most, 600);
  const margin = Math.max(0, ...names.map((name) => textWidth(shown(name), 600))) + GAP;
  const marks = [
    axisY({
      tickSize: 0,
      tickPadding: GAP,
      fill: "var(--ink-soft)",
      tickFormat: (name: string) => (isPicked(name) ? "" : shown(name)),
    }),
    text(names.filter(isPicked), {
      y: (name: string) => name,
      text: shown,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -GAP,
      fill: "var(--ink)",
      fontWeight: 600,
    }),
  ];
  return { marks, margin };
}
