import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type Catalog, readCatalog } from "../../../src/data/read/catalog.ts";
import type { Field, Resource } from "../../../src/data/read/descriptor.ts";
import { EditorError, EditorErrors } from "../../../src/editor/errors.ts";

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ia-test-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The sentences an editor would read, one a mistake. Fails where `work` finds nothing wrong. */
export function complaints(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof EditorErrors) return error.errors.map(({ message }) => message);
    if (error instanceof EditorError) return [error.message];
    throw error;
  }
  throw new Error("nothing was wrong");
}

/** A dimension of text; `extra` says what else is true of it. */
export function dimension(name: string, extra: Partial<Field> = {}): Field {
  return { name, title: name, type: "string", description: name, role: "dimension", ...extra };
}

/** A measure with decimals; `extra` says what else is true of it. */
export function measure(name: string, extra: Partial<Field> = {}): Field {
  return { name, title: name, type: "number", description: name, role: "measure", ...extra };
}

/** A resource with its CSV; the key is all dimensions. */
export function resource(name: string, fields: Field[], extra: Partial<Resource> = {}): Resource {
  const primaryKey = fields.filter(({ role }) => role === "dimension").map(({ name }) => name);
  return {
    name,
    title: name,
    path: `${name}.csv`,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", fields, primaryKey },
    ...extra,
  };
}

/** A Data Package with the least that ours must have. */
export function dataPackage(name: string, resources: Resource[], extra: Record<string, unknown> = {}) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: name,
    description: name,
    version: "1.0.0",
    created: "2026-01-01T00:00:00Z",
    keywords: ["prøve"],
    licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "CC BY" }],
    sources: [{ title: name }],
    resources,
    changes: "Første utgave.",
    ...extra,
  };
}

/** Writes one version of a data set below `root`, at `<folder>/<set>/<version>`. */
export function writeDataset(
  root: string,
  at: string,
  descriptor: object,
  files: Record<string, string>,
): void {
  const directory = path.join(root, at);
  fs.mkdirSync(directory, { recursive: true });
  fs.writeFileSync(path.join(directory, "datapackage.json"), JSON.stringify(descriptor, null, 2));
  for (const [name, rows] of Object.entries(files))
    fs.writeFileSync(path.join(directory, `${name}.csv`), rows);
}

/** The lines of a CSV file. */
export function csv(...lines: string[]): string {
  return `${lines.join("\n")}\n`;
}

/** One version of a set: its descriptor, and the CSV of each table. */
export type Made = [descriptor: { name: string; version: string }, files: Record<string, string>];

/** A catalogue with these versions in it, each in the folder its descriptor names. */
export function catalogOf(...made: Made[]): Catalog {
  const root = temporaryFolder();
  for (const [descriptor, files] of made)
    writeDataset(root, `felles/${descriptor.name}/${descriptor.version}`, descriptor, files);
  return readCatalog(root);
}
