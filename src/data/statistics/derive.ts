import type { Row } from "../read/cells.ts";

/*
 * Numbers that we compute from the printed ones. Each function is one formula; whoever shows the
 * result marks it as computed by us.
 */

/** A sum of printed decimals, free of binary rounding noise. */
export function sum(rows: Row[], measure: string): number {
  return Number(rows.reduce((total, row) => total + Number(row[measure] ?? 0), 0).toFixed(6));
}

/** How much larger `to` is than `from`, in per cent of `from`. */
export function percentChange(from: number, to: number): number {
  return ((to - from) / from) * 100;
}

/** `to` minus `from`, with the noise of binary fractions removed. */
export function difference(from: number, to: number): number {
  return Number((to - from).toFixed(6));
}

/**
 * An amount in the prices of another year.
 * @param indices a price index by year
 * @throws RangeError if a year has no index
 */
export function inPricesOf(
  amount: number,
  year: number,
  priceYear: number,
  indices: ReadonlyMap<number, number>,
): number {
  const from = indices.get(year);
  const to = indices.get(priceYear);
  if (from === undefined || to === undefined)
    throw new RangeError(`prisindeksen mangler ${from === undefined ? year : priceYear}`);
  return (amount * to) / from;
}

/** The place of `value` among `values`, counted from the highest (1). Equal values share a place. */
export function rank(value: number, values: readonly number[]): number {
  return values.filter((other) => other > value).length + 1;
}
