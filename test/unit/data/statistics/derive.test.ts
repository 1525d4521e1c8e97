import { expect, test } from "vitest";
import { difference, inPricesOf, percentChange, rank } from "../../../../src/data/statistics/derive.ts";

test("a change in per cent is measured against the first value", () => {
  expect(percentChange(50, 75)).toBe(50);
  expect(percentChange(75, 50)).toBeCloseTo(-33.33, 2);
  expect(percentChange(40, 40)).toBe(0);
});

test("a difference has no binary noise", () => {
  expect(difference(0.1, 0.3)).toBe(0.2);
  expect(difference(6.5, 4.2)).toBe(-2.3);
});

test("an amount in the prices of another year grows with the index", () => {
  const indices = new Map([
    [2019, 110],
    [2022, 121],
  ]);
  expect(inPricesOf(100, 2019, 2022, indices)).toBeCloseTo(110);
  expect(inPricesOf(110, 2022, 2019, indices)).toBeCloseTo(100);
  expect(inPricesOf(100, 2019, 2019, indices)).toBe(100);
});

test("a year without an index is named", () => {
  const indices = new Map([[2019, 110]]);
  expect(() => inPricesOf(1, 2019, 2030, indices)).toThrow(new RangeError("prisindeksen mangler 2030"));
  expect(() => inPricesOf(1, 1999, 2019, indices)).toThrow("1999");
});

test("equal values share a rank, and the next one is skipped", () => {
  const values = [30, 20, 20, 10];
  expect(values.map((value) => rank(value, values))).toEqual([1, 2, 2, 4]);
});
