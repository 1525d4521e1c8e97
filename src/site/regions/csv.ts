import Papa from "papaparse";
import { sourceName } from "../../evaluations.ts";
import { REGION_COLUMN, type RegionTable } from "./collect.ts";

/** The columns of a region's file, in their order. */
const COLUMNS = [
  "datasett",
  "tabell",
  "variabel",
  "inndeling",
  REGION_COLUMN,
  "dimensjoner",
  "verdi",
  "mangler",
  "enhet",
  "kilde",
  "side",
  "versjon",
] as const;

/**
 * All numbers of a region as one file: a line a number, as printed, with its source. RFC 4180, UTF-8. Where a
 * number is missing, its column is empty and the reason stands beside it.
 */
export function regionCsv(tables: RegionTable[]): string {
  const rows = tables.flatMap((of) =>
    of.rows.flatMap((index) =>
      of.measures.map(({ name, unit = "" }): Record<(typeof COLUMNS)[number], string> => {
        const { dataset, table, dimensions, sources } = of;
        const isMissing = table.rows[index]?.[name] === null;
        return {
          datasett: dataset.name,
          tabell: table.name,
          variabel: name,
          inndeling: table.raw(index, "inndeling"),
          fylke: table.raw(index, REGION_COLUMN),
          dimensjoner: dimensions.map((field) => `${field.name}=${table.raw(index, field.name)}`).join(";"),
          verdi: isMissing ? "" : table.raw(index, name),
          mangler: isMissing ? (table.missing(index, name) ?? "") : "",
          enhet: unit,
          kilde: sources.map((source) => sourceName({ ...source, page: undefined })).join("; "),
          side: [...new Set(sources.flatMap(({ page }) => page ?? []))].join("; "),
          versjon: dataset.version,
        };
      }),
    ),
  );
  return `${Papa.unparse({ fields: [...COLUMNS], data: rows }, { newline: "\r\n" })}\r\n`;
}
