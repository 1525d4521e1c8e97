import fs from "node:fs";
import path from "node:path";
import { collect, EditorError, EditorErrors, list, type Place } from "../errors.ts";
import { DATA_DIR, relative } from "../project.ts";
import { remember } from "../revision.ts";
import { type Descriptor, descriptorSchema } from "./descriptor.ts";
import { readStructured, type Structured, validate } from "./structured.ts";
import { readTable, type Table } from "./table.ts";

/** One version of a data set, read and checked. */
export interface Dataset {
  name: string;
  version: string;
  /** The folder it lies in: an evaluation's slug, or `felles`. */
  folder: string;
  /** Absolute path of the version's folder. */
  directory: string;
  descriptor: Descriptor;
  /** The resource named like the set comes first. */
  tables: Table[];
  /** Where a value of the descriptor stands. */
  locate: Structured["locate"];
}

/** All data sets, each with its versions, newest first. */
export type Catalog = Map<string, Dataset[]>;

/**
 * Reads every version of every data set below `directory`, with the foreign keys between them checked.
 * @throws EditorErrors with every mistake found
 */
export function readCatalog(directory = DATA_DIR): Catalog {
  const errors: EditorError[] = [];
  const catalog: Catalog = new Map();
  for (const folder of folders(directory)) {
    for (const name of folders(path.join(directory, folder))) {
      const versions = folders(path.join(directory, folder, name))
        .sort(compareVersions)
        .reverse();
      for (const version of versions) {
        const dataset = collect(errors, () => readDataset(directory, folder, name, version));
        if (!dataset) continue;
        const others = catalog.get(name) ?? [];
        if (others[0] && others[0].folder !== folder)
          errors.push(
            new EditorError(
              { file: relative(dataset.directory) },
              `datasettet «${name}» en gang til (også i ${others[0].folder}/)`,
              "et navn som bare er brukt én gang",
            ),
          );
        catalog.set(name, [...others, dataset]);
      }
    }
  }
  if (errors.length === 0)
    for (const versions of catalog.values())
      for (const dataset of versions) errors.push(...foreignKeyErrors(dataset, catalog));
  if (errors.length) throw new EditorErrors(errors);
  return catalog;
}

const kept = remember(readCatalog);

/** The catalogue of the project, read once and again after an edit. */
export function loadCatalog(): Catalog {
  return kept(DATA_DIR);
}

/**
 * Finds the newest version of a data set, of one major version where that is given.
 * @param place who asks, for the message
 * @throws EditorError if there is none
 */
export function findDataset(catalog: Catalog, name: string, place: Place, major?: number): Dataset {
  const versions = catalog.get(name);
  if (!versions) throw new EditorError(place, `datasettet «${name}»`, `et av ${list(catalog.keys())}`);
  const dataset = versions.find(({ version }) => major === undefined || version.startsWith(`${major}.`));
  if (!dataset)
    throw new EditorError(
      place,
      `«${name}» i hovedversjon ${major}`,
      `en av versjonene ${list(versions.map(({ version }) => version))}`,
    );
  return dataset;
}

/**
 * Finds a resource of a data set: the one named like the set unless another is asked for.
 * @throws EditorError if there is none
 */
export function findTable(dataset: Dataset, name: string | undefined, place: Place): Table {
  const table = dataset.tables.find((table) => table.name === (name ?? dataset.name));
  if (!table)
    throw new EditorError(
      place,
      `tabellen «${name}» i «${dataset.name}»`,
      `en av ${list(dataset.tables.map(({ name }) => name))}`,
    );
  return table;
}

/** Orders versions as numbers: 1.10.0 after 1.9.0. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function folders(directory: string): string[] {
  if (!fs.existsSync(directory))
    throw new EditorError({ file: relative(directory) }, "ingen slik mappe", "mappen med datasettene");
  return fs
    .readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function readDataset(root: string, folder: string, name: string, version: string): Dataset {
  const directory = path.join(root, folder, name, version);
  const file = path.join(directory, "datapackage.json");
  if (!fs.existsSync(file))
    throw new EditorError(
      { file: relative(directory) },
      "ingen datapackage.json",
      "en beskrivelse av datasettet",
    );
  const document = readStructured(file);
  const descriptor = validate(document, descriptorSchema);
  const expect = (path: string[], found: string, expected: string) => {
    if (found !== expected)
      throw new EditorError(document.locate(path), `«${found}»`, `«${expected}», som mappen heter`);
  };
  expect(["name"], descriptor.name, name);
  expect(["version"], descriptor.version, version);
  const resources = [...descriptor.resources].sort(
    (a, b) => Number(b.name === name) - Number(a.name === name),
  );
  expect(["resources", "0", "name"], resources[0]?.name ?? "", name);
  const tables = resources.map((resource) => {
    const csv = path.join(directory, resource.path);
    if (!fs.existsSync(csv))
      throw new EditorError(
        document.locate(["resources"]),
        `ingen fil ${resource.path} i mappen`,
        "filen som datapackage.json viser til",
      );
    return readTable(resource, fs.readFileSync(csv, "utf8"), relative(csv));
  });
  return { name, version, folder, directory, descriptor, tables, locate: document.locate };
}

function foreignKeyErrors(dataset: Dataset, catalog: Catalog): EditorError[] {
  return dataset.descriptor.resources.flatMap((resource) => {
    const table = findTable(dataset, resource.name, { file: resource.path });
    return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const target = findTable(
        findDataset(catalog, reference.package, dataset.locate(["resources"])),
        reference.resource,
        dataset.locate(["resources"]),
      );
      const known = new Set(
        target.rows.map((row) => JSON.stringify(reference.fields.map((name) => row[name]))),
      );
      return table.rows.flatMap((row, index) => {
        const key = fields.map((name) => row[name]);
        if (known.has(JSON.stringify(key))) return [];
        const last = reference.fields.at(-1) ?? "";
        const candidates = target.rows.filter((other) =>
          reference.fields.slice(0, -1).every((name, at) => other[name] === key[at]),
        );
        const expected = candidates.length
          ? `et av ${list(
              candidates.map((other) => `«${other[last]}»`),
              20,
            )}`
          : `en verdi som står i datasettet «${reference.package}»`;
        return [
          new EditorError(
            { file: table.file, line: table.line(index), column: table.column(index, fields.at(-1) ?? "") },
            `«${key.join(", ")}»`,
            expected,
            `Listen står i datasettet «${reference.package}».`,
          ),
        ];
      });
    });
  });
}
