import { group } from "d3";
import type { Chart, Hit } from "../charts/types.ts";

/** Whoever points this near a line's dot points at it, in the drawing's own units. */
const NEAR = 2;

/** A value, and where it lies in the drawing's own units. */
export interface Point {
  hit: Hit;
  x: number;
  y: number;
  /** From where to where its mark reaches. */
  from: number;
  to: number;
}

/** Where each value of a chart lies. */
export function place({ hits, options }: Chart, drawing: SVGSVGElement): Point[] {
  const { scale } = drawing as unknown as {
    scale(name: string): { apply(value: unknown): number; bandwidth?: number } | undefined;
  };
  const [x, y, fx, fy] = [scale("x"), scale("y"), scale("fx"), scale("fy")];
  if (!x || !y) return [];
  return hits.map((hit) => {
    // A panel's own scales begin at the chart's margins, wherever the panel stands.
    const right = fx && hit.fx !== undefined ? fx.apply(hit.fx) - (options.marginLeft ?? 0) : 0;
    const down = fy && hit.fy !== undefined ? fy.apply(hit.fy) - (options.marginTop ?? 0) : 0;
    const middle = x.apply(hit.x) + (x.bandwidth ?? 0) / 2 + right;
    const ends = [hit.x1, hit.x2].map((end) => (end === undefined ? middle : x.apply(end) + right));
    return {
      hit,
      x: middle,
      y: y.apply(hit.y) + (y.bandwidth ?? 0) / 2 + down,
      from: Math.min(...ends),
      to: Math.max(...ends),
    };
  });
}

/**
 * The value that a reader points at: anywhere on a mark it is that mark's, beside the marks the nearest
 * one's in the row, or in the series, that is nearest.
 * @param x, y in the window, in CSS pixels
 */
export function pointAt(chart: Chart, drawing: SVGSVGElement, x: number, y: number): Point | undefined {
  const box = drawing.getBoundingClientRect();
  const factor = drawing.viewBox.baseVal.width / box.width;
  const at = { x: (x - box.left) * factor, y: (y - box.top) * factor };
  const all = place(chart, drawing);
  if (chart.pointer === "series") {
    const away = ({ hit, x, y }: Point) => Math.hypot(x - at.x, y - at.y) - (hit.r ?? 0);
    const dot = least(all, away);
    if (dot && away(dot) <= NEAR) return dot;
  }
  if (chart.pointer === "point") return least(all, (point) => Math.hypot(point.x - at.x, point.y - at.y));
  const groups = [...group(all, ({ hit }) => hit.name).values()];
  const distance = chart.pointer === "row" ? rowDistance : seriesDistance;
  const nearest = least(groups, (points) => distance(points, at));
  return nearest && least(nearest, ({ from, to }) => outside(at.x, from, to));
}

function rowDistance(points: Point[], at: { y: number }): number {
  return Math.min(...points.map(({ y }) => Math.abs(at.y - y)));
}

/** How far a line is above or below, between its own points and straight on beyond them. */
function seriesDistance(points: Point[], at: { x: number; y: number }): number {
  const line = points.toSorted((a, b) => a.x - b.x);
  const right = line.find(({ x }) => x >= at.x) ?? line.at(-1);
  const left = line.findLast(({ x }) => x <= at.x) ?? line[0];
  if (!left || !right) return Number.POSITIVE_INFINITY;
  const share = right.x > left.x ? (at.x - left.x) / (right.x - left.x) : 0;
  const beyond = outside(at.x, line[0]?.x ?? 0, line.at(-1)?.x ?? 0);
  return Math.hypot(at.y - (left.y + (right.y - left.y) * share), beyond);
}

function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, value - to, 0);
}

function least<T>(items: T[], cost: (item: T) => number): T | undefined {
  const costs = items.map(cost);
  return items[costs.indexOf(Math.min(...costs))];
}

/** Set while we point ourselves, so that our own events are let through to Plot. */
let isOurs = false;

/** Shows a value: Plot is told that the pointer is exactly there. */
export function show(drawing: SVGSVGElement, { x, y }: Point): void {
  const box = drawing.getBoundingClientRect();
  const factor = box.width / drawing.viewBox.baseVal.width;
  tell(drawing, "pointermove", { clientX: box.left + x * factor, clientY: box.top + y * factor });
}

/** Shows no value. */
export function hide(drawing: SVGSVGElement): void {
  tell(drawing, "pointerleave", {});
}

function tell(drawing: SVGSVGElement, type: string, where: PointerEventInit): void {
  isOurs = true;
  drawing.dispatchEvent(new PointerEvent(type, { pointerType: "mouse", ...where }));
  isOurs = false;
}

/**
 * Lets a reader point at a drawing with mouse, pen or finger. Plot itself looks for the nearest middle of
 * a mark; whoever points at the end of a long bar points at that bar.
 * @param chartOf the chart that is drawn now
 */
export function listen(drawing: SVGSVGElement, chartOf: () => Chart | undefined): void {
  const point = (event: PointerEvent) => {
    if (isOurs) return;
    event.stopImmediatePropagation();
    const chart = chartOf();
    const found = chart && pointAt(chart, drawing, event.clientX, event.clientY);
    if (found) show(drawing, found);
  };
  for (const type of ["pointerenter", "pointermove", "pointerdown"] as const)
    drawing.addEventListener(type, point, { capture: true });
}
