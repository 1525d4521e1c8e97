import type { Field } from "../data/read/descriptor.ts";
import { categories, type Table } from "../data/read/table.ts";
import { type Cell, type TableCells, unitOf } from "./table-cells.ts";

/** A table as its rows stand in the file: one observation a row. */
export interface TableView {
  columns: Column[];
  rows: Cell[][];
}

export interface Column {
  name: string;
  title: string;
  /** As it stands in a head; undefined where the title already says it. */
  unit: string | undefined;
  isNumber: boolean;
  /** Has texts that need several lines. */
  isLong: boolean;
  /** The values in their order, where that is not the order of the alphabet. */
  order: string[] | undefined;
}

/** From this many characters a text is set on several lines. */
const LONG = 32;

/** Lays out a table row by row. */
export function tableView(table: Table, { fields, cell }: TableCells): TableView {
  return {
    columns: fields.map((field) => ({
      name: field.name,
      title: field.title,
      unit: unitOf(field),
      isNumber: isNumber(field),
      isLong: table.rows.some((row) => String(row[field.name] ?? "").length > LONG),
      order: field.categories && categories(field).map(({ value }) => value),
    })),
    rows: table.rows.map((_, index) => fields.map((field) => cell(index, field))),
  };
}

function isNumber({ role, type }: Field): boolean {
  return role === "measure" || type === "integer";
}
