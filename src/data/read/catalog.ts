import fs from "node:fs";
import path from "node:path";
import { collect, EditorError, EditorErrors, list, nearestFirst, type Place } from "../../editor/errors.ts";
import { readText } from "../../editor/files.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { readStructured, type Structured, validate } from "../../editor/structured.ts";
import { remember } from "../../revision.ts";
import { type Descriptor, descriptorSchema, id, semver } from "./descriptor.ts";
import { referenceErrors } from "./references.ts";
import { MOST_ERRORS, readTable, type Table } from "./table.ts";

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

/** Where an editor corrects a data set: a folder beside its versions, not part of the catalogue. */
export const DRAFT = "utkast";

/** All data sets, each with its versions, newest first. */
export type Catalog = Map<string, Dataset[]>;

/**
 * Reads every version of every data set below `directory`, with the foreign keys between them checked.
 * @param hasDraft the sets whose draft is read too, as the newest version, called `utkast`
 * @throws EditorErrors with every mistake found
 */
export function readCatalog(directory = DATA_DIR, hasDraft: (set: string) => boolean = () => false): Catalog {
  const errors: EditorError[] = [];
  const catalog: Catalog = new Map();
  // Lists of the project's own stand beside the folders of the evaluations; nothing does further down.
  const names = (of: string, kind: Kind) => collect(errors, () => folders(of, kind)) ?? [];
  for (const folder of names(directory, "evaluation")) {
    for (const name of names(path.join(directory, folder), "set")) {
      const versions = names(path.join(directory, folder, name), "version")
        .filter((version) => version !== DRAFT || hasDraft(name))
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
    for (const versions of catalog.values()) {
      errors.push(...orderErrors(versions));
      for (const dataset of versions)
        collect(errors, () => errors.push(...foreignKeyErrors(dataset, catalog)));
    }
  if (errors.length) throw new EditorErrors(errors);
  return catalog;
}

const kept = remember((directory) => readCatalog(directory), ["data"]);

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
  if (!versions)
    throw new EditorError(place, `datasettet «${name}»`, `et av ${list(nearestFirst(name, catalog.keys()))}`);
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
  if (table) return table;
  const names = dataset.tables.map(({ name }) => name);
  throw new EditorError(
    place,
    `tabellen «${name}» i «${dataset.name}»`,
    `en av ${list(nearestFirst(name ?? "", names))}`,
  );
}

/**
 * The catalogue as it is for somebody who works with one version of a set: that version is the one
 * found under the set's name. All other sets are the newest.
 */
export function catalogWith(dataset: Dataset, catalog: Catalog): Catalog {
  const others = (catalog.get(dataset.name) ?? []).filter((other) => other !== dataset);
  return new Map(catalog).set(dataset.name, [dataset, ...others]);
}

/** Orders versions as numbers: 1.10.0 after 1.9.0. */
function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** A version later in number and earlier in time than another of its major version. */
function orderErrors(versions: Dataset[]): EditorError[] {
  return versions.flatMap(({ version, descriptor, locate }, index) => {
    const before = versions[index + 1];
    if (before?.version.split(".")[0] !== version.split(".")[0]) return [];
    if (!before || Date.parse(before.descriptor.created) <= Date.parse(descriptor.created)) return [];
    return new EditorError(
      locate(["created"]),
      `${descriptor.created} for versjon ${version}`,
      `tidligst ${before.descriptor.created}, da versjon ${before.version} ble laget`,
    );
  });
}

type Kind = "evaluation" | "set" | "version";

/** The folders in a folder; hidden files are let be, and anything else is a mistake. */
function folders(directory: string, kind: Kind): string[] {
  if (!fs.existsSync(directory))
    throw new EditorError({ file: relative(directory) }, "ingen slik mappe", "mappen med datasettene");
  const errors: EditorError[] = [];
  const rule = kind === "version" ? semver : id;
  const entries = fs
    .readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."));
  const found = entries.filter((entry) => {
    const place = { file: relative(path.join(directory, entry.name)) };
    const isDraft = kind === "version" && entry.name === DRAFT;
    const reason = isDraft ? undefined : rule.safeParse(entry.name).error?.issues[0]?.message;
    if (entry.isSymbolicLink())
      errors.push(new EditorError(place, "en snarvei (symbolsk lenke)", "selve mappen"));
    else if (!entry.isDirectory()) {
      if (kind !== "evaluation") errors.push(new EditorError(place, "en fil", "bare mapper her"));
    } else if (reason) errors.push(new EditorError(place, `mappen «${entry.name}»`, reason));
    else return true;
    return false;
  });
  if (!entries.length && kind === "version")
    errors.push(new EditorError({ file: relative(directory) }, "en tom mappe", "en mappe for hver versjon"));
  if (errors.length) throw new EditorErrors(errors);
  return found.map(({ name }) => name).sort();
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
  if (version !== DRAFT) expect(["version"], descriptor.version, version);
  const resources = [...descriptor.resources].sort(
    (a, b) => Number(b.name === name) - Number(a.name === name),
  );
  expect(["resources", "0", "name"], resources[0]?.name ?? "", name);
  const errors = [...referenceErrors(descriptor, document.locate), ...extraFiles(directory, descriptor)];
  if (errors.length) throw new EditorErrors(errors);
  const tables = resources.flatMap((resource) => {
    const csv = path.join(directory, resource.path);
    if (!fs.existsSync(csv))
      throw new EditorError(
        document.locate(["resources", descriptor.resources.indexOf(resource), "path"]),
        `ingen fil ${resource.path} i mappen`,
        "filen som datapackage.json viser til",
      );
    return collect(errors, () => readTable(resource, readText(csv), relative(csv))) ?? [];
  });
  if (errors.length) throw new EditorErrors(errors);
  return { name, version, folder, directory, descriptor, tables, locate: document.locate };
}

/** Files in a version's folder that its descriptor does not name: they would be released unread. */
function extraFiles(directory: string, { resources }: Descriptor): EditorError[] {
  const known = new Set(["datapackage.json", ...resources.map(({ path }) => path)]);
  return fs
    .readdirSync(directory)
    .filter((name) => !name.startsWith(".") && !known.has(name))
    .map(
      (name) =>
        new EditorError(
          { file: relative(path.join(directory, name)) },
          "en fil eller mappe som datapackage.json ikke nevner",
          `bare ${list(known)}`,
        ),
    );
}

function foreignKeyErrors(dataset: Dataset, catalog: Catalog): EditorError[] {
  return dataset.descriptor.resources.flatMap((resource) => {
    const table = findTable(dataset, resource.name, { file: resource.path });
    const at = dataset.descriptor.resources.indexOf(resource);
    return (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }, number) => {
      const place = dataset.locate(["resources", at, "schema", "foreignKeys", number, "reference"]);
      const target = findTable(findDataset(catalog, reference.package, place), reference.resource, place);
      const columns = target.fields.map(({ name }) => name);
      const unknown = reference.fields.find((name) => !columns.includes(name));
      if (unknown)
        throw new EditorError(
          place,
          `kolonnen «${unknown}»`,
          `en av ${list(nearestFirst(unknown, columns))}`,
        );
      const known = new Set(
        target.rows.map((row) => JSON.stringify(reference.fields.map((name) => row[name]))),
      );
      const wrong = table.rows.flatMap((row, index) => {
        const key = fields.map((name) => row[name]);
        if (known.has(JSON.stringify(key))) return [];
        return [{ index, key }];
      });
      return wrong.slice(0, MOST_ERRORS).map(({ index, key }) => {
        const last = reference.fields.at(-1) ?? "";
        const candidates = target.rows.filter((other) =>
          reference.fields.slice(0, -1).every((name, at) => other[name] === key[at]),
        );
        const names = candidates.map((other) => String(other[last]));
        const expected = names.length
          ? `et av ${list(
              nearestFirst(String(key.at(-1)), names).map((name) => `«${name}»`),
              20,
            )}`
          : `en verdi som står i datasettet «${reference.package}»`;
        return new EditorError(
          { file: table.file, line: table.line(index), column: table.column(index, fields.at(-1) ?? "") },
          `«${key.join(", ")}»`,
          expected,
          `Listen står i datasettet «${reference.package}».`,
        );
      });
    });
  });
}
