import fs from "node:fs";
import path from "node:path";
import { EditorError } from "./errors.ts";
import { DATA_DIR, relative } from "./project.ts";

/** Holds the number of the process whose turn it is. The dot keeps it out of the catalogue. */
export const TURN = ".i-arbeid";

/** How old an empty file is when its process must have been killed before it wrote its number. */
const EMPTY_MS = 10_000;

/**
 * Takes the turn to change the data: one process has it at a time. A turn that a killed process left
 * is taken over.
 * @returns what gives it back
 * @throws EditorError if another process has it
 */
export function takeTurn(root = DATA_DIR): () => void {
  const file = path.join(root, TURN);
  const owner = claim(file);
  if (owner !== undefined)
    throw new EditorError(
      { file: relative(file) },
      `en annen kommando som arbeider med dataene${owner && ` (prosess ${owner})`}`,
      "at den er ferdig",
      "Prøv igjen da. Er prosessen noe annet, kan du slette filen.",
    );
  return () => fs.rmSync(file, { force: true });
}

/** True while a process that is alive has the turn. */
export function isAtWork(root = DATA_DIR): boolean {
  const file = path.join(root, TURN);
  const owner = ownerOf(file);
  return owner !== undefined && isAlive(owner, file);
}

/**
 * Makes a file that only one process can have made.
 * @returns undefined, or the number of the process that has made it and is alive
 */
function claim(file: string): string | undefined {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      return undefined;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // No folder: there is nothing to change, and whoever reads it says so.
      if (code === "ENOENT") return undefined;
      if (code !== "EEXIST") throw error;
    }
    const owner = ownerOf(file);
    if (owner === undefined) continue;
    if (isAlive(owner, file)) return owner;
    // One at a time clears away after the dead, or the second would clear away the turn of the first.
    const clearing = `${file}.${owner}`;
    const other = claim(clearing);
    if (other !== undefined) return other;
    if (ownerOf(file) === owner) fs.rmSync(file);
    fs.rmSync(clearing);
  }
}

/** The number in a file, empty where it is not written yet; undefined where there is no file. */
function ownerOf(file: string): string | undefined {
  try {
    return /^\d*/.exec(fs.readFileSync(file, "utf8"))?.[0];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function isAlive(owner: string, file: string): boolean {
  if (!owner) {
    const made = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - made < EMPTY_MS;
  }
  return isAnother(Number(owner));
}

/**
 * True while a process with this number is alive and is not the one that asks. Numbers come round again:
 * what bears ours before we have made anything was left by one that is dead.
 */
export function isAnother(number: number): boolean {
  if (number === process.pid) return false;
  try {
    return process.kill(number, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
