import fs from "node:fs";
import path from "node:path";
import { DATA_DIR } from "../../editor/project.ts";
import { readStructured } from "../../editor/structured.ts";
import { TURN } from "../../editor/turn.ts";
import { lockList, NEXT_LOCKS, RELEASED, type Released, readReleased, sha256 } from "../check/locks.ts";
import { DRAFT } from "../read/catalog.ts";
import type { Descriptor } from "../read/descriptor.ts";
import { DISK, type Effects } from "./effects.ts";

/** The new version while it is written, and the draft when it has become one. Dots keep them out of the catalogue. */
const STAGED = ".utgivelse";
const USED = ".brukt-utkast";
/** A draft while it is copied. */
export const COPIED = ".nytt-utkast";

/** A version that is ready: its files by name. */
export interface Edition {
  /** `<evaluation>/<set>`. */
  set: string;
  version: string;
  files: Record<string, string | Buffer>;
}

/**
 * The files of the version that a draft becomes: its descriptor with what each version has of its own,
 * and the CSV files that the descriptor names, to the byte.
 */
export function editionFiles(
  draft: string,
  own: Pick<Descriptor, "version" | "created" | "changes">,
): Edition["files"] {
  const { version, created, changes } = own;
  const written = readStructured(path.join(draft, "datapackage.json")).value as Descriptor;
  const names = written.resources.map(({ path }) => path);
  return {
    "datapackage.json": `${JSON.stringify({ ...written, version, created, changes }, null, 2)}\n`,
    ...Object.fromEntries(names.map((name) => [name, fs.readFileSync(path.join(draft, name))])),
  };
}

/**
 * Makes a version public in one piece. Whatever step it is stopped at, {@link recover} finds either
 * nothing done (the locks to come are missing or incomplete, or the folder is) or everything (they are
 * written and the folder stands): no state in between is left.
 */
export function publish(edition: Edition, root = DATA_DIR, effects: Effects = DISK): void {
  const { set, version, files } = edition;
  const at = (name: string) => path.join(root, set, name);
  effects.makeFolder(at(STAGED));
  for (const [name, content] of Object.entries(files)) effects.write(at(path.join(STAGED, name)), content);
  const locks = Object.entries(files).map(([name, content]) => [
    `${set}/${version}/${name}`,
    sha256(content),
  ]);
  effects.write(
    path.join(root, NEXT_LOCKS),
    lockList({ ...readReleased(root), ...Object.fromEntries(locks) }),
  );
  effects.rename(at(STAGED), at(version));
  finish(set, root, effects);
}

function finish(set: string, root: string, effects: Effects): void {
  const at = (name: string) => path.join(root, set, name);
  if (fs.existsSync(at(DRAFT))) effects.rename(at(DRAFT), at(USED));
  effects.rename(path.join(root, NEXT_LOCKS), path.join(root, RELEASED));
  effects.remove(at(USED));
}

/** True where a change of the data is under way, or was interrupted: then there is something to {@link recover}. */
export function isUnderWay(root = DATA_DIR): boolean {
  return [TURN, NEXT_LOCKS].some((name) => fs.existsSync(path.join(root, name))) || leftIn(root).length > 0;
}

/**
 * Puts right what an interrupted release or draft left: completes it where the version stands whole,
 * else takes away what was begun. A draft is only taken away where the version says the same. Only for
 * those who have the turn: what another process is in the midst of looks the same.
 * @returns what was done, for the editor; undefined where there was nothing to do
 */
export function recover(root = DATA_DIR, effects: Effects = DISK): string | undefined {
  const done = settle(root, effects);
  const left = leftIn(root);
  for (const folder of left) effects.remove(folder);
  return done ?? (left.length ? "Ryddet etter et arbeid som ble avbrutt. Ingenting er endret." : undefined);
}

function leftIn(root: string): string[] {
  return [STAGED, USED, COPIED].flatMap((name) => fs.globSync(path.join(root, "*", "*", name)));
}

function settle(root: string, effects: Effects): string | undefined {
  const next = path.join(root, NEXT_LOCKS);
  if (!fs.existsSync(next)) return undefined;
  const added = newLocks(fs.readFileSync(next, "utf8"), readReleased(root));
  const isWhole = added?.every(([file, sha]) => {
    const found = path.join(root, file);
    return fs.existsSync(found) && sha256(fs.readFileSync(found)) === sha;
  });
  if (!added || !isWhole) {
    effects.remove(next);
    return "Ryddet etter en utgivelse som ble avbrutt. Utkastet er som det var.";
  }
  const folders = [...new Set(added.map(([file]) => path.dirname(file)))];
  for (const folder of folders) {
    const draft = path.join(root, path.dirname(folder), DRAFT);
    if (fs.existsSync(draft) && saysTheSame(draft, path.join(root, folder)))
      effects.rename(draft, path.join(path.dirname(draft), USED));
  }
  effects.rename(next, path.join(root, RELEASED));
  return `Fullførte utgivelsen av ${folders.join(", ")}, som ble avbrutt.`;
}

/** The locks to come that are not there yet; undefined where the list was cut short or is out of date. */
function newLocks(text: string, released: Released): [string, string][] | undefined {
  try {
    const next = JSON.parse(text) as Released;
    const isCurrent = Object.entries(released).every(([file, sha]) => next[file] === sha);
    return isCurrent ? Object.entries(next).filter(([file]) => !(file in released)) : undefined;
  } catch {
    return undefined;
  }
}

/** True where `version` is what `draft` became; false where it has been edited since, or cannot be read. */
function saysTheSame(draft: string, version: string): boolean {
  const own = readStructured(path.join(version, "datapackage.json")).value as Descriptor;
  try {
    return Object.entries(editionFiles(draft, own)).every(([name, content]) =>
      fs.readFileSync(path.join(version, name)).equals(Buffer.from(content)),
    );
  } catch {
    return false;
  }
}
