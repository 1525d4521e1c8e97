import { strToU8, type Zippable, zipSync } from "fflate";

/** What is compressed already, and only takes time to compress again. */
const COMPRESSED = /\.xlsx$/;

/**
 * A zip archive that is the same to the byte wherever and whenever it is made.
 * @param files content by path inside the archive, in the order they are stored
 * @param date ISO 8601; its day becomes the date of every file, which a zip file cannot do without
 */
export function zip(files: Iterable<[string, string | Uint8Array]>, date: string): Uint8Array<ArrayBuffer> {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  // A zip file holds local time: noon of that day by the clock of whatever machine this is.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const [name, content] of files)
    entries[name] = [
      typeof content === "string" ? strToU8(content) : content,
      { mtime, level: COMPRESSED.test(name) ? 0 : 6 },
    ];
  return zipSync(entries);
}
