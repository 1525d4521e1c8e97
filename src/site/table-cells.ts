import type { Field } from "../data/read/descriptor.ts";
import { isReason, type Table } from "../data/read/table.ts";
import { decimalsOf, formatNumber, shortUnit } from "../i18n/format.ts";
import { nb } from "../i18n/nb.ts";

/** The cells of a table as readers see them, and what stands under it. */
export interface TableCells {
  /** Columns that say the same in every row, said once instead. */
  constants: { title: string; text: string }[];
  /** The other columns, without those that say why a number is missing. */
  fields: Field[];
  /** The cell of a row (from 0) in one of the fields. */
  cell(index: number, field: Field): Cell;
  legend: Legend[];
}

export interface Cell {
  text: string;
  /** Set where the value is missing: the letter of its reason, or "" where the sign says enough. */
  missing?: string;
}

/** What a sign in the table stands for; `column` where it is a blank in that column. */
export interface Legend {
  sign: string;
  letter: string;
  column?: string;
  reason: string;
}

/** A constant longer than this stays in the table. */
const SHORT = 40;

/** As Statistics Norway prints it: a dash is a dash in print, two points are a number not given. */
const SIGNS: Record<string, string> = { "-": "–", "": ".." };

/** Formats the cells of a table, with a sign and its reason where a number is missing. */
export function tableCells(table: Table): TableCells {
  const all = table.fields.filter((field) => !isReason(field, table.fields));
  const constants = all.filter((field) => isConstant(table, field));
  const fields = all.filter((field) => !constants.includes(field));
  const { legend, letterOf } = legendOf(table, fields);
  const text = (index: number, field: Field) => {
    const value = table.rows[index]?.[field.name];
    if (value == null) return table.missing(index, field.name) ?? "";
    return field.role === "measure"
      ? formatNumber(Number(value), decimalsOf(table.raw(index, field.name)))
      : String(value);
  };
  return {
    constants: constants.map((field) => ({ title: field.title, text: named(field, text(0, field)) })),
    fields,
    cell(index, field) {
      if (table.rows[index]?.[field.name] != null) return { text: text(index, field) };
      if (isBlank(table, field, index)) return { text: "", missing: "" };
      return { text: signOf(table, index, field), missing: letterOf(index, field) };
    },
    legend,
  };
}

/** A field's unit as it stands in a head; undefined where its title says it: «Antall svar». */
export function unitOf({ title, unit }: Field): string | undefined {
  return unit && !title.toLowerCase().includes(unit.toLowerCase()) ? shortUnit(unit) : undefined;
}

/** A region division by its name, all else as it stands. */
function named({ name }: Field, value: string): string {
  const divisions: Record<string, string> = nb.finding.divisions;
  return name === "inndeling" ? (divisions[value] ?? value) : value;
}

/** The same value, or the same reason for none, in all rows; a single row has nothing to repeat. */
function isConstant(table: Table, { name, role }: Field): boolean {
  if (role === "measure" || table.rows.length < 2) return false;
  const first = table.raw(0, name);
  if (role === "attribute" && first.length > SHORT) return false;
  return table.rows.every((_, index) => table.raw(index, name) === first);
}

/** A text that is left out is no missing number: an empty cell says it best. */
function isBlank(table: Table, { name, role }: Field, index: number): boolean {
  return role !== "measure" && table.raw(index, name) === "";
}

/** As a reader sees what is printed in the place of a number. */
function signOf(table: Table, index: number, { name }: Field): string {
  const sign = table.sign(index, name);
  return SIGNS[sign] ?? sign;
}

/** One entry for each reason; a letter where one sign has several. */
function legendOf(table: Table, shown: Field[]) {
  const entries = new Map<string, Legend>();
  const keyOf = (index: number, field: Field) => {
    const reason = table.missing(index, field.name) ?? "";
    return isBlank(table, field, index)
      ? `${field.name}:${reason}`
      : `${signOf(table, index, field)}:${reason}`;
  };
  table.rows.forEach((row, index) => {
    for (const field of shown) {
      if (row[field.name] != null) continue;
      const blank = isBlank(table, field, index);
      const reason = table.missing(index, field.name) ?? "";
      const sign = blank ? "" : signOf(table, index, field);
      entries.set(keyOf(index, field), { sign, letter: "", reason, ...(blank && { column: field.title }) });
    }
  });
  for (const sameSign of Map.groupBy(entries.values(), ({ sign }) => sign).values()) {
    const signed = sameSign.filter(({ column }) => column === undefined);
    if (signed.length > 1)
      signed.forEach((entry, at) => {
        entry.letter = String.fromCharCode("a".charCodeAt(0) + at);
      });
  }
  return {
    legend: [...entries.values()],
    letterOf: (index: number, field: Field) => entries.get(keyOf(index, field))?.letter ?? "",
  };
}
