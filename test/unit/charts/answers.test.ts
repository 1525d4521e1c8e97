import { describe, expect, test } from "vitest";
import { ANSWERS, FIELDS, GROUPS, input, MAKERS } from "../../../src/charts/examples.ts";
import { FORMS } from "../../../src/charts/index.ts";
import { measure } from "./drawing.ts";
import { bars, of } from "./find.ts";

describe("likert", () => {
  const shapes = measure(
    FORMS.likert(
      MAKERS.likert(["Lite", "Mye"], (index, share) =>
        index && share === 20 ? 40 : index && share === 35 ? 15 : share,
      ),
    ),
  );
  const zero = of(shapes, "tick", "line")[0]?.left ?? Number.NaN;

  test("no lies left of zero, yes right of it", () => {
    for (const row of bars(shapes)) {
      const side = (fill: string) => row.find((segment) => segment.fill === `var(--${fill})`);
      expect(side("c-against")?.right).toBeCloseTo(zero, 1);
      expect(side("c-for")?.left).toBeCloseTo(zero, 1);
      expect(side("c-for-strong")?.left).toBeCloseTo(side("c-for")?.right ?? Number.NaN, 1);
    }
  });

  test("answers apart from the scale begin at one place, right of every answer on it", () => {
    const scale = of(shapes, "bar", "rect").filter(({ fill }) => /against|for/.test(fill));
    const apart = of(shapes, "bar", "rect").filter(({ fill }) => fill === "var(--c-apart)");
    const end = Math.max(...scale.map(({ right }) => right));
    expect(new Set(apart.map(({ left }) => left.toFixed(1))).size).toBe(1);
    expect(apart[0]?.left).toBeGreaterThan(end + 10);
  });

  test("lengths are in proportion to the shares in every row", () => {
    const [first = []] = bars(shapes);
    const perUnit = first.map(({ left, right }, index) => (right - left) / ([20, 30, 35, 10, 5][index] ?? 1));
    for (const unit of perUnit) expect(unit).toBeCloseTo(perUnit[0] ?? Number.NaN, 1);
  });

  test("the key names every answer in the order it is drawn", () => {
    const key = shapes
      .filter(({ text }) => ANSWERS.includes(text))
      .sort((a, b) => a.top - b.top || a.left - b.left);
    expect(key.map(({ text }) => text)).toEqual([...GROUPS.negative, ...GROUPS.positive, ...GROUPS.apart]);
  });
});

test("dumbbell: each stands at its value on a scale from 0 to 100, and the link joins them", () => {
  const rows = [
    ["Før", 25],
    ["Etter", 75],
  ].map(([gruppe = null, verdi = null]) => ({ navn: "A", gruppe, verdi }));
  const shapes = measure(
    FORMS.dumbbell(input(rows, { x: "verdi", y: "navn", fill: "gruppe" }, { fields: FIELDS })),
  );
  const frame = Math.min(...of(shapes, "x-grid", "line").map(({ top }) => top));
  const [low, high] = shapes
    .filter(({ mark, top }) => mark === "dot" && top > frame)
    .map(({ left, right }) => (left + right) / 2)
    .sort((a, b) => a - b);
  const ticks = of(shapes, "x-grid", "line")
    .map(({ left }) => left)
    .sort((a, b) => a - b);
  expect([low, high]).toEqual([expect.closeTo(ticks[1] ?? 0, 1), expect.closeTo(ticks[3] ?? 0, 1)]);
  const link = shapes.find(({ mark }) => mark === "link");
  expect([link?.left, link?.right]).toEqual([expect.closeTo(low ?? 0, 0), expect.closeTo(high ?? 0, 0)]);
});

test("dumbbell: those on one spot are read together, and a row without any says why", () => {
  const rows = [
    { navn: "A", gruppe: "Før", verdi: 40 },
    { navn: "A", gruppe: "Etter", verdi: 40 },
    { navn: "B", gruppe: "Før", verdi: null },
    { navn: "B", gruppe: "Etter", verdi: null },
  ];
  const { hits } = FORMS.dumbbell(input(rows, { x: "verdi", y: "navn", fill: "gruppe" }, { fields: FIELDS }));
  const [a, same, b, ...more] = hits.map(({ label }) => label);
  expect(a).toMatch(/^A\nFør: 40.*\nEtter: 40/);
  expect(same).toBe(a);
  expect(b).toBe("B\nikke oppgitt");
  expect(more).toEqual([]);
});
