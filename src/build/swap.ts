/*
 * How a finished site takes the place of the one before.
 *
 * `dist/` is a folder that people copy, pack and upload, so it is a real one: a link to the site, which
 * could be moved in one step anywhere, is copied as a link by `cp -r`, `tar` and CI's artefacts. Linux
 * and macOS let two folders change places in one step. Where they cannot, there are two ways:
 *
 * - Two renames (Windows, network disks, an older Node). For a moment between them there is no site; one
 *   that was set aside by a build that was killed there is brought back by the next.
 * - File by file, each in one step, where the folder itself cannot be moved: a container's volume, or a
 *   parent that is read-only. For a moment pages of both sites stand side by side; the files that they
 *   use come first, and what is gone goes last.
 */
import fs from "node:fs";
import path from "node:path";
import { leftIn, own } from "../editor/leftovers.ts";
import { DISK, type Effects } from "./effects.ts";
import { fill } from "./fill.ts";

/** What it means that a folder cannot be moved, or nothing be made beside it, though it can be written in. */
const FIXED = ["EACCES", "EBUSY", "EPERM", "EROFS", "EXDEV"];
/** What it means that another build was faster. */
const TAKEN = ["ENOTEMPTY", "EEXIST", "ENOENT"];
/** How often another build may be faster before we give up. */
const MOST_TRIES = 20;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "";

/** Beside the site and hidden: on the same disk, and its name says whose it is. */
const beside = (dist: string, kind: string) =>
  path.join(path.dirname(dist), `.${path.basename(dist)}-${kind}`);

/** The folder itself, where `dist` is a link to it. */
const itself = (dist: string) => (fs.existsSync(dist) ? fs.realpathSync(dist) : dist);

/**
 * Puts a finished site in the place of the one before, whatever disk it is on and whoever else does the
 * same. Killed at any step it leaves one of the two, or what {@link recover} makes one of them again.
 * @param next the finished site; gone afterwards
 * @param dist where it goes; a folder or a link to one, or nothing yet
 */
export function swapIn(next: string, dist: string, effects = DISK): void {
  const target = itself(dist);
  const near = own(beside(target, "next"));
  try {
    effects.makeFolder(path.dirname(target));
    replace(isOnDiskOf(next, path.dirname(target)) ? next : carry(next, near, effects), target, effects);
  } catch (error) {
    if (!FIXED.includes(codeOf(error)) || !fs.existsSync(target)) throw error;
    fill(next, target, effects);
  } finally {
    effects.remove(near);
    effects.remove(next);
  }
}

/** Copies the site to the disk it goes to. */
function carry(next: string, near: string, effects: Effects): string {
  effects.remove(near);
  effects.copy(next, near);
  return near;
}

function isOnDiskOf(one: string, other: string): boolean {
  return fs.statSync(one).dev === fs.statSync(other).dev;
}

function replace(next: string, target: string, effects: Effects): void {
  for (let tries = 1; ; tries++) {
    try {
      if (!fs.existsSync(target)) effects.rename(next, target);
      else if (!effects.exchange(next, target)) renameBoth(next, target, effects);
      return;
    } catch (error) {
      if (!TAKEN.includes(codeOf(error)) || tries === MOST_TRIES || !fs.existsSync(next)) throw error;
    }
  }
}

function renameBoth(next: string, target: string, effects: Effects): void {
  const old = own(beside(target, "old"));
  effects.remove(old);
  effects.rename(target, old);
  try {
    effects.rename(next, target);
  } catch (error) {
    if (!fs.existsSync(target)) effects.rename(old, target);
    throw error;
  } finally {
    if (fs.existsSync(target)) effects.remove(old);
  }
}

/**
 * Puts right what builds that were killed have left at the site and in their work folder: the last good
 * site is brought back where there is none, and the rest is cleared away. What belongs to a build that is
 * running stays.
 */
export function recover(dist: string, work: string, effects = DISK): void {
  const target = itself(dist);
  bringBack(target, leftBeside(target, "old"), effects);
  // A build of the first edition set aside the site of the project itself here.
  const earlier = leftIn(work, (name) => name === "old");
  if (earlier.length) bringBack(itself(path.join(path.dirname(work), "dist")), earlier, effects);
  for (const left of [
    ...leftBeside(target, "old"),
    ...leftBeside(target, "next"),
    ...leftIn(target, (name) => name === ".next"),
    ...leftIn(work, (name) => name === "next" || name === "old"),
  ])
    effects.remove(left);
}

function leftBeside(target: string, kind: string): string[] {
  return leftIn(path.dirname(target), (name) => name === path.basename(beside(target, kind)));
}

function bringBack(target: string, [newest]: string[], effects: Effects): void {
  if (!newest || fs.existsSync(target)) return;
  effects.rename(newest, target);
}
