import { EditorError } from "../../editor/errors.ts";
import type { Field, Resource } from "../read/descriptor.ts";
import { columns, type Row, type Table } from "../read/table.ts";
import { companyOf, tellingApart } from "./labels.ts";
import type { Note } from "./note.ts";
import { type Cell, cellsOf, numbersIn, placesOf } from "./numbers.ts";
import { missingInRows } from "./rows.ts";
import type { Cited } from "./text.ts";

/** How many numbers were found, by what they were found with. */
export interface Found {
  /** In the printed row with their label. */
  inRow: number;
  /** In running text, with a word of their label. */
  inText: number;
  /** Somewhere in the cited lines. */
  inLines: number;
}

/** A table of ours, and the text that it was copied from. */
export interface Copied {
  /** The data set it belongs to. */
  set: string;
  resource: Resource;
  table: Table;
  text: Cited;
}

/**
 * Looks for the numbers of a table in the cited lines: in the printed row with their label where
 * `proof` or the editors' note names one, else in running text.
 */
export function proveTable(copied: Copied, note?: Note): { found: Found; errors: EditorError[] } {
  const { resource, table, text } = copied;
  const { label, labelText, printed, elsewhere = [], ...writing } = resource.proof ?? {};
  const measures = Map.groupBy(
    columns(table, "measure"),
    ({ name }) => isLabelled(resource) && !elsewhere.includes(name),
  );
  const inRows = cellsOf(table, measures.get(true) ?? []);
  const others = cellsOf(table, measures.get(false) ?? []);

  const wrongInRows = (cells: Cell[], labelOf: (row: Row) => string, oneLine: boolean) => {
    const labels = table.rows.map(labelOf);
    return missingInRows(cells, text.lines, { labels, printed, oneLine, ...writing }).map((cell) =>
      notThere(table, cell, ` ved «${labels[cell.row]}»`),
    );
  };
  const errors = wrongInRows(inRows, (row) => (label ? String(row[label]) : (labelText ?? "")), false);
  const found = { inRow: inRows.length - errors.length, inText: 0, inLines: 0 };
  const name = note?.row;
  const wrong = name ? wrongInRows(others, () => name, true) : wrongInText(others, copied, note);
  found[name ? "inRow" : note?.reason ? "inLines" : "inText"] += others.length - wrong.length;
  return { found, errors: [...errors, ...wrong] };
}

/** Whether a table's numbers stand in rows of their own in print. */
function isLabelled({ proof }: Resource): boolean {
  return proof?.label !== undefined || proof?.labelText !== undefined;
}

/** The numbers that do not stand in running text as often as we have them, or not with their label. */
function wrongInText(cells: Cell[], { resource, table, text }: Copied, note?: Note): EditorError[] {
  if (cells.length === 0) return [];
  const { printed, elsewhere = [], words: isSpelt, broken, phrases } = resource.proof ?? {};
  const places = placesOf(numbersIn(text.running, { words: isSpelt || note?.spelt, broken, phrases }));
  const words = { ...(isLabelled(resource) ? {} : printed), ...note?.words };
  const company = companyOf(table, text.running, words, places);
  const used = new Map<string, number>();
  const passed = new Map<Field, number>();
  const nameOf = (row: number) =>
    tellingApart(table)
      .map((name) => table.raw(row, name))
      .join(", ");

  return cells.flatMap((cell) => {
    const { row, field, token } = cell;
    const all = places.get(token) ?? [];
    const times = (used.get(token) ?? 0) + 1;
    used.set(token, times);
    // A note is printed once for all rows it is about.
    if (all.length < (elsewhere.includes(field.name) ? 1 : times)) return [notThere(table, cell)];
    const near = note?.reason ? all : company.near(cell);
    if (near.length === 0) return [notThere(table, cell, ` ved «${nameOf(row)}»`, OTHER_WORDS)];
    if (note?.order) {
      const next = near.find(({ start }) => start >= (passed.get(field) ?? 0));
      if (!next)
        return [notThere(table, cell, " etter tallet i raden før", "Radene skal stå i trykt rekkefølge.")];
      passed.set(field, next.end);
      return [];
    }
    const better = note?.reason ? undefined : company.betterIn(cell, cells);
    return better ? [misplaced(table, cell, nameOf(row), nameOf(better.row))] : [];
  });
}

const LOOK = "Se etter i kilden, og rett tallet eller linjene under «sources».";
const OTHER_WORDS =
  "Går raden under andre ord der, skriv dem under «printed», eller i data/bevis.json om versjonen er låst.";

function notThere(table: Table, { row, field, token }: Cell, where = "", also = ""): EditorError {
  return new EditorError(
    { file: table.file, line: table.line(row) },
    `${token} i «${field.name}»`,
    `et tall som står i kildelinjene${where}`,
    `${LOOK} ${also}`.trim(),
  );
}

function misplaced(table: Table, { row, field, token }: Cell, own: string, other: string): EditorError {
  return new EditorError(
    { file: table.file, line: table.line(row) },
    `${token} i «${field.name}», som i kildelinjene står ved «${other}»`,
    `tallet ved «${own}»`,
    `${LOOK} ${OTHER_WORDS}`,
  );
}
