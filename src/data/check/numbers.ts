import { EditorError } from "../../editor/errors.ts";
import type { Catalog, Dataset } from "../read/catalog.ts";
import { reasonColumn } from "../read/cells.ts";
import type { Table } from "../read/table.ts";

/** How many rows of one column are told about. */
const MOST = 5;

/**
 * Columns of numbers that hold anything else than numbers or nothing. Whoever opens the file with a
 * tool's defaults gets text for all numbers where one of them is a dash. What is printed instead, and
 * why, stands in a column beside it. Only the newest version of each set is looked at: older ones are
 * as they were released.
 */
export function numberErrors(catalog: Catalog): EditorError[] {
  return [...catalog.values()].flatMap(([newest]) => (newest ? errorsOf(newest) : []));
}

function errorsOf({ descriptor, tables, locate }: Dataset): EditorError[] {
  return descriptor.resources.flatMap(({ name, schema }, at) => {
    const table = tables.find((table) => table.name === name);
    if (!table) return [];
    return schema.fields.flatMap((field, column) => {
      if (field.type === "string" || field.type === "date") return [];
      const place = locate(["resources", at, "schema", "fields", column, "missingValues"]);
      const signs = (field.missingValues ?? []).filter(({ value }) => value !== "");
      const wrong = signs.map(
        ({ value }) =>
          new EditorError(
            place,
            `«${value}» for en manglende verdi i tallkolonnen «${field.name}»`,
            "en tom celle",
            `Skriv hva som er trykt, og hvorfor tallet mangler, i kolonnen «${reasonColumn(field.name)}».`,
          ),
      );
      return [...wrong, ...unexplained(table, field.name)];
    });
  });
}

/** Rows without a number and without a reason, or with both. */
function unexplained(table: Table, column: string): EditorError[] {
  const reasons = reasonColumn(column);
  const rows = table.rows.flatMap((row, index) => {
    const isMissing = row[column] === null;
    return isMissing === (table.raw(index, reasons) !== "") ? [] : [{ index, isMissing }];
  });
  return rows
    .slice(0, MOST)
    .map(
      ({ index, isMissing }) =>
        new EditorError(
          { file: table.file, line: table.line(index), column: table.column(index, column) },
          isMissing
            ? `en tom celle i «${column}» uten grunn`
            : `både et tall i «${column}» og en grunn til at det mangler`,
          `en grunn i kolonnen «${reasons}» der tallet mangler, og bare der`,
          isMissing
            ? "Begynn med hva som er trykt: «strek: ikke tilgjengelig», «tom celle: …», eller bare grunnen."
            : undefined,
        ),
    );
}
