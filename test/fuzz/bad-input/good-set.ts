import fs from "node:fs";
import path from "node:path";
import { csv, dataPackage, dimension, measure, resource, writeDataset } from "../../unit/data/fixtures.ts";

/** One way to hand the data tool something bad, and what it should say. */
export interface BadInput {
  name: string;
  /** Makes it in the folder of an evaluation that has one good set, `a`. */
  make: (evaluation: string) => void;
  /** File below the evaluation's folder, with line and column where there is one. */
  at: string;
  found: string;
  expected: string;
}

export const VERSION = "a/1.0.0";
export const CSV = `${VERSION}/a.csv`;
export const JSON_FILE = `${VERSION}/datapackage.json`;

const fields = [
  dimension("navn"),
  dimension("aar", { type: "year" }),
  measure("tall", { missingValues: [{ value: "-", label: "ikke oppgitt" }] }),
];
type Descriptor = ReturnType<typeof dataPackage>;
export const good = (): Descriptor => dataPackage("a", [resource("a", structuredClone(fields))]);

/** The good set that each mistake is made in. */
export function writeGood(evaluation: string, at = VERSION, descriptor: object = good()): void {
  writeDataset(evaluation, at, descriptor, { a: csv("navn,aar,tall", "Oslo,2019,1", "Agder,2019,-") });
}

/** Puts a file in the place of another, or beside the others. */
export const write = (file: string, content: string | Buffer) => (evaluation: string) => {
  fs.mkdirSync(path.dirname(path.join(evaluation, file)), { recursive: true });
  fs.writeFileSync(path.join(evaluation, file), content);
};

/** Writes other rows into the set's only table. */
export const rows = (...lines: string[]) => write(CSV, csv("navn,aar,tall", ...lines));

/** Changes the descriptor. */
export const edit = (change: (descriptor: Descriptor) => unknown) => (evaluation: string) => {
  const descriptor = good();
  fs.writeFileSync(path.join(evaluation, JSON_FILE), JSON.stringify(change(descriptor) ?? descriptor));
};

/** Writes another text in the place of the descriptor. */
export const text = (content: string) => write(JSON_FILE, content);

/** What is expected of names and texts. */
export const NAME = "små bokstaver a–z, tall og bindestrek";
export const TEXT = "tekst uten usynlige tegn";
