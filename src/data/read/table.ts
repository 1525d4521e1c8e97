import { EditorError, EditorErrors, list } from "../../editor/errors.ts";
import {
  badByPattern,
  convert,
  missingLabel,
  problemWith,
  type Row,
  readReason,
  reasonColumn,
} from "./cells.ts";
import { type Csv, parseCsv } from "./csv.ts";
import type { Field, Resource } from "./descriptor.ts";

export { categories, isReason, type Row } from "./cells.ts";

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
  /** What is printed where the cell is missing, «-» or nothing: in the cell, or as its reason says. */
  sign(index: number, column: string): string;
}

/** How many mistakes in one file are told about. */
export const MOST_ERRORS = 50;

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
  const patterns = fields.map((field, at) =>
    badByPattern(
      csv.rows.map((row) => row[at] ?? ""),
      field,
      { file },
    ),
  );
  const rows = csv.rows.map((cells, index) => {
    // A file that is wrong all through is told about once, not a million times.
    if (errors.length >= MOST_ERRORS) throw new EditorErrors(errors);
    return Object.fromEntries(
      fields.map((field, at) => {
        const cell = cells[at] ?? "";
        const problem = patterns[at]?.has(index)
          ? `tekst på formen ${field.constraints?.pattern}`
          : problemWith(cell, field);
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
    );
  });
  for (const key of [primaryKey, ...uniqueKeys])
    errors.push(...duplicates(rows, key, csv, file).slice(0, MOST_ERRORS));
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
      const label = field && missingLabel(raw(index, column), field);
      const reason = raw(index, reasonColumn(column));
      return label && (reason ? readReason(reason).reason : label);
    },
    sign: (index, column) => readReason(raw(index, reasonColumn(column))).printed ?? raw(index, column),
  };
}

/** The columns of a table with a given role. */
export function columns(table: Table, role: Field["role"]): Field[] {
  return table.fields.filter((field) => field.role === role);
}

function checkHeader(csv: Csv, fields: Field[], file: string): void {
  const names = fields.map(({ name }) => name);
  const twice = csv.header.findIndex((name, index) => csv.header.indexOf(name) < index);
  if (twice >= 0)
    throw new EditorError(
      { file, line: 1, column: csv.column(-1, twice) },
      `kolonnen «${csv.header[twice]}» en gang til`,
      "hver kolonne én gang",
    );
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
