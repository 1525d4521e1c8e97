import { decimalsColumn } from "../charts/text.ts";
import type { ChartField, ChartRow } from "../charts/types.ts";
import type { Catalog } from "../data/read/catalog.ts";
import { categories, type Table } from "../data/read/table.ts";
import type { Structured } from "../editor/structured.ts";
import { decimalsOf, shortUnit } from "../i18n/format.ts";
import { derivedColumn } from "./derived.ts";
import type { FigurePayload } from "./payload.ts";
import type { FigureSpec } from "./schema.ts";

/** The column in which it stands in words where a number lies, as «mer enn 60 prosent», when it is not printed as one. */
export const BOUND = "grense";

/** The reason of the number that a bound is of: of several measures in a row, the others lack theirs for reasons of their own. */
const IN_WORDS = "ikke oppgitt som tall";

/** What stands in place of a missing value: its bound in words, or why it is missing. */
function reasonOf(table: Table, index: number, column: string): string | undefined {
  const reason = table.missing(index, column);
  const bound = table.rows[index]?.[BOUND];
  return reason === IN_WORDS && typeof bound === "string" ? bound : reason;
}

/**
 * The rows of a table that a figure shows, with the columns it uses and those it derives, as plain
 * objects for the browser.
 * @throws EditorError where a derived column has nothing to be compared with
 */
export function observations(
  spec: FigureSpec,
  table: Table,
  used: ReadonlySet<string>,
  { locate, catalog }: Pick<Structured, "locate"> & { catalog: Catalog },
): Pick<FigurePayload, "rows" | "fields" | "reasons" | "formulas"> {
  const columns = table.fields.filter(({ name }) => used.has(name));
  const wanted = Object.entries(spec.where).map(
    ([name, values]) => [name, [values].flat().map(String)] as const,
  );
  const indices = [...table.rows.keys()].filter((index) =>
    wanted.every(([name, values]) => values.includes(String(table.rows[index]?.[name]))),
  );
  const reasons: Record<string, string> = {};
  const rows = indices.map((index, at): ChartRow => {
    const row = table.rows[index] ?? {};
    for (const { name } of columns) {
      const reason = row[name] === null && reasonOf(table, index, name);
      if (reason) reasons[`${at}:${name}`] = reason;
    }
    return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
  });
  for (const { name, role } of columns) {
    if (role !== "measure") continue;
    const printed = indices.map((index) => decimalsOf(table.raw(index, name)));
    const isMixed = rows.some((row, at) => row[name] !== null && printed[at] !== Math.max(...printed));
    if (isMixed)
      rows.forEach((row, at) => {
        if (row[name] !== null) row[decimalsColumn(name)] = printed[at] ?? 0;
      });
  }
  const fields = Object.fromEntries(
    columns.map((field): [string, ChartField] => {
      const { name, role, title, unit } = field;
      const decimals =
        role === "measure"
          ? { decimals: Math.max(0, ...indices.map((index) => decimalsOf(table.raw(index, name)))) }
          : {};
      const shown = new Set(rows.map((row) => String(row[name])));
      const named = field.categories
        ? { categories: categories(field).flatMap(({ value }) => (shown.has(value) ? value : [])) }
        : {};
      return [name, { title, unit: shortUnit(unit), ...decimals, ...named }];
    }),
  );
  const formulas: Record<string, string> = {};
  for (const [name, derived] of Object.entries(spec.derived)) {
    const printed = fields[derived.of] ?? { title: derived.of, unit: "" };
    const { value, field, formula } = derivedColumn({ table, catalog, locate, name, derived, printed });
    rows.forEach((row, at) => {
      row[name] = value(table.rows[indices[at] ?? 0] ?? {});
      const reason = reasons[`${at}:${derived.of}`];
      if (reason) reasons[`${at}:${name}`] = reason;
    });
    fields[name] = field;
    formulas[name] = formula;
  }
  return { rows, fields, reasons, formulas };
}
