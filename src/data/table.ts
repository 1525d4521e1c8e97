import { EditorError, EditorErrors, list } from "../errors.ts";
import { type Csv, parseCsv } from "./csv.ts";
import type { Field, Resource } from "./descriptor.ts";

/** A cell: null where the value is missing (the reason is in {@link Table.missing}). */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** A resource with its rows read, typed and checked against its Table Schema. */
export interface Table {
  name: string;
  title: string;
  file: string;
  fields: Field[];
  primaryKey: string[];
  rows: Row[];
  /** Line in the file of row `index`. */
  line(index: number): number;
  /** Column (from 1, in characters) in the file at which a cell starts. */
  column(index: number, column: string): number;
  /** The cell as it stands in the file, with the printed number of decimals. */
  raw(index: number, column: string): string;
  /** Why the cell is missing, or undefined if it is not. */
  missing(index: number, column: string): string | undefined;
}

/**
 * Reads the CSV text of a resource.
 * @param file its path, for messages
 * @throws EditorErrors with every mistake in the file: missing or unknown columns, values of a wrong
 *   type or outside their constraints, keys that are not unique
 */
export function readTable(resource: Resource, text: string, file: string): Table {
  const csv = parseCsv(text, file);
  const { fields, primaryKey, uniqueKeys = [] } = resource.schema;
  checkHeader(csv, fields, file);
  const errors: EditorError[] = [];
  const rows = csv.rows.map((cells, index) =>
    Object.fromEntries(
      fields.map((field, at) => {
        const cell = cells[at] ?? "";
        const problem = problemWith(cell, field);
        if (problem) {
          errors.push(
            new EditorError(
              { file, line: csv.line(index), column: csv.column(index, at) },
              `«${cell}» i kolonnen «${field.name}»`,
              problem,
            ),
          );
          return [field.name, null];
        }
        return [field.name, convert(cell, field)];
      }),
    ),
  );
  for (const key of [primaryKey, ...uniqueKeys]) errors.push(...duplicates(rows, key, csv, file));
  if (errors.length) throw new EditorErrors(errors);

  const positions = new Map(fields.map((field, at) => [field.name, at]));
  const raw = (index: number, column: string) => csv.rows[index]?.[positions.get(column) ?? -1] ?? "";
  return {
    name: resource.name,
    title: resource.title,
    file,
    fields,
    primaryKey,
    rows,
    line: csv.line,
    column: (index, column) => csv.column(index, positions.get(column) ?? 0),
    raw,
    missing: (index, column) => {
      const field = fields.find(({ name }) => name === column);
      return field && missingLabel(raw(index, column), field);
    },
  };
}

/** The columns of a table with a given role. */
export function columns(table: Table, role: Field["role"]): Field[] {
  return table.fields.filter((field) => field.role === role);
}

function missingLabel(cell: string, field: Field): string | undefined {
  return field.missingValues?.find(({ value }) => value === cell)?.label;
}

function checkHeader(csv: Csv, fields: Field[], file: string): void {
  const names = fields.map(({ name }) => name);
  const missing = names.filter((name) => !csv.header.includes(name));
  if (missing.length)
    throw new EditorError(
      { file, line: 1, column: 1 },
      `kolonnene ${list(csv.header)}`,
      `også ${list(missing)}`,
      "Legg til kolonnen i filen, eller ta den ut av datapackage.json.",
    );
  const at = csv.header.findIndex((name, index) => name !== names[index]);
  if (at >= 0)
    throw new EditorError(
      { file, line: 1, column: csv.column(-1, at) },
      `kolonnen «${csv.header[at]}»`,
      names[at] ? `«${names[at]}»` : "ingen flere kolonner",
      "Kolonnene skal stå i samme rekkefølge som i datapackage.json.",
    );
}

/** What was expected instead of `cell`, or undefined where the cell is fine. */
function problemWith(cell: string, field: Field): string | undefined {
  if (missingLabel(cell, field) !== undefined) return;
  const { constraints = {}, type } = field;
  if (cell === "")
    return constraints.required ? "en verdi" : "en verdi eller en av kodene for manglende verdi";
  if (cell !== cell.trim() || cell.includes("\u00A0"))
    return "en verdi uten mellomrom foran eller bak og uten hardt mellomrom";
  if (type === "integer" && !/^-?\d+$/.test(cell)) return "et heltall";
  if (type === "number" && !/^-?\d+(\.\d+)?$/.test(cell)) return "et tall med punktum som desimaltegn";
  if (type === "year" && !/^\d{4}$/.test(cell)) return "et årstall med fire sifre";
  if (type === "date" && !isDate(cell)) return "en dato som 2020-01-31";
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum)
    return `minst ${constraints.minimum}`;
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum)
    return `høyst ${constraints.maximum}`;
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(cell))
    return `tekst på formen ${constraints.pattern}`;
  const allowed = categories(field);
  if (allowed.length && !allowed.some(({ value }) => value === cell))
    return `en av ${list(allowed.map(({ value }) => `«${value}»`))}`;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function convert(cell: string, field: Field): Value {
  if (missingLabel(cell, field) !== undefined) return null;
  return field.type === "integer" || field.type === "number" || field.type === "year" ? Number(cell) : cell;
}

/** The values a column may have, in order, with the label readers see. Empty: any value. */
export function categories(field: Field): { value: string; label: string }[] {
  return (field.categories ?? []).map((category) =>
    typeof category === "string" ? { value: category, label: category } : category,
  );
}

function duplicates(rows: Row[], key: string[], csv: Csv, file: string): EditorError[] {
  const seen = new Map<string, number>();
  const errors: EditorError[] = [];
  rows.forEach((row, index) => {
    const value = JSON.stringify(key.map((name) => row[name]));
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    else
      errors.push(
        new EditorError(
          { file, line: csv.line(index), column: 1 },
          `nøkkelen ${key.map((name) => row[name]).join(", ")} en gang til (også på linje ${csv.line(first)})`,
          `en rad for hver ${list(key)}`,
        ),
      );
  });
  return errors;
}
