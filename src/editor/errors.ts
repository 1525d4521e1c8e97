import { distance } from "fastest-levenshtein";
import { codePoint } from "./characters.ts";

/** Where in an editor's file something was found. Lines and columns count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** Longest «fant» and «ventet» of a message, in characters. */
const MOST = { found: 300, expected: 2000 };

/**
 * A text that is safe to show on one line: cut to a length, and what cannot be seen (control
 * characters, terminal codes, right-to-left overrides) as «<U+202E>».
 */
function printable(text: string, most: number): string {
  const short = text.length > most ? `${text.slice(0, most)}…` : text;
  return short.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `<${codePoint(character)}>`);
}

/**
 * Something an editor can mend: bad data, a broken reference, a misspelt key.
 * Shown as one sentence, never with a stack trace. Any other error is a bug in our code.
 */
export class EditorError extends Error {
  readonly place: Place;

  /**
   * @param place file (relative to the project), and line and column where known
   * @param found what stands there
   * @param expected what should stand there
   * @param fix how to mend it, where that is not obvious
   */
  constructor(place: Place, found: string, expected: string, fix?: string) {
    const where = [place.file, place.line, place.line && place.column].filter(Boolean).join(":");
    super(
      `${printable(where, MOST.expected)}: fant ${printable(found, MOST.found)}, ventet ${printable(expected, MOST.expected)}.${fix ? ` ${fix}` : ""}`,
    );
    this.name = "EditorError";
    this.place = place;
  }
}

/** Several mistakes found in one go; the message has one line for each. */
export class EditorErrors extends Error {
  readonly errors: readonly EditorError[];

  constructor(errors: readonly EditorError[]) {
    super(errors.map((error) => error.message).join("\n"));
    this.name = "EditorErrors";
    this.errors = errors;
  }
}

/** Runs `work` and puts an editor's mistake into `errors`; throws on anything else. */
export function collect<T>(errors: EditorError[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof EditorError) errors.push(error);
    else if (error instanceof EditorErrors) errors.push(...error.errors);
    else throw error;
  }
}

/** «a, b og c», or «ingen» for an empty list. Shortened after `most` items. */
export function list(items: Iterable<string>, most = 12): string {
  const all = [...items];
  if (all.length === 0) return "ingen";
  const shown = all.length > most ? [...all.slice(0, most), "…"] : all;
  return new Intl.ListFormat("nb-NO").format(shown);
}

/**
 * The names that are known, those first that hold what somebody wrote, then those most like it. In their
 * own order where nothing was written.
 */
export function nearestFirst(written: string, known: Iterable<string>): string[] {
  const wanted = written.toLowerCase();
  const distanceTo = (name: string) => (name.includes(wanted) ? 0 : distance(wanted, name));
  const far = new Map([...known].map((name) => [name, distanceTo(name.toLowerCase())]));
  return [...far.keys()].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}
