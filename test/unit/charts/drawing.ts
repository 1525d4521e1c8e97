import { parseHTML } from "linkedom";
import { type Drawing, draw } from "../../../src/charts/draw.ts";
import { textWidth } from "../../../src/charts/text.ts";
import { type Chart, FONT_SIZE } from "../../../src/charts/types.ts";

/** Something drawn, with the pixels it covers. */
export interface Shape {
  tag: string;
  /** What Plot calls the mark it belongs to: «bar», «dot», «line», «text», «y-axis tick label» … */
  mark: string;
  text: string;
  fill: string;
  opacity: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Inherited {
  x: number;
  y: number;
  anchor: string;
  weight: 400 | 600;
  size: number;
  fill: string;
  mark: string;
  opacity: number;
}

/** Draws a chart as the build does, and measures everything in it. */
export function measure(chart: Chart): Shape[] {
  return drawn(chart).shapes;
}

/** A chart as the build draws it: everything in it, and the scales that Plot drew it with. */
export function drawn(chart: Chart): { shapes: Shape[]; scale: Drawing["scale"] } {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawing = draw(chart, { document });
  const svg = drawing as unknown as Element;
  const start: Inherited = {
    ...{ x: 0, y: 0, anchor: "middle", weight: 400, size: FONT_SIZE },
    ...{ fill: "", mark: "", opacity: 1 },
  };
  return { shapes: walk(svg, start), scale: (name) => drawing.scale(name) };
}

function walk(element: Element, inherited: Inherited): Shape[] {
  if (element.tagName.toLowerCase() === "style") return [];
  const own = inherit(element, inherited);
  const children = [...element.children];
  return element.tagName.toLowerCase() === "g" || element.tagName.toLowerCase() === "svg"
    ? children.flatMap((child) => walk(child, own))
    : shapes(element, own);
}

function inherit(element: Element, from: Inherited): Inherited {
  const [, x = 0, y = 0] = /translate\(([^,]+),([^)]+)\)/.exec(element.getAttribute("transform") ?? "") ?? [];
  const isRoot = element.tagName.toLowerCase() === "svg";
  return {
    x: from.x + Number(x),
    y: from.y + Number(y),
    anchor: element.getAttribute("text-anchor") ?? from.anchor,
    weight: Number(element.getAttribute("font-weight") ?? from.weight) >= 600 ? 600 : 400,
    size: isRoot ? from.size : Number(element.getAttribute("font-size") ?? from.size),
    fill: element.getAttribute("fill") ?? from.fill,
    mark: element.getAttribute("aria-label") ?? from.mark,
    opacity: Number(element.getAttribute("fill-opacity") ?? from.opacity),
  };
}

/** What one element draws; a path with gaps is several shapes. */
function shapes(element: Element, inherited: Inherited): Shape[] {
  const { x, y, anchor, weight, size, fill, mark, opacity } = inherited;
  const tag = element.tagName.toLowerCase();
  const at = (name: string) => Number(element.getAttribute(name) ?? 0);
  const text = tag === "text" ? (element.textContent ?? "") : "";
  const made = (xs: number[], ys: number[]): Shape[] => [
    { tag, mark, text, fill, opacity, ...extent(x, y, xs, ys) },
  ];
  if (tag === "rect") return made([at("x"), at("x") + at("width")], [at("y"), at("y") + at("height")]);
  if (tag === "circle")
    return made([at("cx") - at("r"), at("cx") + at("r")], [at("cy") - at("r"), at("cy") + at("r")]);
  if (tag === "line") return made([at("x1"), at("x2")], [at("y1"), at("y2")]);
  if (tag === "path") {
    const pieces = (element.getAttribute("d") ?? "").split(/(?=M)/).map(pathPoints);
    return pieces.flatMap((points) =>
      made(
        points.map(([px]) => px),
        points.map(([, py]) => py),
      ),
    );
  }
  const lines = [...element.querySelectorAll("tspan")];
  if (lines.length > 0) {
    let line = 0;
    return lines.flatMap((tspan) => {
      line += Number.parseFloat(tspan.getAttribute("y") ?? tspan.getAttribute("dy") ?? "0");
      const one = element.ownerDocument.createElement("text");
      one.textContent = tspan.textContent;
      one.setAttribute("y", `${line}em`);
      for (const name of ["text-anchor", "font-weight"]) {
        const value = element.getAttribute(name);
        if (value) one.setAttribute(name, value);
      }
      return shapes(one, inherited);
    });
  }
  if (tag !== "text") throw new Error(`a <${tag}> that the tests cannot measure`);
  const width = textWidth(text, weight, size);
  const start = at("x") - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const baseline = Number.parseFloat(element.getAttribute("y") ?? "0") * size;
  return made([start, start + width], [baseline - 0.7 * size, baseline + 0.2 * size]);
}

/** The corners of a path of straight lines. */
function pathPoints(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHVhv])([^A-Za-z]*)/g)].map(([, command, numbers = ""]) => {
    const [first = 0, second = 0] = numbers.split(",").map(Number);
    if (command === "M" || command === "L") [x, y] = [first, second];
    else if (command === "H") x = first;
    else if (command === "V") y = first;
    else if (command === "h") x += first;
    else y += first;
    return [x, y];
  });
}

function extent(x: number, y: number, xs: number[], ys: number[]) {
  return {
    left: x + Math.min(...xs),
    right: x + Math.max(...xs),
    top: y + Math.min(...ys),
    bottom: y + Math.max(...ys),
  };
}

/** What sticks out of the chart's frame by more than a pixel, or stands nowhere at all. */
export function outside({ options: { width, height } }: Chart, shapes: Shape[]): string[] {
  const slack = 1;
  const isInside = ({ left, right, top, bottom }: Shape) =>
    left >= -slack && right <= width + slack && top >= -slack && bottom <= height + slack;
  return shapes
    .filter((item) => !isInside(item))
    .map(
      ({ tag, mark, text, left, right, top, bottom }) =>
        `${tag} of ${mark} «${text}» x ${left.toFixed(1)}–${right.toFixed(1)} of ${width}, y ${top.toFixed(1)}–${bottom.toFixed(1)} of ${height}`,
    );
}

/** Pairs of texts that lie on each other. */
export function overlapping(shapes: Shape[]): string[] {
  const texts = shapes.filter(({ tag, text }) => tag === "text" && text !== "" && text !== "■");
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `«${a.text}» on «${b.text}»`),
  );
}
