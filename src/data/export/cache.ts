import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { leftIn, own } from "../../editor/leftovers.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Origin } from "./origin.ts";

/** Finished files, a folder for each version and state of the code. Can be deleted at any time. */
export const EXPORTS = path.resolve(process.env.EXPORTS_DIR ?? ".cache/exports");

/**
 * What decides how a file looks besides the data: the code that writes it, what that code imports, and
 * the words in it.
 */
export const CODE = [
  "src/data/check/discrepancies.ts",
  "src/data/export",
  "src/data/read",
  "src/editor",
  "src/i18n",
  "src/revision.ts",
  "package.json",
];

/** Finished files that no build has asked for in this long are deleted. */
const KEEP_DAYS = 30;

/** Files that are made once, and kept. */
export interface Task {
  /** The files there must be. */
  names: string[];
  cache: string;
  make(): Promise<Map<string, string | Uint8Array>>;
}

/** Beside the finished files: the sha256 of each. The dot keeps it apart from what readers download. */
const SUMS = ".sha256.json";

/**
 * Makes the files of a version unless a build before has made the same ones, and they still are what
 * they were: a cache may have been on a full disk, or come back from elsewhere.
 * @returns the folder they lie in
 */
export async function finish(dataset: Dataset, origin: Origin, task: Task): Promise<string> {
  return finishFiles(keyOf(dataset, origin), task);
}

/**
 * Makes files unless a build before has made them under the same key.
 * @param key the sha256 of all that they are made from
 * @returns the folder they lie in
 */
export async function finishFiles(key: string, { names, cache, make }: Task): Promise<string> {
  const folder = path.join(cache, key);
  if (isWhole(folder, names)) {
    fs.utimesSync(folder, new Date(), new Date());
    return folder;
  }
  // Each file is put in place in one step, and two builds at once make the same ones: whatever either
  // is doing or is stopped at, what has a sum is whole.
  const made = await make();
  const next = own(folder);
  try {
    fs.rmSync(next, { recursive: true, force: true });
    fs.mkdirSync(next, { recursive: true });
    for (const [name, content] of made) fs.writeFileSync(path.join(next, name), content);
    const sums = [...made].map(([name, content]) => [name, sumOf(content)]);
    fs.writeFileSync(path.join(next, SUMS), JSON.stringify(Object.fromEntries(sums)));
    if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) fs.rmSync(folder);
    fs.mkdirSync(folder, { recursive: true });
    for (const name of [...made.keys(), SUMS]) put(path.join(next, name), path.join(folder, name));
  } finally {
    fs.rmSync(next, { recursive: true, force: true });
  }
  return folder;
}

/** Puts a file in its place, whatever stands there. */
function put(from: string, to: string): void {
  if (fs.lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) fs.rmSync(to, { recursive: true });
  fs.renameSync(from, to);
}

/** Whether a folder holds these files as they were when they were finished. */
function isWhole(folder: string, names: string[]): boolean {
  try {
    const sums = JSON.parse(fs.readFileSync(path.join(folder, SUMS), "utf8"));
    return names.every((name) => sumOf(fs.readFileSync(path.join(folder, name))) === sums[name]);
  } catch {
    return false; // a file is not there or cannot be read, or the list of sums cannot
  }
}

function sumOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Deletes what no build has used for {@link KEEP_DAYS} days, and what builds that were stopped have left. */
export function forgetOldExports(cache = EXPORTS, now = Date.now()): void {
  for (const left of leftIn(cache, () => true)) fs.rmSync(left, { recursive: true, force: true });
  if (!fs.existsSync(cache)) return;
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const time = fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? now;
    // A build of the first edition worked in folders with a hyphen and letters.
    const days = /^[0-9a-f]{64}(-\d+)?$/.test(name) ? KEEP_DAYS : 1;
    if (now - time > days * 86_400_000) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The sha256 of all that the files are made from: the version's own files, its origin and the code. */
function keyOf({ directory, name }: Dataset, origin: Origin): string {
  const hash = createHash("sha256").update(JSON.stringify([name, origin]));
  hashFiles(hash, directory);
  code ??= hashCode();
  return hash.update(code).digest("hex");
}

let code: string | undefined;

function hashCode(): string {
  const hash = createHash("sha256");
  for (const place of CODE) hashFiles(hash, path.resolve(place));
  return hash.digest("hex");
}

function hashFiles(hash: ReturnType<typeof createHash>, place: string): void {
  const names = fs.statSync(place).isDirectory()
    ? fs.readdirSync(place, { recursive: true, encoding: "utf8" }).sort()
    : [""];
  for (const name of names) {
    const file = path.join(place, name);
    if (fs.statSync(file).isFile()) hash.update(`${name}\0`).update(fs.readFileSync(file)).update("\0");
  }
}
