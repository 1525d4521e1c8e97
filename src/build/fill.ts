import fs from "node:fs";
import path from "node:path";
import { own } from "../editor/leftovers.ts";
import type { Effects } from "./effects.ts";

/** What is in a site's folder and no part of a site: hidden files, and what a disk has at its top. */
const FOREIGN = /^(?:\.|lost\+found$)/;

/**
 * Makes a folder that cannot be moved hold a finished site: file by file, each in one step. What needs
 * room is copied before anything shows; the files that pages use come before the pages, and what the new
 * site does not have goes last.
 */
export function fill(next: string, target: string, effects: Effects): void {
  const staged = path.join(target, own(".next"));
  const wanted = filesIn(next).sort((a, b) => Number(isPage(a)) - Number(isPage(b)) || (a < b ? -1 : 1));
  const changed = wanted.filter((file) => !isSame(path.join(next, file), path.join(target, file)));
  try {
    for (const file of changed) effects.copy(path.join(next, file), path.join(staged, file));
    for (const file of changed) {
      makeWay(target, file, effects);
      effects.makeFolder(path.dirname(path.join(target, file)));
      effects.rename(path.join(staged, file), path.join(target, file));
    }
    clear(target, new Set(wanted), effects);
  } finally {
    effects.remove(staged);
  }
}

const isPage = (file: string) => file.endsWith(".html");

/** All files below a folder, by their path in it. */
function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function isSame(one: string, other: string): boolean {
  const found = look(other);
  return (
    found?.isFile() === true &&
    found.size === fs.statSync(one).size &&
    fs.readFileSync(one).equals(fs.readFileSync(other))
  );
}

/** What has a name; undefined where nothing has, or where a folder in the path is a file. */
function look(file: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(file);
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Takes away a file where there is to be a folder, and a folder where there is to be a file. */
function makeWay(target: string, file: string, effects: Effects): void {
  const parts = file.split(path.sep);
  for (let depth = 1; depth <= parts.length; depth++) {
    const place = path.join(target, ...parts.slice(0, depth));
    const found = look(place);
    if (found && found.isDirectory() === (depth === parts.length)) effects.remove(place);
  }
}

/** Takes away the files that the site does not have, and folders that then hold nothing. */
function clear(target: string, wanted: Set<string>, effects: Effects): void {
  for (const name of fs.readdirSync(target).filter((name) => !FOREIGN.test(name)))
    clearBelow(target, name, wanted, effects);
}

function clearBelow(target: string, place: string, wanted: Set<string>, effects: Effects): void {
  const full = path.join(target, place);
  if (!fs.lstatSync(full).isDirectory()) {
    if (!wanted.has(place)) effects.remove(full);
    return;
  }
  for (const name of fs.readdirSync(full)) clearBelow(target, path.join(place, name), wanted, effects);
  if (!fs.readdirSync(full).length) effects.remove(full);
}
