import { ruleX, ruleY, text } from "@observablehq/plot";
import { wrap } from "./text.ts";
import { type Chart, FONT_SIZE } from "./types.ts";
import { linesBelow, NOTE_LINE } from "./without.ts";

/** A goal or an average that the numbers of a chart are read against. */
export interface Reference {
  value: number;
  /** What it is, with its number. */
  label: string;
  /** The scale it lies on. */
  scale: "x" | "y";
}

const GAP = 10;

/**
 * A chart with a dashed line at a number. Across lines over years its name stands on it; across bars, where a
 * name would lie on them, below the chart.
 */
export function refer(chart: Chart, { value, label, scale }: Reference): Chart {
  const { options } = chart;
  const { width, height, marginLeft = 0, marginBottom = 0 } = options;
  const look = { stroke: "var(--ink)", strokeDasharray: "5 4", strokeWidth: 1.25 };
  if (scale === "y")
    return {
      ...chart,
      options: {
        ...options,
        marks: [
          ...options.marks,
          ruleY([value], look),
          text([label], {
            y: () => value,
            frameAnchor: "left",
            textAnchor: "start",
            lineAnchor: "bottom",
            dx: 6,
            dy: -4,
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontSize: FONT_SIZE,
          }),
        ],
      },
    };
  const lines = wrap(`Stiplet strek: ${label}`, width);
  return {
    ...chart,
    options: {
      ...options,
      height: height + GAP + lines.length * NOTE_LINE,
      marginBottom: marginBottom + GAP + lines.length * NOTE_LINE,
      marks: [...options.marks, ruleX([value], look), ...linesBelow(lines, marginLeft, marginBottom + GAP)],
    },
  };
}
