import { dot, plot, pointer, tip } from "@observablehq/plot";
import { textWidth } from "./text.ts";
import { type Chart, FONT_SIZE, type Hit } from "./types.ts";

/** What Plot gives back: an SVG element that knows its scales. */
export type Drawing = ReturnType<typeof plot>;

/** How near a value Plot must be told to point, in pixels. Browsers round where a pointer is. */
const ON = 4;

/** Widest lines of a tip, in em, and the room around them, in pixels. */
const TIP_LINE = 20;
const TIP_ROOM = 28;

const SMALLER = 0.9;

interface DrawOptions {
  /** The document to draw in; at build time there is no global one. */
  document?: Document;
  /** With values at the pointer. Needs a browser. */
  interactive?: boolean;
}

/** Draws a chart with Plot. The same geometry at build time and in the browser. */
export function draw(
  { options, hits, dy = 0 }: Chart,
  { document, interactive = false }: DrawOptions = {},
): Drawing {
  const panels = hits.some(({ fx }) => fx !== undefined) ? { fx: "fx", fy: "fy" } : {};
  const at = { x: "x", y: "y", dy, ...panels } as const;
  // Less than half the drawing: then there is room for a tip on one side of every value.
  const lineWidth = Math.min(TIP_LINE, (options.width / 2 - TIP_ROOM) / FONT_SIZE);
  const longest = Math.max(
    0,
    ...hits.flatMap(({ label }) => label.split(/\s/)).map((word) => textWidth(word)),
  );
  const marks = interactive
    ? [
        ...options.marks,
        dot(
          hits.filter(({ x1 }) => x1 === undefined),
          pointer({ ...at, r: 5, stroke: "var(--ink)", strokeWidth: 1.5, maxRadius: ON }),
        ),
        tip(
          hits,
          pointer({
            ...at,
            title: (hit: Hit) => hit.label,
            // A word that is longer than a line is set a little smaller.
            fontSize: longest > lineWidth * FONT_SIZE ? FONT_SIZE * SMALLER : FONT_SIZE,
            lineWidth,
            fill: "var(--paper)",
            stroke: "var(--rule-strong)",
            pathFilter: "none",
            maxRadius: ON,
          }),
        ),
      ]
    : options.marks;
  const drawing = plot({
    ...options,
    height: Math.ceil(options.height),
    marks,
    className: "plot",
    style: {
      fontFamily: "var(--sans)",
      fontSize: `${FONT_SIZE}px`,
      color: "var(--ink)",
      overflow: "visible",
      fontVariantNumeric: "tabular-nums",
    },
    ...(document && { document }),
  });
  // Plot asks for the same on each axis, by an attribute with a value that SVG does not know.
  for (const axis of drawing.querySelectorAll("[font-variant]")) axis.removeAttribute("font-variant");
  return drawing;
}
