import { describe, expect, test } from "vitest";
import { spread } from "../../../src/charts/labels.ts";

const GAP = 16;
const bounds = [0, 400] as const;
const gaps = (places: number[]) =>
  places
    .toSorted((a, b) => a - b)
    .slice(1)
    .map((place, index) => place - (places.toSorted((a, b) => a - b)[index] ?? 0));
/** Numbers that look thrown, but are the same each time. */
const thrown = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => (Math.sin(seed * 97 + index * 13.7) * 0.5 + 0.5) * 400);

describe("moving labels apart", () => {
  test("leaves alone what stands far enough apart", () => {
    expect(spread([10, 300, 100], GAP, bounds)).toEqual([10, 300, 100]);
  });

  test("moves two on the same spot by half a gap each", () => {
    expect(spread([100, 100], GAP, bounds)).toEqual([92, 108]);
  });

  test("pushes no further than neighbours need", () => {
    expect(spread([100, 100, 200], GAP, bounds)).toEqual([92, 108, 200]);
    expect(spread([100, 104, 300], GAP, bounds)).toEqual([94, 110, 300]);
  });

  test.each([2, 5, 12, 19])("%d labels are a gap apart, in their order, and within the bounds", (count) => {
    for (let seed = 0; seed < 50; seed++) {
      const wanted = thrown(count, seed);
      const placed = spread(wanted, GAP, bounds);
      expect(Math.min(...gaps(placed))).toBeGreaterThanOrEqual(GAP - 1e-9);
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...placed)).toBeLessThanOrEqual(400);
      const order = (values: number[]) =>
        values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
      expect(order(placed)).toEqual(order(wanted));
    }
  });

  test("at an edge they move inwards", () => {
    expect(spread([0, 0, 0], GAP, bounds)).toEqual([0, 16, 32]);
    expect(spread([400, 400, 400], GAP, bounds)).toEqual([368, 384, 400]);
  });

  test("no labels and one label are fine", () => {
    expect(spread([], GAP, bounds)).toEqual([]);
    expect(spread([500], GAP, bounds)).toEqual([400]);
  });

  test("more labels than there is room for stay within the bounds, as far apart as they can", () => {
    const placed = spread(thrown(41, 1), GAP, bounds);
    expect(Math.max(...placed)).toBeLessThanOrEqual(400);
    expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
  });
});
