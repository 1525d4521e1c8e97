import type { Chart, Hit } from "../charts/types.ts";
import { hide, type Point, place, show } from "./pointing.ts";

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much farther a step to the side counts than one straight ahead. */
const SIDEWAYS = 3;

/**
 * Moves from value to value with the arrow keys, Home and End; Escape leaves. The chart shows the
 * value as if the pointer were there.
 * @returns the value moved to, null when left, undefined for keys that are not ours
 */
export function moveFocus(
  event: KeyboardEvent,
  chart: Chart,
  drawing: SVGSVGElement,
  from: Hit | undefined,
  prefer: string[],
): Hit | null | undefined {
  const { key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (key === "Escape") {
    hide(drawing);
    return null;
  }
  const points = place(chart, drawing);
  const current = points.find(({ hit }) => hit.label === from?.label);
  const next = target(key, points, current, prefer);
  if (!next) return key in DIRECTIONS ? from : undefined;
  reveal(drawing, next);
  show(drawing, next);
  return next.hit;
}

/** Moves a drawing that is wider than its place, so that a value is in the middle of it. */
function reveal(drawing: SVGSVGElement, { x }: Point): void {
  const place = drawing.closest("[data-part=chart]");
  const factor = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  if (place) place.scrollLeft = x * factor - place.clientWidth / 2;
}

function target(
  key: string,
  points: Point[],
  current: Point | undefined,
  prefer: string[],
): Point | undefined {
  if (key === "Home") return points[0];
  if (key === "End") return points.at(-1);
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  if (!current) return points.find(({ hit }) => prefer.some((name) => hit.name === name)) ?? points[0];
  const [dx, dy] = direction;
  const ahead = points.flatMap((point) => {
    const along = (point.x - current.x) * dx + (point.y - current.y) * dy;
    const across = Math.abs((point.x - current.x) * dy) + Math.abs((point.y - current.y) * dx);
    return along > 0.5 ? [{ point, cost: along + across * SIDEWAYS }] : [];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.point;
}
