import type { Chart, Hit } from "../charts/types.ts";
import { hide, type Point, place, show } from "./pointing.ts";

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Places that are no farther from each other than this are the same, in pixels. */
const SAME = 0.5;

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
  const current =
    points.find(({ hit }) => hit === from) ?? points.find(({ hit }) => hit.label === from?.label);
  const next = target(key, points, { current, prefer, isSeries: chart.pointer === "series" });
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
  { current, prefer, isSeries }: { current: Point | undefined; prefer: string[]; isSeries: boolean },
): Point | undefined {
  if (key === "Home") return points[0];
  if (key === "End") return points.at(-1);
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  if (!current) return points.find(({ hit }) => prefer.some((name) => hit.name === name)) ?? points[0];
  const [dx, dy] = direction;
  return dx !== 0 ? along(points, current, { dx, isSeries }) : across(points, current, dy);
}

/** The next value of the same line, or of the same row; what lies on one spot, one after another. */
function along(
  points: Point[],
  current: Point,
  { dx, isSeries }: { dx: number; isSeries: boolean },
): Point | undefined {
  const own = points.filter((point) =>
    isSeries ? point.hit.name === current.hit.name : Math.abs(point.y - current.y) <= SAME,
  );
  const order = own.toSorted((a, b) => a.x - b.x || own.indexOf(a) - own.indexOf(b));
  return order[order.indexOf(current) + dx];
}

/** In the next row, or on the next line: the same part, or what is nearest to straight above or below. */
function across(points: Point[], current: Point, dy: number): Point | undefined {
  const away = ({ y }: Point) => (y - current.y) * dy;
  const ahead = points.filter((point) => away(point) > SAME);
  const next = Math.min(...ahead.map(away));
  const row = ahead.filter((point) => away(point) <= next + SAME);
  const { part } = current.hit;
  const side = ({ x }: Point) => Math.abs(x - current.x);
  // On lines, the next one at the same place; straight ahead counts before near.
  const straight = ahead.filter((point) => side(point) <= SAME).sort((a, b) => away(a) - away(b));
  return (
    row.find(({ hit }) => part !== undefined && hit.part === part) ??
    straight[0] ??
    row.sort((a, b) => side(a) - side(b))[0]
  );
}
