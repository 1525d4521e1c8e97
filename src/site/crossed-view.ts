import type { Field } from "../data/read/descriptor.ts";
import { categories, type Table } from "../data/read/table.ts";
import { type Cell, type TableCells, tableCells, unitOf } from "./table-cells.ts";

/** A table crossed for reading: one dimension across, the others down, the outer ones as groups. */
export interface CrossedView {
  /** The dimension across. */
  across: string;
  /** What stands above the first column: the innermost dimension down. */
  down: string;
  /** One a measure, each with a column a value of the dimension across. */
  blocks: { title: string; unit: string | undefined; columns: string[] }[];
  /** One group without a title where only one dimension goes down. */
  groups: { title: string; rows: { label: string; cells: (CrossedCell | undefined)[] }[] }[];
  /** The values of the innermost dimension in their order, where that is not the alphabet's. */
  order: string[] | undefined;
  /** Some combinations have no row in the table. */
  hasGaps: boolean;
}

/** A cell with its address on the page. */
export interface CrossedCell extends Cell {
  id: string;
}

/** Tables of fewer rows a measure are read as they stand. */
const LONG = 8;

/** As many columns of numbers as are read at a glance. */
const MOST_COLUMNS = 8;

/** A longer text does not stand above a column of numbers. */
const LONGEST_HEAD = 32;

/** At least this share of the cells has a row. */
const FILLED = 0.75;

/**
 * Crosses a long table whose rows are told apart by two dimensions or more and say nothing besides
 * their numbers. Answers, years or whatever comes last of what is short enough go across.
 * @returns undefined where the table is better read row by row
 */
export function crossedView(table: Table, { fields, cell }: TableCells): CrossedView | undefined {
  const measures = fields.filter(({ role }) => role === "measure");
  const dimensions = fields.filter(({ role }) => role === "dimension");
  if (measures.length === 0 || dimensions.length < 2 || table.rows.length < LONG * measures.length) return;
  if (measures.length + dimensions.length < fields.length) return;
  if (dimensions.some(({ name }) => table.rows.some((row) => row[name] == null))) return;
  const across = dimensions.findLast((field) => goesAcross(table, field, dimensions, measures.length));
  if (!across) return;
  const down = dimensions.filter((field) => field !== across);
  const inner = down.at(-1);
  if (!inner) return;
  const columns = valuesOf(table, across);
  const groups = Map.groupBy(table.rows.keys(), (index) => keyOf(table, index, down.slice(0, -1), " · "));
  const crossed = [...groups].map(([title, indices]) => ({
    title,
    rows: [...Map.groupBy(indices, (index) => table.raw(index, inner.name))].map(([label, own]) => ({
      label,
      cells: measures.flatMap((measure) =>
        columns.map((column): CrossedCell | undefined => {
          const index = own.find((other) => table.raw(other, across.name) === column);
          if (index === undefined) return undefined;
          return { ...cell(index, measure), id: cellId(table, index, measure, measures) };
        }),
      ),
    })),
  }));
  return {
    across: across.title,
    down: inner.title,
    blocks: measures.map((measure) => ({ title: measure.title, unit: unitOf(measure), columns })),
    groups: crossed,
    order: inner.categories && categories(inner).map(({ value }) => value),
    hasGaps: crossed.some(({ rows }) => rows.some(({ cells }) => cells.includes(undefined))),
  };
}

/**
 * Where the number of a row (from 0) and a column stands on the data set's page: `table-row`, the
 * row's own address, which a crossed table gives to the row's first number, or `table-row-column`.
 */
export function anchorOf(table: Table, index: number, column: string): string {
  const measures = table.fields.filter(({ role }) => role === "measure");
  const field = measures.find(({ name }) => name === column);
  const isCrossed = measures.length > 1 && crossedView(table, tableCells(table)) !== undefined;
  return field && isCrossed ? cellId(table, index, field, measures) : `${table.name}-${index + 1}`;
}

function cellId(table: Table, index: number, measure: Field, measures: Field[]): string {
  return `${table.name}-${index + 1}${measure === measures[0] ? "" : `-${measure.name}`}`;
}

/** Few short values, each row found by the rest, and not more gaps than a table bears. */
function goesAcross(table: Table, field: Field, dimensions: Field[], measures: number): boolean {
  const columns = valuesOf(table, field);
  if (columns.length < 2 || columns.length * measures > MOST_COLUMNS) return false;
  if (columns.some((text) => text === "" || text.length > LONGEST_HEAD)) return false;
  const down = dimensions.filter((other) => other !== field);
  const all = new Set(table.rows.map((_, index) => keyOf(table, index, dimensions, "\n")));
  const rows = new Set(table.rows.map((_, index) => keyOf(table, index, down, "\n")));
  if (all.size < table.rows.length || rows.size < 2) return false;
  return table.rows.length >= FILLED * rows.size * columns.length;
}

/** The values of a dimension: categories in their order, all else as first met. */
function valuesOf(table: Table, field: Field): string[] {
  const met = [...new Set(table.rows.map((_, index) => table.raw(index, field.name)))];
  if (!field.categories) return met;
  const order = categories(field).map(({ value }) => value);
  return met.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

function keyOf(table: Table, index: number, fields: Field[], between: string): string {
  return fields.map(({ name }) => table.raw(index, name)).join(between);
}
