import fs from "node:fs";
import path from "node:path";
import { readNotes } from "../../../src/data/proof/notes.ts";
import { proveSources, total } from "../../../src/data/proof/sources.ts";
import type { Field, Resource } from "../../../src/data/read/descriptor.ts";
import { parseStructured } from "../../../src/editor/structured.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource, temporaryFolder } from "./fixtures.ts";

interface Printed {
  /** The evaluation's text; its lines 2 to the last but one are cited. */
  text: string[];
  /** The rows we have: name and number. */
  rows: string[];
  proof?: Resource["proof"];
  field?: Partial<Field>;
  /** What `data/bevis.json` says of the table. */
  note?: object;
  /** The lines that are cited, where they are others. */
  lines?: [number, number][];
}

/** Looks for our rows in a printed text. */
export function prove({ text, rows, proof = {}, field = {}, note, lines = [[2, text.length + 1]] }: Printed) {
  const directory = temporaryFolder();
  fs.writeFileSync(
    path.join(directory, "rapport.txt"),
    ["7 før tabellen", ...text, "8 etter tabellen"].join("\n"),
  );
  const table = resource("a", [dimension("navn"), measure("tall", field)], { proof });
  const sources = lines.map((lines) => ({ title: "Rapporten", evaluation: "rapport", lines }));
  const catalog = catalogOf([dataPackage("a", [table], { sources }), { a: csv("navn,tall", ...rows) }]);
  const notes = JSON.stringify(note ? [{ set: "a", resource: "a", ...note }] : []);
  const { proofs, errors } = proveSources(
    catalog,
    directory,
    readNotes(parseStructured(notes, "bevis.json")),
  );
  const found = proofs[0]?.found;
  return { numbers: found && total(found), found, errors: errors.map(({ message }) => message) };
}
