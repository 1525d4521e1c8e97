import type { Catalog } from "../../data/read/catalog.ts";
import { PRICE_INDEX } from "../../data/statistics/derivations.ts";
import { difference, inPricesOf, percentChange } from "../../data/statistics/derive.ts";

/** A printed number, with what it is rounded to. */
export interface Printed {
  value: number;
  decimals: number;
}

/** What has become of a number from one year to another. */
export interface Change {
  value: number;
  /**
   * The way it went. A change that may come of rounding alone is `unclear`: from 43 to 42 million may be
   * from 42,6 to 42,4.
   */
  direction: "up" | "down" | "same" | "unclear";
}

/** How much larger a number is than another, in its own unit. */
export function change(from: Printed, to: Printed): Change {
  const value = difference(from.value, to.value);
  return { value, direction: value === 0 ? "same" : directionOf(range(from, to, (a, b) => b - a)) };
}

/** The same in per cent; undefined from nothing. */
export function changeInPercent(from: Printed, to: Printed): Change | undefined {
  if (from.value <= 0) return;
  const value = percentChange(from.value, to.value);
  return { value, direction: value === 0 ? "same" : directionOf(range(from, to, percentChange)) };
}

/**
 * The same in fixed prices.
 * @param prices a price index by year
 * @returns undefined where the index lacks one of the years
 */
export function realChange(
  from: Printed & { year: number },
  to: Printed & { year: number },
  prices: ReadonlyMap<number, number>,
): Change | undefined {
  if (from.value <= 0 || !prices.has(from.year) || !prices.has(to.year)) return;
  const real = (a: number, b: number) => percentChange(inPricesOf(a, from.year, to.year, prices), b);
  return { value: real(from.value, to.value), direction: directionOf(range(from, to, real)) };
}

/** The consumer price index by year. */
export function pricesIn(catalog: Catalog): Map<number, number> {
  const rows = catalog.get(PRICE_INDEX)?.[0]?.tables[0]?.rows ?? [];
  return new Map(rows.map((row) => [Number(row.aar), Number(row.indeks)]));
}

/** The least and the most that a measure of change may be, when both numbers are rounded. */
function range(from: Printed, to: Printed, measure: (from: number, to: number) => number): [number, number] {
  const half = ({ decimals }: Printed) => 0.5 * 10 ** -decimals;
  return [
    measure(from.value + half(from), to.value - half(to)),
    measure(from.value - half(from), to.value + half(to)),
  ];
}

/** Noise of binary fractions is no direction. */
const NOTHING = 1e-9;

function directionOf([least, most]: [number, number]): Change["direction"] {
  if (least > NOTHING) return "up";
  if (most < -NOTHING) return "down";
  return "unclear";
}
