import type { Dataset } from "../../data/read/catalog.ts";
import type { Field } from "../../data/read/descriptor.ts";
import type { Table } from "../../data/read/table.ts";
import { columns } from "../../data/read/table.ts";
import { rank } from "../../data/statistics/derive.ts";
import { decimalsOf } from "../../i18n/format.ts";
import { isOfAnswers, REGION_COLUMN } from "./collect.ts";

/** Where a region's number stands among those of the others. */
export interface Standing {
  /** Counted from the highest; equal numbers share a place. */
  place: number;
  /** How many have a number: a missing one has no place. */
  count: number;
  /** The number in the middle, or halfway between the two in the middle. */
  median: number;
  /** Decimals of the median: one more than printed where it lies between two numbers. */
  decimals: number;
  /** No other has the same number. */
  isAlone: boolean;
}

/**
 * What a caveat says where regions are not to be put in order: ranking is refused, comparison has no ground,
 * the numbers are estimates, or each region has counted in a way of its own.
 */
const NO_ORDER = /ranger|ikke grunnlag for å sammenligne|\banslag|\bulikt\b/i;

/** How many answered, in a set that is about more. */
const ANSWERS = /\bsvar/i;

/** Where fewer than this share of the regions have a number, the place among them says little. */
const FILLED = 0.75;

/** An order of fewer is none. */
const LEAST = 5;

/** Whether the set's own caveats let its regions be put in order. */
export function mayRank({ descriptor }: Pick<Dataset, "descriptor">): boolean {
  return !descriptor.caveats.some((caveat) => NO_ORDER.test(caveat));
}

/**
 * A region's place among all that have a number for the same thing, and the middle of them.
 * @param index the region's row
 * @param total how many regions the division has
 * @returns undefined where an order would not be honest, or the region has no number
 */
export function standing(
  dataset: Dataset,
  table: Table,
  index: number,
  field: Field,
  total: number,
): Standing | undefined {
  const isAnswers = [field.title, field.description, field.unit ?? ""].some((text) => ANSWERS.test(text));
  if (!mayRank(dataset) || isOfAnswers(dataset) || isAnswers) return;
  const row = table.rows[index];
  const value = row?.[field.name];
  if (!row || typeof value !== "number") return;
  const others = columns(table, "dimension").filter(({ name }) => name !== REGION_COLUMN);
  const same = table.rows.flatMap((other, at) =>
    typeof other[field.name] === "number" && others.every(({ name }) => other[name] === row[name])
      ? [at]
      : [],
  );
  const values = same.map((at) => Number(table.rows[at]?.[field.name])).sort((a, b) => a - b);
  if (values.length < Math.max(LEAST, total * FILLED)) return;
  const middle = values.length / 2;
  const [low = 0, high = 0] = [values[Math.ceil(middle) - 1], values[Math.floor(middle)]];
  const printed = Math.max(...same.map((at) => decimalsOf(table.raw(at, field.name))));
  const median = Number(((low + high) / 2).toFixed(printed + 1));
  return {
    place: rank(value, values),
    count: values.length,
    median,
    decimals: median === Number(median.toFixed(printed)) ? printed : printed + 1,
    isAlone: values.filter((other) => other === value).length === 1,
  };
}
