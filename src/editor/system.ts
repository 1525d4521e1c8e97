import { EditorError, EditorErrors } from "./errors.ts";
import { shown } from "./project.ts";

/** What the system can refuse a program: what was found, what was expected, how to mend it. */
const REFUSALS: Record<string, [found: string, expected: string, fix: string]> = {
  EACCES: ["ingen tilgang", "lov til å lese og skrive her", "Se etter hvem som eier filen eller mappen."],
  EBUSY: ["en fil eller mappe som er i bruk", "at den er ledig", "Lukk programmet som bruker den."],
  EDQUOT: ["en kvote som er brukt opp", "plass til å skrive", "Slett noe, og prøv igjen."],
  EEXIST: ["noe som står der fra før", "en ledig plass", "Flytt eller slett det."],
  EFBIG: ["en fil som er for stor for disken", "plass til å skrive den", "Bruk en annen disk."],
  EIO: ["en feil på disken", "en disk som virker", "Bruk en annen disk."],
  EISDIR: ["en mappe", "en fil", "Flytt eller slett mappen."],
  ELOOP: ["en snarvei i ring", "en fil eller mappe", "Slett snarveien."],
  EMFILE: ["for mange åpne filer", "lov til å åpne flere", "Hev grensen med «ulimit -n 4096»."],
  ENAMETOOLONG: [
    "et for langt filnavn",
    "et navn som disken kan ha",
    "Flytt prosjektet til en mappe høyere opp.",
  ],
  ENOENT: ["ingen slik fil eller mappe", "den som skal være der", "Er den slettet imens? Prøv igjen."],
  ENOMEM: ["for lite minne", "mer", "Lukk andre programmer, og prøv igjen."],
  ENOSPC: ["en full disk", "plass til å skrive", "Slett noe, og prøv igjen."],
  ENOTDIR: ["en fil", "en mappe", "Flytt eller slett filen."],
  ENOTEMPTY: ["en mappe som det står noe i", "en tom mappe", "Bruker et annet program den? Prøv igjen."],
  EPIPE: ["ingen som tar imot det som skrives", "et program som leser til slutten", "Kjør uten rør («|»)."],
  EROFS: ["en disk som bare kan leses", "en det kan skrives på", "Velg et annet sted."],
  EXDEV: ["to forskjellige disker", "samme disk", "Velg et annet sted."],
};
/** The same refusal by another name. */
const ALIASES: Record<string, string> = { EPERM: "EACCES", ENFILE: "EMFILE", ETXTBSY: "EBUSY" };
/** What is about the place that is written to. */
const OF_THE_DISK = ["EDQUOT", "EFBIG", "ENOSPC", "EROFS"];
/** How Rust, in which Astro's bundler is written, names them on Linux and macOS. */
const NUMBERS: Record<string, string> = {
  2: "ENOENT",
  5: "EIO",
  13: "EACCES",
  20: "ENOTDIR",
  24: "EMFILE",
  28: "ENOSPC",
  30: "EROFS",
};

/** How deep errors are looked for inside errors. */
const MOST_LAYERS = 10;

/** By name too: while a site is built, its pages have classes of their own. */
const TOLD = [EditorError, EditorErrors].map(({ name }) => name);

/**
 * What an editor can be told of an error, in sentences: their own mistakes as they are, and what the
 * system refuses (a full disk, no access), also where it is the cause of another error.
 * @param place what was being written or read, where the system does not say which file
 * @returns undefined for a bug in our code
 */
export function forEditors(error: unknown, place = "Systemet"): Error | undefined {
  return find(error, place, MOST_LAYERS);
}

function find(error: unknown, place: string, layers: number): Error | undefined {
  if (!(error instanceof Error) || layers === 0) return undefined;
  if (TOLD.includes(error.name)) return error;
  const inside = [error.cause, ...("errors" in error && Array.isArray(error.errors) ? error.errors : [])];
  for (const other of inside) {
    const found = find(other, place, layers - 1);
    if (found) return found;
  }
  return refusal(error, place);
}

function refusal(error: NodeJS.ErrnoException & { dest?: string }, place: string): EditorError | undefined {
  const code = codeOf(error);
  const words = code && REFUSALS[ALIASES[code] ?? code];
  if (!words) return undefined;
  // Of a copy, the place that could not be written to.
  const file = (OF_THE_DISK.includes(code) && error.dest) || error.path;
  return new EditorError({ file: file ? shown(file) : place }, ...words);
}

/** A code of the system's, in the error itself or in what it says. */
function codeOf({ code, message }: NodeJS.ErrnoException): string | undefined {
  const isKnown = (name = "") => name in REFUSALS || name in ALIASES;
  if (isKnown(code)) return code;
  const named = /^(?:\w*Error: )?(E[A-Z]+): /.exec(message)?.[1];
  if (isKnown(named)) return named;
  const [, number = ""] = /\(os error (\d+)\)|Os \{ code: (\d+)/.exec(message)?.filter(Boolean) ?? [];
  return NUMBERS[number];
}
