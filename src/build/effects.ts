import fs from "node:fs";
import { exchange } from "./exchange.ts";

/** What a swap does to the world, one step each; the tests let any of them fail. */
export interface Effects {
  makeFolder(folder: string): void;
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  /** Lets two folders change places; false where the system cannot. */
  exchange(one: string, other: string): boolean;
  remove(file: string): void;
}

/** The disk itself. */
export const DISK: Effects = {
  makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
  copy: (from, to) => fs.cpSync(from, to, { recursive: true }),
  rename: (from, to) => fs.renameSync(from, to),
  exchange,
  remove: (file) => fs.rmSync(file, { recursive: true, force: true }),
};
