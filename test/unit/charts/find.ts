import type { Shape } from "./drawing.ts";

/** Everything of one mark and tag. */
export const of = (shapes: Shape[], mark: string, tag: string) =>
  shapes.filter((shape) => shape.mark === mark && shape.tag === tag);
/** The texts among `all` that are drawn, from the top down. */
export const texts = (shapes: Shape[], all: string[]) =>
  shapes
    .filter(({ text }) => all.includes(text))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text);
/** Rectangles by the line they stand on, from left to right. */
export const bars = (shapes: Shape[]) =>
  Object.values(Object.groupBy(of(shapes, "bar", "rect"), ({ top }) => top.toFixed(1))).map((row = []) =>
    row.sort((a, b) => a.left - b.left),
  );
