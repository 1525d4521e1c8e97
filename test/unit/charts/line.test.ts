import { describe, expect, test } from "vitest";
import { input, MAKERS, namesFor } from "../../../src/charts/examples.ts";
import { FORMS } from "../../../src/charts/index.ts";
import type { ChartRow } from "../../../src/charts/types.ts";
import { measure } from "./drawing.ts";

const rows = (values: Record<string, (number | null)[]>): ChartRow[] =>
  Object.entries(values).flatMap(([navn, series]) =>
    series.map((verdi, index) => ({ navn, aar: 2019 + index, verdi })),
  );
const draw = (values: Record<string, (number | null)[]>, extra = {}) =>
  measure(FORMS.line(input(rows(values), { x: "aar", y: "verdi", z: "navn" }, extra)));

describe("line", () => {
  test("years stand as far apart as they are", () => {
    const ticks = measure(FORMS.line(MAKERS.line(namesFor("line", 1), (_, value) => value)))
      .filter(({ mark, tag }) => mark === "x-axis tick" && tag === "path")
      .map(({ left }) => left);
    const [first = 0, second = 0, third = 0] = ticks;
    expect((third - second) / (second - first)).toBeCloseTo(2);
  });

  test("a higher value stands higher, on one scale for all series", () => {
    const dots = draw({ A: [1, 2, 3], B: [3, 2, 1] }).filter(({ tag }) => tag === "circle");
    const heights = dots.map(({ top, bottom }) => (top + bottom) / 2);
    expect(heights[0]).toBeCloseTo(heights[5] ?? Number.NaN);
    expect(heights[2]).toBeCloseTo(heights[3] ?? Number.NaN);
    expect(heights[2]).toBeLessThan(heights[0] ?? Number.NaN);
  });

  test("points on one spot are read together, others alone", () => {
    const { hits } = FORMS.line(
      input(rows({ A: [5, 1], B: [5, 2], C: [5, 9] }), { x: "aar", y: "verdi", z: "navn" }),
    );
    const labels = hits.map(({ label }) => label.split(", 20")[0]);
    expect(labels).toEqual(["A, B og C", "A", "A, B og C", "B", "A, B og C", "C"]);
  });

  test("each line is named at its end, in the order they end", () => {
    const labels = draw({ Lav: [1, 5, 1], Mellom: [2, 2, 5], Topp: [3, 3, 6] }, { width: 340 }).filter(
      ({ text }) => ["Lav", "Mellom", "Topp"].includes(text),
    );
    expect(labels.sort((a, b) => a.top - b.top).map(({ text }) => text)).toEqual(["Topp", "Mellom", "Lav"]);
  });

  test("an axis without its zero says where it starts, and only that one", () => {
    const said = (values: (number | null)[]) =>
      draw({ A: values }).filter(({ text }) => text.startsWith("Aksen starter"));
    expect(said([4, 6, 8]).map(({ text }) => text)).toEqual(["Aksen starter på 4, ikke på 0."]);
    expect(said([0, 6, 8])).toEqual([]);
    expect(said([-5, 0, 5])).toEqual([]);
  });

  test("the wide one gives the last value too", () => {
    const found = draw({ A: [1, 2, 3.25] }).map(({ text }) => text);
    expect(found).toContain("A 3,3");
  });

  test("a missing year leaves a gap: no line is drawn over it", () => {
    const shapes = draw({ A: [1, null, 3, 4] });
    const lines = shapes.filter(({ mark, tag }) => mark === "line" && tag === "path");
    const [first = { right: 0 }, second = { left: 0 }, ...more] = shapes.filter(
      ({ tag }) => tag === "circle",
    );
    expect(more).toHaveLength(1);
    const middle = (first.right + second.left) / 2;
    expect(lines.filter(({ left, right }) => left < middle && right > middle)).toEqual([]);
  });

  test("series without any value are named below, each with its own reason", () => {
    const missing = (row: ChartRow) => (row.navn === "B" ? "ikke tilgjengelig" : "trukket ut");
    const words = draw({ A: [1, 2], B: [null, null], C: [null, null] }, { missing })
      .map(({ text }) => text)
      .join(" ");
    expect(words).toContain("ikke tilgjengelig");
    expect(words).toContain("trukket ut");
  });

  test("all series with the same reason share one sentence", () => {
    const words = draw({ A: [1, 2], B: [null, null], C: [null, null] }).map(({ text }) => text);
    expect(words).toContain("Uten tall: B og C (ikke oppgitt)");
  });

  test("the reader's own region is drawn last, over the others", () => {
    const lines = measure(
      FORMS.line(
        input(
          rows({ A: [1, 2], B: [2, 1], C: [1, 1] }),
          { x: "aar", y: "verdi", z: "navn" },
          { highlight: ["B"], region: ["A"] },
        ),
      ),
    );
    const dots = lines.filter(({ tag }) => tag === "circle").map(({ fill }) => fill);
    expect(dots.map((fill) => fill.replace(/var\(--(.*)\)/, "$1"))).toEqual([
      "line",
      "line",
      "ink-mid",
      "ink-mid",
      "accent",
      "accent",
    ]);
  });
});
