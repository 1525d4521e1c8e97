import { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "../read/catalog.ts";
import { columns, type Table } from "../read/table.ts";

/** «5-9», «1/2», «3.4»: a spreadsheet that opens the file makes a date of it, and the text is gone. */
const DATE_LIKE = /^\d{1,2}[-/.]\d{1,2}$/;

/** What every tool reads as a number. */
const NUMBER_LIKE = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Text that whoever opens the file with a tool's defaults gets as something else. Only the newest
 * version of each set is looked at: older ones are as they were released.
 */
export function textErrors(catalog: Catalog): EditorError[] {
  return [...catalog.values()].flatMap(([newest]) =>
    (newest?.tables ?? []).flatMap((table) => [...datesIn(table), ...numbersIn(table)]),
  );
}

function datesIn(table: Table): EditorError[] {
  return texts(table).flatMap(({ name }) => {
    const index = table.rows.findIndex((row) => DATE_LIKE.test(String(row[name])));
    if (index < 0) return [];
    return new EditorError(
      { file: table.file, line: table.line(index), column: table.column(index, name) },
      `«${table.rows[index]?.[name]}», som regneark gjør om til en dato`,
      "tekst som blir stående",
      "Bruk tankestrek i et spenn (5–9), og ord i en brøk (en halv).",
    );
  });
}

/** A column of digits is one of numbers, or of codes: then a pattern says so. */
function numbersIn(table: Table): EditorError[] {
  return texts(table).flatMap(({ name, constraints }) => {
    const values = table.rows.map((row) => row[name]).filter((value) => value !== null);
    if (constraints?.pattern || !values.length || !values.every((value) => NUMBER_LIKE.test(String(value))))
      return [];
    return new EditorError(
      { file: table.file, line: 1 },
      `bare tall i tekstkolonnen «${name}»`,
      "typen «integer», «number» eller «year», eller «pattern» når tallene er koder",
    );
  });
}

function texts(table: Table) {
  return (["dimension", "attribute"] as const)
    .flatMap((role) => columns(table, role))
    .filter(({ type }) => type === "string");
}
