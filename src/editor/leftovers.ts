import fs from "node:fs";
import path from "node:path";
import { isAnother } from "./turn.ts";

/** A name in which a process works on something: `next` → `next-4711`. */
export function own(name: string): string {
  return `${name}-${process.pid}`;
}

/**
 * What processes that are no more have left in a folder.
 * @param isName which names are meant, without the number of the process
 * @returns full paths, the newest first
 */
export function leftIn(folder: string, isName: (name: string) => boolean): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((entry) => {
      const [, name, number] = /^(.+)-(\d+)$/.exec(entry) ?? [];
      return name !== undefined && isName(name) && !isAnother(Number(number));
    })
    .map((entry) => path.join(folder, entry))
    .map((file) => ({ file, time: fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time)
    .map(({ file }) => file);
}
