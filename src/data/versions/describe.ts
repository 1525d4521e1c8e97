import { nb } from "../../i18n/nb.ts";
import type { Table } from "../read/table.ts";
import { type Cell, type Difference, type RowChange, rowOf, type TableChange } from "./diff.ts";
import type { FactChange } from "./diff-facts.ts";

const words = nb.changes;

/** How columns, cells and what the descriptor says are written: as in the file, or as readers see them. */
export interface Voice {
  column(field: Cell["field"]): string;
  cell(cell: Cell): string;
  /** What was, and what is instead. */
  change(from: string, to: string): string;
  fact(change: FactChange): string;
}

/** As it stands in the files, for editors. */
export const AS_WRITTEN: Voice = {
  column: ({ name }) => name,
  cell: ({ raw, missing }) => (missing === undefined ? raw : `«${raw}» (${missing})`),
  change: (from, to) => `${from} → ${to}`,
  fact: ({ path, from, to }) => `${path.join(" › ")}: ${value(from)} → ${value(to)}`,
};

/** The changes in one resource, or in the descriptor, one a line. */
export interface Section {
  title: string;
  lines: string[];
}

/**
 * A difference in words: for each resource the columns, rows and cells that changed, each cell with the
 * key of its row, its column, and what it was and is. Of what is new, every cell is told.
 */
export function describe(difference: Difference, voice: Voice): Section[] {
  const { addedTables, removedTables, tables, facts } = difference;
  const whole = (table: Table, word: string) =>
    `${word} (${table.rows.length} ${table.rows.length === 1 ? words.row : words.rows})`;
  const sections = [
    ...removedTables.map((table) => ({ title: table.title, lines: [whole(table, words.removedTable)] })),
    ...addedTables.map((table) => ({
      title: table.title,
      lines: [whole(table, words.addedTable), ...rowsOf(table, voice)],
    })),
    ...tables.map((table) => ({ title: table.title, lines: tableLines(table, voice) })),
  ];
  // Readers are told once of what they see no parts of.
  const told = new Set(facts.map(voice.fact));
  return told.size ? [...sections, { title: words.descriptor, lines: [...told] }] : sections;
}

/** The rows of a table that is new: nobody has seen its numbers before. */
function rowsOf(table: Table, voice: Voice): string[] {
  return table.rows.map((_, at) => rowText(rowOf(table, at, table.primaryKey), voice));
}

function tableLines(table: TableChange, voice: Voice): string[] {
  const { addedColumns, addedCells, removedColumns, addedRows, removedRows, cells, isReordered } = table;
  const name = (key: string[], field: Cell["field"]) => [...key, voice.column(field)].join(", ");
  return [
    ...removedColumns.map((field) => `${words.removedColumn}: ${voice.column(field)}`),
    ...addedColumns.map((field) => `${words.addedColumn}: ${voice.column(field)}`),
    ...addedCells.map(({ key, cell }) => `${name(key, cell.field)}: ${voice.cell(cell)}`),
    ...removedRows.map((row) => `${words.removedRow}: ${rowText(row, voice)}`),
    ...addedRows.map((row) => `${words.addedRow}: ${rowText(row, voice)}`),
    ...cells.map(
      ({ key, from, to }) => `${name(key, to.field)}: ${voice.change(voice.cell(from), voice.cell(to))}`,
    ),
    ...(isReordered ? [words.reordered] : []),
  ];
}

function rowText({ key, cells }: RowChange, voice: Voice): string {
  const rest = cells.map((cell) => `${voice.column(cell.field)} ${voice.cell(cell)}`).join(", ");
  return rest ? `${key.join(", ")} (${rest})` : key.join(", ");
}

/** A value of the descriptor: texts in quotes, lists and groups as JSON. */
function value(fact: unknown): string {
  if (fact === undefined) return words.nothing;
  return typeof fact === "string" ? `«${fact}»` : JSON.stringify(fact);
}
