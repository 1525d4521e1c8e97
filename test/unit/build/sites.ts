import fs from "node:fs";
import path from "node:path";
import { DISK, type Effects } from "../../../src/build/effects.ts";

/** What is in the two sites that take each other's place: some files the same, some not, and folders that become files. */
export const OLD = {
  "index.html": "<p>old",
  "same.css": "same",
  "kapitler/gammelt/index.html": "<p>old",
  "_astro/old.js": "old",
  data: "a file",
};
export const NEW = {
  "index.html": "<p>new",
  "same.css": "same",
  "kapitler/nytt/index.html": "<p>new",
  "_astro/new.js": "new",
  "data/index.html": "<p>new",
};
export type Files = Record<string, string>;

/** Writes files below a folder. */
export function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
}

/** The files below a folder, hidden ones too. */
export function read(folder: string): Files {
  return Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file).split(path.sep).join("/"), fs.readFileSync(file, "utf8")]),
  );
}

const refuse = (code: string): never => {
  throw Object.assign(new Error(`${code}: refused`), { code });
};

/** The systems that a site is put in place on: what each of them cannot do. */
export const SYSTEMS: Record<string, (dist: string) => Partial<Effects>> = {
  "one step": () => ({}),
  "two renames": () => ({ exchange: () => false }),
  "a folder that cannot be moved": (dist) => ({
    exchange: () => false,
    rename: (from, to) => ([from, to].includes(dist) ? refuse("EBUSY") : DISK.rename(from, to)),
  }),
};

/** The effects of a system, of which step number `step` is stopped half-way by `stop`. */
export function stopping(system: string, dist: string, step: number, stop: () => never): Effects {
  const all: Effects = { ...DISK, ...SYSTEMS[system]?.(dist) };
  let count = 0;
  const isLast = () => ++count === step;
  return {
    makeFolder: (folder) => (isLast() ? stop() : all.makeFolder(folder)),
    rename: (from, to) => (isLast() ? stop() : all.rename(from, to)),
    exchange: (one, other) => (isLast() ? stop() : all.exchange(one, other)),
    copy: (from, to) => {
      if (!isLast()) return all.copy(from, to);
      // A folder with one of its files, or a file with one of its bytes.
      if (fs.statSync(from).isDirectory()) write(to, { "index.html": "<" });
      else write(path.dirname(to), { [path.basename(to)]: "<" });
      stop();
    },
    remove: (file) => {
      if (!isLast()) return all.remove(file);
      const [first] = fs.existsSync(file) && fs.statSync(file).isDirectory() ? fs.readdirSync(file) : [];
      if (first) all.remove(path.join(file, first));
      stop();
    },
  };
}
