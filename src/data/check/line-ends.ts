import fs from "node:fs";
import path from "node:path";
import { EditorError } from "../../editor/errors.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import type { Catalog } from "../read/catalog.ts";

/** More files than this were not saved that way: something has converted them all. */
const MOST_BY_HAND = 12;

const CR = 0x0d;
const LF = 0x0a;

/**
 * Files of any version, or of a draft, with another line end than LF. They can be read, but not released:
 * a program that converts line ends (git, an editor) would make other bytes of them, on another machine.
 */
export function lineEndErrors(catalog: Catalog, root = DATA_DIR): EditorError[] {
  const errors = [...catalog.values()].flat().flatMap(({ directory, descriptor }) =>
    ["datapackage.json", ...descriptor.resources.map(({ path }) => path)].flatMap((name) => {
      const file = path.join(directory, name);
      return fileError(fs.readFileSync(file), relative(file)) ?? [];
    }),
  );
  const [first] = errors;
  if (!first || errors.length <= MOST_BY_HAND) return errors;
  return [
    new EditorError(
      { file: relative(root) },
      `linjeskift som ikke er LF i ${errors.length} filer (først i ${first.place.file})`,
      "LF",
      "Git eller et annet program har gjort om linjeskiftene. Hent filene på nytt med «git clone», ikke som zip.",
    ),
  ];
}

function fileError(bytes: Buffer, file: string): EditorError | undefined {
  const at = bytes.indexOf(CR);
  if (at < 0) return undefined;
  const before = bytes.toString("utf8", 0, at).replace(/^\uFEFF/, "");
  const lines = before.split("\n");
  const kind = bytes[at + 1] === LF ? "CRLF" : "CR";
  return new EditorError(
    { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    `linjeskift som ${kind}`,
    "LF",
    "Lagre filen på nytt med linjeskift LF (kalles også «Unix»).",
  );
}
