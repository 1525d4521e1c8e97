import fs from "node:fs";

/** What a release does to the world, one step each; the tests let any of them fail. */
export interface Effects {
  makeFolder(folder: string): void;
  write(file: string, content: string | Buffer): void;
  rename(from: string, to: string): void;
  remove(file: string): void;
  now(): Date;
}

/** The disk and the clock. What is written is on the disk when `write` returns. */
export const DISK: Effects = {
  makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
  write: (file, content) => fs.writeFileSync(file, content, { flush: true }),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (file) => fs.rmSync(file, { recursive: true, force: true }),
  now: () => new Date(),
};
