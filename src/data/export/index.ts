import fs from "node:fs";
import path from "node:path";
import { nb } from "../../i18n/nb.ts";
import { remember } from "../../revision.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Table } from "../read/table.ts";
import { EXPORTS, finish } from "./cache.ts";
import { packedDescriptor, publishedDescriptor } from "./descriptor.ts";
import { toExcelCsv } from "./excel-csv.ts";
import { toJson } from "./json.ts";
import { isCube, toJsonStat } from "./json-stat.ts";
import type { Origin } from "./origin.ts";
import { toParquet } from "./parquet.ts";
import { readme } from "./readme.ts";
import { toXlsx } from "./xlsx.ts";
import { zip } from "./zip.ts";

/** A file readers can download, and what it is. */
export interface FileInfo {
  name: string;
  /** Short name of the format. */
  format: string;
  /** The resource it holds; undefined for what holds the whole set. */
  table?: Table;
  mediaType: string;
}

export interface ExportFile extends FileInfo {
  /** The finished file, made at the first call and kept on disk for the next build. */
  content(): Promise<Uint8Array<ArrayBuffer>>;
  /** Its size in bytes. */
  size(): Promise<number>;
}

interface Recipe extends FileInfo {
  /** What it is, in the zip file's README. */
  about: string;
  make(): string | Uint8Array | Promise<Uint8Array>;
}

/**
 * The files of one version: the whole set as XLSX and zip; each resource as CSV (to the byte), CSV for
 * Excel, JSON, JSON-stat (where it is a cube) and Parquet; and the descriptor.
 * @param referred the data sets that its keys lead to, which the zip file also holds
 * @param cache the folder that keeps finished files between builds
 */
export function exportFiles(
  dataset: Dataset,
  origin: Origin,
  referred: Dataset[] = [],
  cache = EXPORTS,
): ExportFile[] {
  const listed = fileList(dataset, origin);
  const names = listed.map(({ name }) => name);
  const slot = slots(JSON.stringify([dataset.directory, origin, cache]));
  const folder = () => {
    slot.folder ??= finish(dataset, origin, {
      names,
      cache,
      make: () => makeFiles(dataset, origin, referred),
    });
    return slot.folder;
  };
  return listed.map(({ name, format, table, mediaType }) => ({
    name,
    format,
    table,
    mediaType,
    content: async () => new Uint8Array(fs.readFileSync(path.join(await folder(), name))),
    size: async () => fs.statSync(path.join(await folder(), name)).size,
  }));
}

/** What files a version has, without making them. */
export function fileList(
  dataset: Dataset,
  origin: Origin = { address: "", sources: [], citation: "", packages: {}, reports: {} },
): FileInfo[] {
  const zipped: FileInfo = { name: `${dataset.name}.zip`, format: "ZIP", mediaType: "application/zip" };
  const [workbook, ...others] = recipes(dataset, origin);
  const listed: FileInfo[] = [...(workbook ? [workbook] : []), zipped, ...others];
  return listed.map(({ name, format, table, mediaType }) => ({ name, format, table, mediaType }));
}

/** The finished files of each version, one folder a version, forgotten after an edit. */
const slots = remember((): { folder?: Promise<string> } => ({}));

/** Makes all files of a version by name, without looking for finished ones. */
export async function makeFiles(
  dataset: Dataset,
  origin: Origin,
  referred: Dataset[] = [],
): Promise<Map<string, string | Uint8Array>> {
  const all = recipes(dataset, origin);
  const made = new Map<string, string | Uint8Array>();
  for (const { name, make } of all) made.set(name, await make());
  return made.set(`${dataset.name}.zip`, pack(dataset, origin, referred, all, made));
}

/** All files in one archive, with the tables that keys lead to. */
function pack(
  dataset: Dataset,
  origin: Origin,
  referred: Dataset[],
  all: Recipe[],
  made: Map<string, string | Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const others = referred.flatMap(({ directory, tables }) =>
    tables.map((table): [string, Uint8Array] => [
      `${table.name}.csv`,
      fs.readFileSync(path.join(directory, `${table.name}.csv`)),
    ]),
  );
  const listed = [
    ...all,
    ...referred.flatMap(({ tables }) =>
      tables.map((table) => ({ name: `${table.name}.csv`, about: nb.files.about.csv, table })),
    ),
  ];
  const content = new Map([...made, ...others]).set(
    "datapackage.json",
    packedDescriptor(dataset, origin, referred),
  );
  return zip([["README.txt", readme(dataset, origin, listed)], ...content], dataset.descriptor.created);
}

function recipes(dataset: Dataset, origin: Origin): Recipe[] {
  const { name, tables } = dataset;
  const words = nb.files.about;
  return [
    {
      name: `${name}.xlsx`,
      format: "XLSX",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      about: words.xlsx,
      make: () => toXlsx(dataset, origin),
    },
    ...tables.flatMap((table) => tableRecipes(dataset, table, origin)),
    {
      name: "datapackage.json",
      format: "Data Package",
      mediaType: "application/json",
      about: words.descriptor,
      make: () => publishedDescriptor(dataset, origin),
    },
  ];
}

function tableRecipes(dataset: Dataset, table: Table, origin: Origin): Recipe[] {
  const words = nb.files.about;
  const recipe = (
    ending: string,
    format: string,
    mediaType: string,
    about: string,
    make: () => string | Uint8Array,
  ): Recipe => {
    return {
      name: `${table.name}${ending}`,
      format,
      table,
      mediaType,
      about,
      make,
    };
  };
  const csv = path.join(dataset.directory, `${table.name}.csv`);
  const csvType = "text/csv; charset=utf-8";
  return [
    recipe(".csv", "CSV", csvType, words.csv, () => fs.readFileSync(csv)),
    recipe("-excel.csv", nb.files.excelCsv, csvType, words.excelCsv, () => toExcelCsv(table)),
    recipe(".json", "JSON", "application/json", words.json, () => toJson(table)),
    ...(isCube(table)
      ? [
          recipe(".jsonstat.json", "JSON-stat", "application/json", words.jsonStat, () =>
            toJsonStat(dataset, table, origin),
          ),
        ]
      : []),
    recipe(".parquet", "Parquet", "application/vnd.apache.parquet", words.parquet, () =>
      toParquet(dataset, table, origin),
    ),
  ];
}
