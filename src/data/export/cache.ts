import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
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

interface Task {
  /** The files there must be. */
  names: string[];
  cache: string;
  make(): Promise<Map<string, string | Uint8Array>>;
}

/**
 * Makes the files of a version unless a build before has made the same ones.
 * @returns the folder they lie in
 */
export async function finish(
  dataset: Dataset,
  origin: Origin,
  { names, cache, make }: Task,
): Promise<string> {
  const folder = path.join(cache, keyOf(dataset, origin));
  if (names.every((name) => fs.existsSync(path.join(folder, name)))) {
    fs.utimesSync(folder, new Date(), new Date());
    return folder;
  }
  // Whole or not at all, also when two builds run at once or one is stopped.
  fs.mkdirSync(cache, { recursive: true });
  const next = fs.mkdtempSync(`${folder}-`);
  for (const [name, content] of await make()) fs.writeFileSync(path.join(next, name), content);
  fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.renameSync(next, folder);
  } catch (error) {
    // Another build was faster, and its files are the same.
    fs.rmSync(next, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
  return folder;
}

/** Deletes what no build has used for {@link KEEP_DAYS} days. */
export function forgetOldExports(cache = EXPORTS, now = Date.now()): void {
  if (!fs.existsSync(cache)) return;
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name);
    const { mtimeMs } = fs.statSync(folder);
    if (now - mtimeMs > KEEP_DAYS * 86_400_000) fs.rmSync(folder, { recursive: true, force: true });
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
