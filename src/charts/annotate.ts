import { dot, text } from "@observablehq/plot";
import { LINE } from "./blocks.ts";
import { textWidth, wrap } from "./text.ts";
import { type Chart, FONT_SIZE, type Hit, LINE_HEIGHT } from "./types.ts";

/** The circle that a number stands in. */
const R = 8.5;
/** Between a mark's end and the number's middle. */
const NEAR = 12;
/** A mark that is shorter than this has no room for a number in it. */
const LEAST_BAR = 30;
const LEAST_PART = 66;
/** Between the chart and its sentences, and between two of these. */
const GAP = 12;
const BETWEEN = 5;

/** A sentence about one value of a chart. */
interface Annotation {
  hit: Hit;
  text: string;
}

/** Where a number stands: at a place on the scales, and so many pixels from it. */
interface Badge {
  x: number | string;
  y: number | string;
  dx: number;
  dy: number;
}

/**
 * A chart with numbers at single marks, and under it a sentence for each number: so that there is room for
 * the sentence on a phone too, and it never lies on the marks.
 */
export function annotate(chart: Chart, annotations: Annotation[]): Chart {
  const { options } = chart;
  const { width, height } = options;
  let y = height + GAP;
  const sentences = annotations.map(({ text }, index) => {
    const block = { x: 2 * R + 8, y, lines: wrap(text, width - 2 * R - 8), number: index + 1 };
    y += block.lines.length * LINE + BETWEEN;
    return block;
  });
  const places = annotations.map(({ hit }) => badgeAt(chart, hit));
  const at = (badge: Badge) => ({ x: () => badge.x, y: () => badge.y, dx: badge.dx, dy: badge.dy });
  const look = { r: R, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 1.5 };
  const letters = { fontSize: FONT_SIZE, fontWeight: 600, fill: "var(--paper)" };
  // From the frame's corner: a place on a scale of bands would be half a band further on.
  const { marginLeft = 0, marginTop = 0 } = options;
  const from = (x: number, y: number) => ({
    frameAnchor: "top-left" as const,
    dx: x - marginLeft,
    dy: y - marginTop,
  });
  return {
    ...chart,
    options: {
      ...options,
      height: y,
      marginBottom: (options.marginBottom ?? 0) + y - height,
      marks: [
        ...options.marks,
        places.map((badge, index) => [
          dot([index], { ...at(badge), ...look }),
          text([index], { ...at(badge), text: () => String(index + 1), ...letters }),
        ]),
        sentences.map(({ x, y, lines, number }) => {
          const middle = from(R, y + LINE / 2 - 1);
          return [
            dot([number], { ...middle, ...look }),
            text([number], {
              ...middle,
              text: String,
              textAnchor: "middle",
              lineAnchor: "middle",
              ...letters,
            }),
            text([lines.join("\n")], {
              ...from(x, y),
              textAnchor: "start",
              lineAnchor: "top",
              lineHeight: LINE_HEIGHT,
              fill: "var(--ink)",
            }),
          ];
        }),
      ],
    },
  };
}

/** Where a value's number stands, by the kind of mark it has. */
function badgeAt(chart: Chart, hit: Hit): Badge {
  const { x, y, x1 = 0, x2 = 0 } = hit;
  const down = chart.dy ?? 0;
  const long = lengthOf(chart, hit);
  if (chart.badge === "end") {
    if (long >= LEAST_BAR) return x2 > 0 ? { x: x2, y, dx: -NEAR, dy: 0 } : { x: x1, y, dx: NEAR, dy: 0 };
    // Beyond the number at the end of a short bar.
    const beyond = textWidth(hit.label.split("\n").at(-1) ?? "") + 2 * NEAR;
    return x2 > 0 || x1 === 0 ? { x: x2, y, dx: beyond, dy: 0 } : { x: x1, y, dx: -beyond, dy: 0 };
  }
  if (chart.badge === "part")
    // On the lower edge where the part is too short to hold its number and ours.
    return long >= LEAST_PART
      ? { x: x2, y, dx: -NEAR, dy: down }
      : { x: x2, y, dx: -R, dy: down + (chart.half ?? 0) + 4 };
  if (chart.badge === "beside") return { x, y, dx: 2 * R, dy: down + R + 4 };
  return { x, y, dx: 0, dy: down - R - (hit.r ?? 5) - 2 };
}

/** How long a mark is, in pixels. */
function lengthOf({ options }: Chart, { x1, x2 }: Hit): number {
  const { width, marginLeft = 0, marginRight = 0, x } = options;
  const [from = 0, to = 1] = (x?.domain ?? []) as number[];
  const room = width - marginLeft - marginRight - Number(x?.insetLeft ?? 0) - Number(x?.insetRight ?? 0);
  return x1 === undefined || x2 === undefined ? 0 : (Math.abs(x2 - x1) / (to - from || 1)) * room;
}
