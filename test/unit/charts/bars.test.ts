import { describe, expect, test } from "vitest";
import { input, MAKERS, namesFor } from "../../../src/charts/examples.ts";
import { FORMS } from "../../../src/charts/index.ts";
import { measure } from "./drawing.ts";
import { bars, of, texts } from "./find.ts";

describe("ranked-bars", () => {
  const rows = [
    ["A", 5],
    ["B", null],
    ["C", 20],
    ["D", 10],
  ].map(([navn = null, verdi = null]) => ({ navn, verdi }));
  const shapes = measure(FORMS["ranked-bars"](input(rows, { x: "verdi", y: "navn" })));

  test("the longest stands on top and the missing last", () => {
    expect(texts(shapes, ["A", "B", "C", "D"])).toEqual(["C", "D", "A", "B"]);
  });

  test("lengths are in proportion, from a common zero", () => {
    const drawn = of(shapes, "bar", "rect").sort((a, b) => a.top - b.top);
    const lengths = drawn.map(({ left, right }) => right - left);
    expect(new Set(drawn.map(({ left }) => left.toFixed(1))).size).toBe(1);
    expect(lengths.map((length) => length / (lengths[0] ?? 1))).toEqual([
      1,
      expect.closeTo(0.5),
      expect.closeTo(0.25),
    ]);
  });

  test("negative values go left of zero, with the number on the far side", () => {
    const changes = [
      ["A", 10],
      ["B", -10],
    ].map(([navn = null, verdi = null]) => ({ navn, verdi }));
    const drawn = measure(FORMS["ranked-bars"](input(changes, { x: "verdi", y: "navn" })));
    const [up, down] = of(drawn, "bar", "rect").sort((a, b) => a.top - b.top);
    const label = drawn.find(({ text }) => text.startsWith("−10"));
    expect(down?.right).toBeCloseTo(up?.left ?? Number.NaN);
    expect(label?.right).toBeLessThanOrEqual(down?.left ?? Number.NaN);
  });

  test("the reader's own region takes the accent colour from the highlighted one", () => {
    const colour = (region: string[]) =>
      of(
        measure(FORMS["ranked-bars"](input(rows, { x: "verdi", y: "navn" }, { highlight: ["C"], region }))),
        "bar",
        "rect",
      )
        .sort((a, b) => a.top - b.top)
        .map(({ fill }) => fill);
    expect(colour([])).toEqual(["var(--accent)", "var(--bar)", "var(--bar)"]);
    expect(colour(["A"])).toEqual(["var(--ink-mid)", "var(--bar)", "var(--accent)"]);
  });
});

describe("stacked-share", () => {
  const made = MAKERS["stacked-share"](namesFor("line", 3), (index, share) =>
    index === 1 && share === 40
      ? null
      : index === 2 && share === 40
        ? 45
        : index === 2 && share === 30
          ? 25
          : share,
  );

  test("segments follow each other without gap or overlap, in the order of the categories", () => {
    for (const row of bars(measure(FORMS["stacked-share"](made)))) {
      for (const [index, segment] of row.slice(1).entries())
        expect(segment.left).toBeCloseTo(row[index]?.right ?? Number.NaN, 1);
      const order = row.map(({ fill }) =>
        ["var(--c1)", "var(--c2)", "var(--c3)", "var(--c-other)"].indexOf(fill),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  test("a row that sums to 100 fills the width, and one with a missing share stops short by it", () => {
    const lengths = bars(measure(FORMS["stacked-share"](made))).map(
      (row) => (row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0),
    );
    const full = Math.max(...lengths);
    expect(lengths.map((length) => Number((length / full).toFixed(2))).sort()).toEqual([0.6, 1, 1]);
  });

  test("rows come by name, or by a category with the largest first", () => {
    const order = (sort?: string) =>
      texts(measure(FORMS["stacked-share"]({ ...made, options: { sort } })), namesFor("line", 3));
    expect(order()).toEqual(["Fylke 1", "Fylke 2", "Fylke 3"]);
    expect(order("En")).toEqual(["Fylke 3", "Fylke 1", "Fylke 2"]);
  });
});
