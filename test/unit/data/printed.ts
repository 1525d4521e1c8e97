import fs from "node:fs";
import path from "node:path";
import type { Field, Resource } from "../../../src/data/descriptor.ts";
import { proveSources } from "../../../src/data/sources.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource, temporaryFolder } from "./fixtures.ts";

interface Printed {
  /** The evaluation's text; its lines 2 to the last but one are cited. */
  text: string[];
  /** The rows we have: name and number. */
  rows: string[];
  proof?: Resource["proof"];
  field?: Partial<Field>;
}

/** Looks for our rows in a printed text. */
export function prove({ text, rows, proof = {}, field = {} }: Printed) {
  const directory = temporaryFolder();
  fs.writeFileSync(
    path.join(directory, "rapport.txt"),
    ["7 før tabellen", ...text, "8 etter tabellen"].join("\n"),
  );
  const table = resource("a", [dimension("navn"), measure("tall", field)], { proof });
  const sources = [{ title: "Rapporten", evaluation: "rapport", lines: [2, text.length + 1] }];
  const catalog = catalogOf(dataPackage("a", [table], { sources }), { a: csv("navn,tall", ...rows) });
  const { proofs, errors } = proveSources(catalog, directory);
  return { numbers: proofs[0]?.numbers, errors: errors.map(({ message }) => message) };
}
