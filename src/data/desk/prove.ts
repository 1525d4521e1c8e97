import path from "node:path";
import { EditorError, EditorErrors } from "../../editor/errors.ts";
import { readNotes } from "../proof/notes.ts";
import { proveSources } from "../proof/sources.ts";
import type { Dataset } from "../read/catalog.ts";

/** Where the source texts are, as an editor has said: a folder, or a word that they are not at hand. */
export interface Sources {
  kilder?: string | undefined;
  "uten-kilder"?: boolean | undefined;
}

/** The options that say where the source texts are. */
export const SOURCE_OPTIONS = { kilder: { type: "string" }, "uten-kilder": { type: "boolean" } } as const;

/**
 * Proves that the numbers of versions that are about to be locked stand in their sources: what is locked
 * never changes, so a misread number would stay. The texts are not part of the project; their folder is
 * given, or stands in `KILDER`.
 * @param command who asks, for the message
 * @throws EditorErrors for numbers that are not there, EditorError where nobody has said where the texts are
 */
export function proveNew(versions: Dataset[], { kilder, ...options }: Sources, command: string): void {
  const cited = versions.filter(({ descriptor }) =>
    descriptor.sources.some(({ evaluation, lines }) => evaluation && lines),
  );
  if (!cited.length || options["uten-kilder"]) return;
  const folder = kilder ?? process.env.KILDER;
  if (!folder)
    throw new EditorError(
      { file: `npm run data -- ${command}` },
      "ingen mappe med kildetekstene",
      "--kilder <mappe>, så tallene kan slås opp før de låses",
      "Har du dem ikke, så skriv --uten-kilder. Da er tallene ikke bevist.",
    );
  const notes = readNotes();
  const sets = new Set(cited.map(({ name }) => name));
  const own = { ...notes, all: notes.all.filter(({ set }) => sets.has(set)) };
  const catalog = new Map(Map.groupBy(cited, ({ name }) => name));
  const { errors } = proveSources(catalog, path.resolve(folder), own);
  if (errors.length) throw new EditorErrors(errors);
}
