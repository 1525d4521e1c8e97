import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/index.ts";
import type { FormName } from "../../../src/charts/load.ts";
import { type ChartRow, NARROW, WIDE } from "../../../src/charts/types.ts";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { defaultFigures, defaultSpec } from "../../../src/figures/default.ts";
import { type Figure, figureIds, readFigure, resolve } from "../../../src/figures/figure.ts";
import { chartFor, type FigureState, initialState, type View } from "../../../src/figures/payload.ts";
import { drawn, type Shape } from "../charts/drawing.ts";

const catalog = loadCatalog();
const figures: Figure[] = [
  ...figureIds().map((id) => readFigure(id, catalog)),
  ...[...catalog.values()].flatMap(([dataset]) =>
    dataset
      ? defaultFigures(dataset).map(({ id, table }) =>
          resolve(id, defaultSpec(dataset, table), dataset, catalog, {
            locate: () => ({ file: id }),
            words: (text) => text,
          }),
        )
      : [],
  ),
];

type Drawn = ReturnType<typeof drawn>;

/** The number at a place along a scale of numbers, in pixels, by two known places: not by what drew it. */
function numberAt({ scale }: Drawn, axis: "x" | "y"): (pixel: number) => number {
  const { domain = [], range = [] } = scale(axis) ?? {};
  const [[low = 0, high = 1], [from = 0, to = 1]] = [[...domain], [...range]] as [number[], number[]];
  return (pixel) => low + ((pixel - from) / (to - from)) * (high - low);
}

/** All of a mark in the frame: not the swatches of the key above it. */
function of({ shapes, scale }: Drawn, mark: string): Shape[] {
  const top = Math.min(...((scale("y")?.range ?? [0]) as number[]));
  // A sentence's number is no value.
  return shapes.filter((shape) => shape.mark === mark && shape.bottom > top && shape.fill !== "var(--ink)");
}

const middle = ({ left, right }: Shape) => (left + right) / 2;
const height = ({ top, bottom }: Shape) => (top + bottom) / 2;

/** The lengths of all bars, each from nought. */
function bars(chart: Drawn, axis: "x" | "y"): number[] {
  const at = numberAt(chart, axis);
  return of(chart, "bar").map((bar) => {
    const ends = axis === "x" ? [at(bar.left), at(bar.right)] : [at(bar.bottom), at(bar.top)];
    const [near = 0, far = 0] = ends.sort((a, b) => Math.abs(a) - Math.abs(b));
    expect(near, "a bar begins at nought").toBeCloseTo(0, 6);
    return far;
  });
}

/** The lengths of all parts of bars; what is nought, or not there, has none. */
function parts(chart: Drawn): number[] {
  const at = numberAt(chart, "x");
  return of(chart, "bar")
    .map(({ left, right }) => at(right) - at(left))
    .filter((length) => length > 1e-6);
}

/** The heights of bars or dots in panels, over the lowest edge of their panel's bars or the line at nought. */
function panels(chart: Drawn): number[] {
  const at = numberAt(chart, "y");
  const perPixel = at(0) - at(1);
  return of(chart, "bar").map(({ top, bottom }) => (bottom - top) * perPixel);
}

const READ_NUMBER = /^[+−]?[\d\u00A0]+(?:,\d+)?/;
const numberIn = (text: string) =>
  Number(
    READ_NUMBER.exec(text)?.[0].replace("−", "-").replace("+", "").replaceAll("\u00A0", "").replace(",", "."),
  );

/** The numbers that stand in coloured cells, with how strong each cell's colour is. */
function cells(chart: Drawn): { value: number; strength: number }[] {
  const words = chart.shapes.filter(({ mark, text }) => mark === "text" && READ_NUMBER.test(text));
  return chart.shapes
    .filter(({ mark, fill }) => mark === "cell" && fill !== "none")
    .map((cell) => {
      const inside = words.filter(
        (word) =>
          middle(word) > cell.left &&
          middle(word) < cell.right &&
          height(word) > cell.top &&
          height(word) < cell.bottom,
      );
      return { value: numberIn(inside.at(-1)?.text ?? ""), strength: cell.opacity };
    });
}

/** What is read off a drawing with a ruler: all its numbers, as they are drawn; none for words and colours. */
const READ: Record<FormName, ((chart: Drawn) => number[] | undefined) | undefined> = {
  "ranked-bars": (chart) => bars(chart, "x"),
  "grouped-bars": (chart) => bars(chart, "x"),
  "stacked-share": parts,
  stacked: parts,
  likert: parts,
  dumbbell: (chart) => of(chart, "dot").map((dot) => numberAt(chart, "x")(middle(dot))),
  dots: (chart) => of(chart, "dot").map((dot) => numberAt(chart, "x")(middle(dot))),
  line: (chart) => of(chart, "dot").map((dot) => numberAt(chart, "y")(height(dot))),
  slope: (chart) => of(chart, "dot").map((dot) => numberAt(chart, "y")(height(dot))),
  scatter: (chart) => of(chart, "dot").map((dot) => numberAt(chart, "y")(height(dot))),
  // Lines in panels have no edge to measure from.
  "small-multiples": (chart) => (of(chart, "bar").length > 0 ? panels(chart) : undefined),
  "heat-table": (chart) => cells(chart).map(({ value }) => value),
  matrix: undefined,
  "tile-map": (chart) => cells(chart).map(({ value }) => value),
  timeline: undefined,
  "set-out": undefined,
};

/** The numbers that a view shows, from the figure's rows. */
function numbersOf({ payload }: Figure, view: View, state: FigureState): number[] {
  const shown = (row: ChartRow) => view.picks.every((column) => String(row[column]) === state.chosen[column]);
  return payload.rows
    .filter(shown)
    .map((row) => row[view.measure])
    .filter((value) => typeof value === "number");
}

const sorted = (values: number[]) => values.toSorted((a, b) => a - b);

describe.each(figures.map((figure) => [figure.id, figure] as const))("%s", (_, figure) => {
  const { payload } = figure;
  const first = initialState(payload);

  test.each([NARROW, WIDE])("draws each number as long, or as far out, as it is, at %i px", (width) => {
    for (const view of payload.views) {
      const state = { ...first, chosen: { ...first.chosen, ...view.when } };
      const chart = drawn(chartFor(payload, state, width, FORMS[view.form]));
      const read = READ[view.form]?.(chart);
      if (!read) continue;
      const numbers = numbersOf(figure, view, state).filter(
        (value) => READ[view.form] !== parts || value !== 0,
      );
      const [seen, meant] = [sorted(read), sorted(numbers)];
      expect(seen.length, view.title).toBe(meant.length);
      const most = Math.max(...meant.map(Math.abs));
      for (const [index, value] of meant.entries())
        expect(Math.abs((seen[index] ?? Number.NaN) - value), `${view.title}: ${value}`).toBeLessThan(
          most / 2000,
        );
    }
  });

  test("has its axis's numbers where they belong", () => {
    for (const view of payload.views) {
      const state = { ...first, chosen: { ...first.chosen, ...view.when } };
      const chart = drawn(chartFor(payload, state, WIDE, FORMS[view.form]));
      for (const axis of ["x", "y"] as const) {
        if (typeof [...(chart.scale(axis)?.domain ?? [])][0] !== "number") continue;
        const at = numberAt(chart, axis);
        for (const label of chart.shapes.filter(({ mark }) => mark === `${axis}-axis tick label`)) {
          const place = axis === "x" ? middle(label) : height(label) - 1;
          const span = Math.abs(at(0) - at(2));
          expect(Math.abs(at(place) - numberIn(label.text)), label.text).toBeLessThan(span + 1e-9);
        }
      }
    }
  });

  test("is the darker the higher its numbers are, and its parts lie end to end", () => {
    for (const view of payload.views) {
      const state = { ...first, chosen: { ...first.chosen, ...view.when } };
      const chart = drawn(chartFor(payload, state, WIDE, FORMS[view.form]));
      if (view.form === "heat-table" || view.form === "tile-map") {
        const order = cells(chart).sort((a, b) => a.value - b.value);
        expect(order.map(({ strength }) => strength)).toEqual(sorted(order.map(({ strength }) => strength)));
      }
      if (READ[view.form] !== parts) continue;
      for (const row of Map.groupBy(of(chart, "bar"), ({ top }) => Math.round(top)).values()) {
        const gaps = row
          .toSorted((a, b) => a.left - b.left || a.right - b.right)
          .slice(1)
          .map((bar, index, all) => bar.left - ((index > 0 ? all[index - 1] : undefined)?.right ?? bar.left));
        for (const gap of gaps) expect(gap).toBeGreaterThan(-0.01);
      }
    }
  });
});
