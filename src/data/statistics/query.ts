import { EditorError, list, type Place } from "../../editor/errors.ts";
import { decimalsOf } from "../../i18n/format.ts";
import type { Catalog, Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import { columns, type Table } from "../read/table.ts";

/** The attributes of a `<Tall>`, as written. */
export type Attributes = Readonly<Record<string, string>>;

/** What a derivation works on. */
export interface Query {
  catalog: Catalog;
  dataset: Dataset;
  table: Table;
  field: Field;
  /** Rows that match the filters, as indices. */
  rows: number[];
  attributes: Attributes;
  place: Place;
}

/** A number found or derived, before it is put into words. */
export interface Answer {
  value: number;
  decimals: number;
  unit: string | undefined;
  rows: number[];
  formula?: string;
  /** Set when the answer may be shown as a row's name. */
  row?: number;
}

/** Attributes that are words of `<Tall>` itself; all others pick rows. */
const RESERVED = new Set([
  "sett",
  "tabell",
  "kolonne",
  "vis",
  "regn",
  "retning",
  "desimaler",
  "blant",
  "fra",
]);

/** The attributes that pick rows: all that are not words of `<Tall>` itself. */
export function filtersOf(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !RESERVED.has(name)));
}

/** What was asked for, for a message: «fylke=Oslo, aar=2022, kolonne=andel». */
export function describeFilters({ attributes, field }: Query): string {
  const filters = Object.entries(filtersOf(attributes));
  return [...filters.map(([name, value]) => `${name}=${value}`), `kolonne=${field.name}`].join(", ");
}

/**
 * The one number in `rows`.
 * @throws EditorError if there is no row, more than one, or no number in it
 */
export function cell(query: Query, rows: number[]): Answer {
  const { table, field, place } = query;
  const [index, ...more] = rows;
  if (index === undefined)
    throw new EditorError(
      place,
      `ingen rad i «${table.name}» for ${describeFilters(query)}`,
      "nøyaktig én",
      "Rett verdiene, eller se i CSV-filen hva dimensjonene heter.",
    );
  if (more.length)
    throw new EditorError(
      place,
      `${rows.length} rader i «${table.name}» for ${describeFilters(query)}`,
      "nøyaktig én",
      `Oppgi flere av dimensjonene ${list(columns(table, "dimension").map(({ name }) => name))}.`,
    );
  const value = table.rows[index]?.[field.name];
  if (value === null || value === undefined)
    throw new EditorError(
      place,
      `en manglende verdi (${table.missing(index, field.name)}) i «${table.name}» for ${describeFilters(query)}`,
      "et tall",
    );
  return {
    value: Number(value),
    decimals: decimalsOf(table.raw(index, field.name)),
    unit: field.unit,
    rows: [index],
  };
}

/** Whether the table has a dimension of that name. */
export function isDimension({ table }: Query, name: string): boolean {
  return columns(table, "dimension").some((field) => field.name === name);
}
