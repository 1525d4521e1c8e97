import { isUtf8 } from "node:buffer";
import fs from "node:fs";
import { EditorError } from "./errors.ts";
import { relative } from "./project.ts";

/** The largest files that are read, in bytes: data, and what people write by hand. */
const MOST_DATA = 10_000_000;
export const MOST_WRITTEN = 200_000;

const megabytes = new Intl.NumberFormat("nb-NO", { maximumFractionDigits: 1 });
const size = (bytes: number) => `${megabytes.format(bytes / 1_000_000)} MB`;

/** What `readFileSync` can say, in words. */
const REASONS: Record<string, string> = {
  ENOENT: "ingen slik fil",
  ENOTDIR: "ingen slik fil",
  EACCES: "en fil som ikke kan leses",
  EPERM: "en fil som ikke kan leses",
  ENAMETOOLONG: "et for langt filnavn",
  ELOOP: "en snarvei i ring",
};

/**
 * Reads a text that somebody wrote: an ordinary file of UTF-8, with any byte order mark taken off.
 * Looks at what it is and how large before a byte is read, so that no pipe hangs and no gigabyte is held.
 * @param file absolute path
 * @param most largest size in bytes
 * @throws EditorError if it is not there, no ordinary file (a folder, a link, a pipe), too large,
 *   unreadable or not UTF-8
 */
export function readText(file: string, most = MOST_DATA): string {
  const place = { file: relative(file) };
  try {
    const stats = fs.lstatSync(file);
    if (stats.isSymbolicLink()) throw new EditorError(place, "en snarvei (symbolsk lenke)", "selve filen");
    if (stats.isDirectory()) throw new EditorError(place, "en mappe", "en fil");
    if (!stats.isFile()) throw new EditorError(place, "noe som ikke er en vanlig fil", "en fil");
    if (stats.size > most)
      throw new EditorError(place, `en fil på ${size(stats.size)}`, `høyst ${size(most)}`);
    return decode(fs.readFileSync(file), place.file);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw error;
    throw new EditorError(place, reason, "en fil som kan leses");
  }
}

function decode(bytes: Buffer, file: string): string {
  const text = bytes.toString("utf8");
  if (isUtf8(bytes)) return text.replace(/^\uFEFF/, "");
  // What is not UTF-8 was read as U+FFFD; written back, it differs from there on.
  const again = Buffer.from(text);
  let at = 0;
  while (bytes[at] === again[at]) at++;
  const before = bytes.toString("utf8", 0, at).split("\n");
  const found = `byten 0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
  throw new EditorError(
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    found,
    "tekst i UTF-8",
    "Lagre filen på nytt som UTF-8; den er trolig Latin-1 (Windows-1252) eller UTF-16.",
  );
}
