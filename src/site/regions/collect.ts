import { type Area, areasOf } from "../../data/about/areas.ts";
import type { Region } from "../../data/about/regions.ts";
import type { Catalog, Dataset } from "../../data/read/catalog.ts";
import type { Field, Source } from "../../data/read/descriptor.ts";
import { columns, isReason, type Table } from "../../data/read/table.ts";

/** A table with numbers or words by region, and what it has of one region. */
export interface RegionTable {
  dataset: Dataset;
  table: Table;
  /** The regions of the table's division that the rows are of: the region, or what its area was part of. */
  area: Area;
  /** Where the table is printed; several places where the set does not say which of them. */
  sources: Source[];
  /** The measures; none where the table is words. */
  measures: Field[];
  /** What tells rows of one region apart: year, delmål, phase. */
  dimensions: Field[];
  /** What else is said of a row, in words. */
  attributes: Field[];
  /** The rows of the region, as indices. */
  rows: number[];
}

/** The column of regions. */
export const REGION_COLUMN = "fylke";
const DIVISION_COLUMN = "inndeling";

/**
 * Where a table stands in print, for tables of sets that cite several places and do not say which table is
 * from which. Of all others the set's one place is the table's.
 */
const PLACES: Readonly<Record<string, string>> = {
  "arbeidsgivere-med-los-2012-fylke": "Tabell 1",
  "hvem-svarte-2023-fylker": "Tabell 9-3",
  "kortvarig-bistand-2022-fylker": "Tekst, kapittel 5.4",
  "svar-fra-fastleger-2012-fylke": "Tabell 5.8",
};

/**
 * Everything that the newest version of each data set has on a region: of itself, or of the regions that its
 * area was part of or made up of. Whichever set has a column `fylke` is asked; none is named here.
 * @param slug a region's id; its rows of all divisions are found
 * @returns tables without rows of the region too: others have numbers there
 */
export function tablesFor(catalog: Catalog, all: Region[], slug: string): RegionTable[] {
  const areas = areasOf(all, slug);
  return [...catalog.values()]
    .flatMap(([newest]) => newest ?? [])
    .flatMap((dataset) =>
      dataset.tables.filter(isRegional).flatMap((table) => {
        const area = areas.find(({ division }) => division === table.rows[0]?.[DIVISION_COLUMN]);
        return area ? [{ ...layout(dataset, table), area, rows: rowsOf(table, area) }] : [];
      }),
    );
}

/** Whether a table's rows are told apart by region. */
function isRegional(table: Table): boolean {
  const dimensions = columns(table, "dimension").map(({ name }) => name);
  return dimensions.includes(REGION_COLUMN) && dimensions.includes(DIVISION_COLUMN);
}

/** In the order of the area's parts, and of each in that of the table. */
function rowsOf(table: Table, { division, parts }: Area): number[] {
  return parts.flatMap(({ name }) =>
    table.rows.flatMap((row, index) =>
      row[REGION_COLUMN] === name && row[DIVISION_COLUMN] === division ? [index] : [],
    ),
  );
}

function layout(dataset: Dataset, table: Table): Omit<RegionTable, "area" | "rows"> {
  const dimensions = columns(table, "dimension").filter(
    ({ name }) => name !== REGION_COLUMN && name !== DIVISION_COLUMN,
  );
  const attributes = columns(table, "attribute").filter((field) => !isReason(field, table.fields));
  return {
    dataset,
    table,
    sources: placesOf(dataset, table),
    measures: columns(table, "measure"),
    dimensions,
    attributes,
  };
}

function placesOf({ descriptor, tables }: Dataset, table: Table): Source[] {
  const place = PLACES[table.name];
  const named = descriptor.sources.find((source) => source.table === place);
  if (place && named) return [named];
  const isOnly = descriptor.sources.length > 1 && table === tables[0] && columns(table, "measure").length > 0;
  return isOnly ? descriptor.sources.slice(0, 1) : descriptor.sources;
}

/** Whether a table only repeats the sums of another, as a check of its set says. */
export function isSum({ dataset, table }: RegionTable): boolean {
  return dataset.descriptor.checks.some(
    ({ equals }) => "resource" in equals && equals.resource === table.name,
  );
}

/** What tells that a set is about who answered a survey. */
const ANSWERS = /^hvem |svarprosent|som svarte på undersøkelsen/i;

/** Whether a set is about who answered a survey: that says more of the survey than of the region. */
export function isOfAnswers({ descriptor }: Dataset): boolean {
  return ANSWERS.test(descriptor.title);
}

/** The caveats of a set that name one of the regions: they are for its readers first. */
export function caveatsNaming({ descriptor }: Dataset, names: string[]): string[] {
  return descriptor.caveats.filter((caveat) => names.some((name) => mentions(caveat, name, names)));
}

/** Whether a text names a region, and not one whose longer name holds it: «Troms og Finnmark» is not Troms. */
function mentions(text: string, name: string, names: string[]): boolean {
  const longer = LONGER.filter((other) => other.includes(name) && other !== name && !names.includes(other));
  const rest = longer.reduce((words, other) => words.replaceAll(other, ""), text);
  return new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "u").test(rest);
}

/** Names of regions that hold those of others. */
const LONGER = ["Troms og Finnmark", "Vestfold og Telemark"];
