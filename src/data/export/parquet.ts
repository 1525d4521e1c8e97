import { type ColumnSource, parquetWriteBuffer, schemaFromColumnData } from "hyparquet-writer";
import { decimalsOf } from "../../i18n/format.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import type { Table } from "../read/table.ts";
import type { Origin } from "./origin.ts";

/** Whole numbers smaller than this, with or without a minus, fit in 32 bits. */
const INT32 = 2 ** 31;

/**
 * A resource as Apache Parquet: whole numbers and years as INT32 (INT64 where they are too large),
 * numbers as DOUBLE, dates as DATE, text as UTF-8. A missing value is null; why, and what the columns
 * mean, stands in the file's key-value metadata, as JSON where it is more than a text.
 */
export function toParquet(dataset: Dataset, table: Table, origin: Origin): Uint8Array {
  const columnData = table.fields.map((field) => column(table, field));
  const dates = table.fields.filter(({ type }) => type === "date");
  const schemaOverrides = Object.fromEntries(dates.map(({ name }) => [name, dateElement(name)]));
  const buffer = parquetWriteBuffer({
    columnData: columnData.map(({ name, data }) => ({ name, data })),
    schema: schemaFromColumnData({ columnData, schemaOverrides }),
    kvMetadata: Object.entries(metadata(dataset, table, origin)).map(([key, value]) => ({
      key,
      value: typeof value === "string" ? value : JSON.stringify(value),
    })),
  });
  return new Uint8Array(buffer);
}

function column({ rows }: Table, { name, type }: Field): ColumnSource {
  const values = rows.map((row) => row[name] ?? null);
  if (type === "date") return { name, data: values.map((value) => value && new Date(value)) };
  if (type === "string") return { name, data: values, type: "STRING" };
  if (type === "number") return { name, data: values, type: "DOUBLE" };
  if (values.every((value) => value === null || Math.abs(Number(value)) < INT32))
    return { name, data: values, type: "INT32" };
  return { name, data: values.map((value) => (value === null ? null : BigInt(value))), type: "INT64" };
}

function dateElement(name: string) {
  return { name, type: "INT32", converted_type: "DATE", repetition_type: "OPTIONAL" } as const;
}

function metadata({ descriptor, name, version }: Dataset, table: Table, origin: Origin) {
  return {
    title: table.title,
    dataset: name,
    version,
    description: descriptor.description,
    source: origin.sources.join("; "),
    address: origin.address,
    citation: origin.citation,
    license: descriptor.licenses.map(({ path }) => path).join(" "),
    caveats: descriptor.caveats,
    columns: table.fields.map(({ name, title, description, unit, role }) => {
      const decimals = Math.max(0, ...table.rows.map((_, index) => decimalsOf(table.raw(index, name))));
      return { name, title, description, unit, role, ...(role === "measure" && { decimals }) };
    }),
    missing: missing(table),
  };
}

/** For each column with missing values: the reason, by row from 0. */
function missing(table: Table): Record<string, Record<string, string>> {
  const columns = table.fields.map(({ name }) => {
    const reasons = table.rows.map((_, index) => [index, table.missing(index, name)]);
    return [name, Object.fromEntries(reasons.filter(([, reason]) => reason !== undefined))];
  });
  return Object.fromEntries(columns.filter(([, reasons]) => Object.keys(reasons).length > 0));
}
