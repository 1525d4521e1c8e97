import { EditorError } from "../../editor/errors.ts";
import { type Catalog, type Dataset, findTable } from "../read/catalog.ts";
import { columns, type Table } from "../read/table.ts";
import { NO_NOTES, type Notes, noteErrors, noteFor } from "./notes.ts";
import { type Copied, type Found, proveTable } from "./table.ts";
import { type Cited, citedText } from "./text.ts";

/** How much of a data set was proven to stand in its source. */
export interface Proof {
  dataset: string;
  version: string;
  found: Found;
  /** False where no evaluation is cited, so that there is no text to look in. */
  hasSource: boolean;
}

/**
 * Proves that every printed number of each data set stands in the lines of the source text it cites
 * with the label of its row, at least as often as the set has it.
 * @param directory folder with `<evaluation>.txt`
 * @param notes what the editors know of the print that the descriptors do not say
 */
export function proveSources(
  catalog: Catalog,
  directory: string,
  notes: Notes = NO_NOTES,
): { proofs: Proof[]; errors: EditorError[] } {
  const errors: EditorError[] = [];
  const everything: Copied[] = [];
  const texts = new Map<string, string[]>();
  const proofs = [...catalog.values()].flat().map((dataset): Proof => {
    const copied = copiedTables(dataset, citedText(dataset, directory, texts));
    everything.push(...copied);
    const found = { inRow: 0, inText: 0, inLines: 0 };
    for (const one of copied) {
      const proof = proveTable(one, noteFor(notes, one));
      errors.push(...proof.errors);
      found.inRow += proof.found.inRow;
      found.inText += proof.found.inText;
      found.inLines += proof.found.inLines;
      if (total(proof.found) === 0 && proof.errors.length === 0 && hasNumbers(one.table))
        errors.push(
          new EditorError(
            dataset.locate(["resources"]),
            `ingen tall å lete etter i «${one.table.name}»`,
            "minst ett",
            "Se på «proof».",
          ),
        );
    }
    return { dataset: dataset.name, version: dataset.version, found, hasSource: copied.length > 0 };
  });
  return { proofs, errors: [...errors, ...noteErrors(notes, everything)] };
}

/** The tables of a set whose numbers are to be found again; none where no evaluation is cited. */
function copiedTables(dataset: Dataset, text: Cited | undefined): Copied[] {
  if (!text) return [];
  return dataset.descriptor.resources
    .filter(({ proof }) => proof)
    .map((resource) => {
      const table = findTable(dataset, resource.name, { file: resource.path });
      return { set: dataset.name, resource, table, text };
    });
}

function hasNumbers(table: Table): boolean {
  return columns(table, "measure").some(({ name }) =>
    table.rows.some((row) => typeof row[name] === "number"),
  );
}

/** All numbers that were found. */
export function total({ inRow, inText, inLines }: Found): number {
  return inRow + inText + inLines;
}
