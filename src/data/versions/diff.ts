import type { Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import type { Table } from "../read/table.ts";
import { type FactChange, factChanges } from "./diff-facts.ts";

/** A cell as it stands in the file, and why there is no number in it where there is none. */
export interface Cell {
  raw: string;
  missing?: string;
  field: Field;
}

/** A cell that is not as it was; `key` names its row. */
export interface CellChange {
  key: string[];
  from: Cell;
  to: Cell;
}

/** A cell of a column that is new; `key` names its row. */
export interface CellAddition {
  key: string[];
  cell: Cell;
}

/** A row that came or went, with the cells that are not its key. */
export interface RowChange {
  key: string[];
  cells: Cell[];
}

/** What differs in one resource that both versions have. */
export interface TableChange {
  name: string;
  title: string;
  addedColumns: Field[];
  /** Their cells in the rows that both versions have, column by column. */
  addedCells: CellAddition[];
  removedColumns: Field[];
  addedRows: RowChange[];
  removedRows: RowChange[];
  cells: CellChange[];
  /** The same rows in another order. */
  isReordered: boolean;
}

/** What differs between two versions of a data set. Computed when asked for, never stored. */
export interface Difference {
  addedTables: Table[];
  removedTables: Table[];
  /** Only those with a change. */
  tables: TableChange[];
  /** What else differs in the descriptor. */
  facts: FactChange[];
}

/**
 * Compares two versions cell by cell, each cell as it is printed: `6` and `6.0` differ. Rows are the
 * same where their primary keys are. A way of writing the file (quotes, line ends) is no difference.
 */
export function compare(from: Dataset, to: Dataset): Difference {
  const named = (tables: Table[], name: string) => tables.find((table) => table.name === name);
  return {
    addedTables: to.tables.filter(({ name }) => !named(from.tables, name)),
    removedTables: from.tables.filter(({ name }) => !named(to.tables, name)),
    tables: to.tables.flatMap((table) => {
      const before = named(from.tables, table.name);
      const change = before && compareTables(before, table);
      return change && isChanged(change) ? [change] : [];
    }),
    facts: factChanges(from.descriptor, to.descriptor),
  };
}

/** True where the two versions say the same. */
export function isEmpty({ addedTables, removedTables, tables, facts }: Difference): boolean {
  return !addedTables.length && !removedTables.length && !tables.length && !facts.length;
}

function isChanged(change: TableChange): boolean {
  const { addedColumns, removedColumns, addedRows, removedRows, cells, isReordered } = change;
  return (
    [addedColumns, removedColumns, addedRows, removedRows, cells].some(({ length }) => length) || isReordered
  );
}

function compareTables(from: Table, to: Table): TableChange {
  const addedColumns = to.fields.filter(({ name }) => !has(from, name));
  const removedColumns = from.fields.filter(({ name }) => !has(to, name));
  const common = to.fields.filter(({ name }) => has(from, name));
  const key = commonKey(from, to);
  const before = index(from, key);
  const after = index(to, key);
  const values = common.filter(({ name }) => !key.includes(name));
  const cells = [...after].flatMap(([id, at]) => {
    const was = before.get(id);
    if (was === undefined) return [];
    return values
      .filter(({ name }) => from.raw(was, name) !== to.raw(at, name))
      .map(({ name }) => ({
        key: keyOf(to, at, key),
        from: cellOf(from, was, name),
        to: cellOf(to, at, name),
      }));
  });
  const addedCells = addedColumns.flatMap(({ name }) =>
    [...after].flatMap(([id, at]) =>
      before.has(id) ? [{ key: keyOf(to, at, key), cell: cellOf(to, at, name) }] : [],
    ),
  );
  const stayed = [...before.keys()].filter((id) => after.has(id));
  const stayedNow = [...after.keys()].filter((id) => before.has(id));
  return {
    name: to.name,
    title: to.title,
    addedColumns,
    addedCells,
    removedColumns,
    addedRows: [...after].filter(([id]) => !before.has(id)).map(([, at]) => rowOf(to, at, key)),
    removedRows: [...before].filter(([id]) => !after.has(id)).map(([, at]) => rowOf(from, at, key)),
    cells,
    isReordered: stayed.some((id, at) => id !== stayedNow[at]),
  };
}

/** The new key, else the old one, where both versions can be told apart by it; else all common columns. */
function commonKey(from: Table, to: Table): string[] {
  const usable = [to.primaryKey, from.primaryKey].find((key) =>
    [from, to].every(
      (table) =>
        key.every((name) => has(table, name)) &&
        new Set(table.rows.map((_, at) => idOf(table, at, key))).size === table.rows.length,
    ),
  );
  return usable ?? to.fields.map(({ name }) => name).filter((name) => has(from, name));
}

/** Where each row is, by its key. Rows that are alike are numbered, so that none is lost. */
function index(table: Table, key: string[]): Map<string, number> {
  const result = new Map<string, number>();
  const seen = new Map<string, number>();
  table.rows.forEach((_, at) => {
    const id = idOf(table, at, key);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    result.set(`${id} ${count}`, at);
  });
  return result;
}

const has = (table: Table, column: string) => table.fields.some(({ name }) => name === column);
const keyOf = (table: Table, at: number, key: string[]) => key.map((name) => table.raw(at, name));
const idOf = (table: Table, at: number, key: string[]) => JSON.stringify(keyOf(table, at, key));

function cellOf(table: Table, at: number, column: string): Cell {
  const field = table.fields.find(({ name }) => name === column) as Field;
  return { raw: table.raw(at, column), missing: table.missing(at, column), field };
}

/** A row as it stands in a table. */
export function rowOf(table: Table, at: number, key: string[]): RowChange {
  const rest = table.fields.map(({ name }) => name).filter((name) => !key.includes(name));
  return { key: keyOf(table, at, key), cells: rest.map((name) => cellOf(table, at, name)) };
}
