import { axisY, type Markish, text } from "@observablehq/plot";

/** The names left of the rows of a bar chart; those picked out stand in bold. */
export function rowNames(names: string[], isPicked: (name: string) => boolean): Markish[] {
  return [
    axisY({
      tickSize: 0,
      tickPadding: 10,
      fill: "var(--ink-soft)",
      tickFormat: (name: string) => (isPicked(name) ? "" : name),
    }),
    text(names.filter(isPicked), {
      y: (name: string) => name,
      text: (name: string) => name,
      frameAnchor: "left",
      textAnchor: "end",
      dx: -10,
      fill: "var(--ink)",
      fontWeight: 600,
    }),
  ];
}
