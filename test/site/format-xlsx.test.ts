import * as XLSX from "@e965/xlsx";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, type Source, sources } from "./built.ts";
import { type Column, isNumber, printedTables } from "./printed-tables.ts";

describe("the workbook", () => {
  it.each(sources())("of $set $version has the cells of the CSV, numbers as numbers", (source) => {
    const { SheetNames, Sheets } = workbook(source);
    printedTables(source).forEach((table, at) => {
      const sheet = Sheets[SheetNames[at] ?? ""] ?? {};
      const [header, ...rows] = cells(sheet, table.columns.length, table.rows.length + 1);
      expect(header?.map((cell) => cell?.v)).toEqual(table.columns.map(({ name }) => name));
      expect(XLSX.utils.decode_range(sheet["!ref"] ?? "").e.r).toBe(table.rows.length);
      const shown = rows.map((row) => row.map((cell) => cell?.w ?? ""));
      expect(shown, table.name).toEqual(table.rows);
      const numbers = rows.map((row) => row.map((cell) => cell?.t === "n"));
      const wanted = table.rows.map((row, index) =>
        row.map((_, column) => isNumber(table, index, column) || isDate(table.columns[column], row[column])),
      );
      expect(numbers, table.name).toEqual(wanted);
      expect(rows.flat().filter((cell) => cell?.f)).toEqual([]);
    });
  });

  it.each(sources())("of $set $version explains the columns, with reasons for what is missing", (source) => {
    const { SheetNames, Sheets } = workbook(source);
    expect(SheetNames.slice(-2)).toEqual(["Variabler", "Om"]);
    const [header, ...rows] = texts(Sheets.Variabler);
    expect(header).toEqual([
      "Ark",
      "Tabell",
      "Kolonne",
      "Tittel",
      "Beskrivelse",
      "Enhet",
      "Manglende verdier",
    ]);
    const wanted = printedTables(source).flatMap(({ title, columns }, at) =>
      columns.map((column) => [
        SheetNames[at],
        title,
        column.name,
        column.title,
        column.description,
        column.unit ?? "",
        (column.missingValues ?? [])
          .map(({ value, label }) => `${value === "" ? "tom celle" : `«${value}»`}: ${label}`)
          .join("; "),
      ]),
    );
    expect(rows).toEqual(wanted);
    const about = new Map(texts(Sheets.Om).map(([label, text]) => [label, text]));
    expect(about.get("Adresse")).toBe(`https://ia.example/data/${source.set}/${source.version}/`);
    expect(about.get("Slik siterer du")).toContain(about.get("Tittel"));
    expect([...about.keys()]).toEqual(expect.arrayContaining(["Versjon", "Kilde", "Lisens"]));
  });

  it.each(sources())("of $set $version has sheets with legal names and a bold, frozen header", (source) => {
    const { SheetNames } = workbook(source);
    expect(new Set(SheetNames.map((name) => name.toLowerCase())).size).toBe(SheetNames.length);
    expect(SheetNames.filter((name) => name.length > 31 || /[[\]:*?/\\]/.test(name))).toEqual([]);
    const parts = Object.entries(unzipSync(file(source))).map(([name, content]): [string, string] => [
      name,
      new TextDecoder().decode(content),
    ]);
    const sheets = parts.filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    const frozen = sheets.filter(([, xml]) => /<pane ySplit="1"[^>]*state="frozen"/.test(xml));
    expect(frozen.length).toBe(SheetNames.length - 1);
    expect(new Map(parts).get("xl/styles.xml")).toMatch(/<b\s*\/>/);
  });
});

function file({ set, version }: Source): Uint8Array {
  return bytes(SITES.root, `/data/${set}/${version}/${set}.xlsx`);
}

function workbook(source: Source): XLSX.WorkBook {
  return XLSX.read(file(source), { cellNF: true, cellText: true });
}

/** The cells of a sheet, row by row; undefined where a cell is empty. */
function cells(sheet: XLSX.WorkSheet, width: number, height: number): (XLSX.CellObject | undefined)[][] {
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => sheet[XLSX.utils.encode_cell({ r, c })]),
  );
}

function texts(sheet: XLSX.WorkSheet | undefined): string[][] {
  return XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1, raw: false, defval: "" });
}

function isDate(column: Column | undefined, cell: string | undefined): boolean {
  return column?.type === "date" && /^\d{4}-/.test(cell ?? "");
}
