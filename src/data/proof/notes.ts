import path from "node:path";
import { z } from "zod";
import { EditorError, list, nearestFirst, type Place } from "../../editor/errors.ts";
import { DATA_DIR } from "../../editor/project.ts";
import { readStructured, type Structured, validate } from "../../editor/structured.ts";
import { spansOf, tellingApart } from "./labels.ts";
import { type Note, noteSchema } from "./note.ts";
import { type Copied, proveTable } from "./table.ts";

/** The editors' notes, and where each of them stands. */
export interface Notes {
  all: Note[];
  locate: Structured["locate"];
}

export const NO_NOTES: Notes = { all: [], locate: () => ({ file: "" }) };

/** Reads notes; the project's own stand in `data/bevis.json`. */
export function readNotes(document = readStructured(path.join(DATA_DIR, "bevis.json"))): Notes {
  return { all: validate(document, z.array(noteSchema)), locate: document.locate };
}

/** The note about a table. */
export function noteFor({ all }: Notes, { set, table }: Copied): Note | undefined {
  return all.find((note) => note.set === set && note.resource === table.name);
}

/**
 * Notes about what is not there, or that the proof does without.
 * @param tables all tables of all versions
 */
export function noteErrors({ all, locate }: Notes, tables: Copied[]): EditorError[] {
  return all.flatMap((note, index) => {
    const own = tables.filter(({ set, table }) => set === note.set && table.name === note.resource);
    if (own.length === 0)
      return new EditorError(
        locate([index, "resource"]),
        `tabellen «${note.resource}» i «${note.set}»`,
        "en tabell med tall som bevises",
      );
    if (
      all.indexOf(note) !==
      all.findIndex(({ set, resource }) => set === note.set && resource === note.resource)
    )
      return new EditorError(locate([index]), `«${note.resource}» en gang til`, "hver tabell én gang");
    const unknown = Object.entries(note.words ?? {}).flatMap(([value, words]) =>
      wordErrors(value, words, own, locate([index, "words", value])),
    );
    if (unknown.length) return unknown;
    return parts(note)
      .filter(({ without }) => own.every((one) => proveTable(one, without).errors.length === 0))
      .map(
        ({ path }) =>
          new EditorError(
            locate([index, ...path]),
            `«${path.join(".")}», som beviset ikke trenger`,
            "bare det som trengs",
            "Ta det ut.",
          ),
      );
  });
}

/** A value that no row has, and words that are not printed. */
function wordErrors(value: string, words: string[], tables: Copied[], place: Place): EditorError[] {
  const values = new Set(
    tables.flatMap(({ table }) =>
      tellingApart(table).flatMap((name) => table.rows.map((_, row) => table.raw(row, name))),
    ),
  );
  if (!values.has(value))
    return [
      new EditorError(
        place,
        `«${value}»`,
        `en av ${list(nearestFirst(value, values).map((known) => `«${known}»`))}`,
      ),
    ];
  return words
    .filter((word) => tables.every(({ text }) => spansOf(word, text.running).length === 0))
    .map((word) => new EditorError(place, `«${word}» for «${value}»`, "ord som står i kildelinjene"));
}

/** Each thing that a note says, and the note without it. */
function parts(note: Note): { path: string[]; without: Note }[] {
  const { words = {}, row, order, spelt, reason } = note;
  const entries = Object.entries(words);
  return [
    ...entries.map(([value]) => ({
      path: ["words", value],
      without: { ...note, words: Object.fromEntries(entries.filter(([other]) => other !== value)) },
    })),
    ...(row ? [{ path: ["row"], without: { ...note, row: undefined } }] : []),
    ...(spelt ? [{ path: ["spelt"], without: { ...note, spelt: undefined } }] : []),
    ...(reason ? [{ path: ["reason"], without: { ...note, reason: undefined } }] : []),
    // Beside words or a reason it is one demand more.
    ...(order && !entries.length && !reason
      ? [{ path: ["order"], without: { ...note, order: undefined } }]
      : []),
  ];
}
