import { unzipSync } from "fflate";
import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import { decimalsOf } from "../../i18n/format.ts";
import { nb } from "../../i18n/nb.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import type { Table } from "../read/table.ts";
import { about, missingWords } from "./about.ts";
import type { Origin } from "./origin.ts";
import { sheetNames } from "./sheet-names.ts";
import { zip } from "./zip.ts";

/** Column widths, in characters. */
const NARROWEST = 9;
const WIDEST = 60;

/**
 * The data set as an Excel workbook (Office Open XML): a sheet for each resource, then «Variabler»
 * with what the columns mean and «Om» with where the numbers come from. Numbers are numbers, shown
 * with the printed decimals; text is always text, also where it looks like a formula; a missing value
 * keeps the text that stands in the CSV.
 */
export async function toXlsx(dataset: Dataset, origin: Origin): Promise<Uint8Array> {
  const { variables, about: aboutName } = nb.files.sheets;
  const names = sheetNames(
    dataset.name,
    dataset.tables.map(({ name }) => name),
    [variables, aboutName],
  );
  const sheets: Sheet<Buffer>[] = [
    ...dataset.tables.map((table) => tableSheet(table, names.get(table.name) ?? table.name)),
    variablesSheet(dataset, variables, names),
    aboutSheet(dataset, aboutName, origin),
  ];
  const written = await writeExcelFile(sheets).toBuffer();
  // The library stamps the archive with the time of writing.
  return zip(Object.entries(unzipSync(written)), dataset.descriptor.created);
}

function tableSheet(table: Table, sheet: string): Sheet<Buffer> {
  const header = table.fields.map(({ name, role }) =>
    heading(name, role === "measure" ? "right" : undefined),
  );
  const rows = table.rows.map((_, index) => table.fields.map((field) => cell(table, index, field)));
  const columns = table.fields.map(({ name }) => ({
    width: width([name, ...table.rows.map((_, index) => table.raw(index, name))]),
  }));
  return { sheet, data: [header, ...rows], columns, stickyRowsCount: 1 };
}

function cell(table: Table, index: number, { name, type }: Field): Cell {
  const value = table.rows[index]?.[name];
  const raw = table.raw(index, name);
  if (typeof value === "number") return { type: Number, value, format: numberFormat(raw) };
  if (type === "date" && value) return { type: Date, value: new Date(raw), format: "yyyy\\-mm\\-dd" };
  return text(raw);
}

function variablesSheet(dataset: Dataset, sheet: string, names: Map<string, string>): Sheet<Buffer> {
  const { column, unit, missingValues } = nb.dataset;
  const { sheet: inSheet, table, title, description } = nb.files;
  const header = [inSheet, table, column, title, description, unit, missingValues].map((name) =>
    heading(name),
  );
  const rows = dataset.tables.flatMap((table) =>
    table.fields.map((field) => [
      text(names.get(table.name) ?? table.name),
      text(table.title, true),
      text(field.name),
      text(field.title, true),
      text(field.description, true),
      text(field.unit ?? ""),
      text(missingWords(field), true),
    ]),
  );
  const columns = [28, 32, 22, 28, WIDEST, 16, 40].map((width) => ({ width }));
  return { sheet, data: [header, ...rows], columns, stickyRowsCount: 1 };
}

function aboutSheet(dataset: Dataset, sheet: string, origin: Origin): Sheet<Buffer> {
  const data = about(dataset, origin).flatMap(({ label, texts }) =>
    texts.map((line, index) => [index === 0 ? heading(label) : null, text(line, true)]),
  );
  return { sheet, data, columns: [{ width: 24 }, { width: 100 }] };
}

/** As many decimals as are printed: «0.00» for 6.50. */
function numberFormat(printed: string): string {
  const decimals = decimalsOf(printed);
  return decimals ? `0.${"0".repeat(decimals)}` : "0";
}

/** The format «@» keeps text as text in Excel when somebody edits the cell, too. */
function text(value: string, wrap = false): Cell {
  return value === "" ? null : { type: String, value, format: "@", alignVertical: "top", wrap };
}

function heading(value: string, align?: "right"): Cell {
  return { type: String, value, format: "@", fontWeight: "bold", alignVertical: "top", align };
}

function width(texts: string[]): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...texts.map(({ length }) => length + 2)));
}
