import fs from "node:fs";
import path from "node:path";
import { hashes, lockList } from "../../../src/data/check/locks.ts";
import { prepare, release } from "../../../src/data/desk/correct.ts";
import { makeDraft } from "../../../src/data/desk/draft.ts";
import { DISK, type Effects } from "../../../src/data/desk/effects.ts";
import { readCatalog } from "../../../src/data/read/catalog.ts";
import type { Field } from "../../../src/data/read/descriptor.ts";
import { compare, type Difference } from "../../../src/data/versions/diff.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "./fixtures.ts";

const fields = (andel: Partial<Field>) => [
  dimension("fylke", { title: "Fylke", categories: ["Agder", "Oslo", "Troms"] }),
  dimension("aar", { type: "year", title: "År" }),
  measure("andel", { title: "Andel", unit: "prosent", ...andel }),
];
export const RESOURCE = resource("a", fields({ missingValues: [{ value: "-", label: "ikke oppgitt" }] }));
export const DESCRIPTOR = dataPackage("a", [RESOURCE], { title: "Andeler" });
export const ROWS = ["fylke,aar,andel", "Agder,2019,6.0", "Agder,2020,-", "Oslo,2019,7.5"];

/** The set that is released: without what a new version may no longer have. */
const RELEASED = { ...DESCRIPTOR, resources: [resource("a", fields({}))] };
export const RELEASED_ROWS = ROWS.with(2, "Agder,2020,6.2");

/** What differs between the set above and another: its rows, and its descriptor edited as text. */
export function differing(rows: string[] = ROWS, edit = (descriptor: string) => descriptor): Difference {
  const [from] = catalogOf([DESCRIPTOR, { a: csv(...ROWS) }]).get("a") ?? [];
  const edited = JSON.parse(edit(JSON.stringify(DESCRIPTOR)));
  const hasSecond = edited.resources.some(({ name }: { name: string }) => name === "b");
  const files = { a: csv(...rows), ...(hasSecond && { b: csv("fylke,n", "Oslo,1") }) };
  const [to] = catalogOf([edited, files]).get("a") ?? [];
  if (!from || !to) throw new Error("no set a");
  return compare(from, to);
}

/** Writes the set above below `data`, locked, at 1.0.0. */
export function writeReleased(data: string): void {
  const folder = path.join(data, "felles/a/1.0.0");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "datapackage.json"), `${JSON.stringify(RELEASED, null, 2)}\n`);
  fs.writeFileSync(path.join(folder, "a.csv"), csv(...RELEASED_ROWS));
  fs.writeFileSync(path.join(data, "released.json"), lockList(hashes(readCatalog(data), data)));
}

/** Begins a draft of the set and corrects one number in it. */
export function writeDraft(data: string, effects: Effects = DISK): void {
  makeDraft("a", data, effects);
  edit(path.join(data, "felles/a/utkast/a.csv"), "2019,6.0", "2019,6.6");
}

/** Releases the draft. */
export function releaseDraft(data: string, effects: Effects = AT_NOON): void {
  const correction = prepare("a", "patch", data);
  if (!correction) throw new Error("nothing to release");
  release(correction, "Agder 2019 er rettet.", data, effects);
}

/** Puts `after` in the place of `before` in a file; it must be there. */
export function edit(file: string, before: string, after: string): void {
  const text = fs.readFileSync(file, "utf8");
  if (!text.includes(before)) throw new Error(`no «${before}» in ${file}`);
  fs.writeFileSync(file, text.replace(before, after));
}

/** The disk, at a moment that is known. */
export const AT_NOON: Effects = { ...DISK, now: () => new Date("2027-02-03T12:00:00.789Z") };

/**
 * Effects that come to step `step` (from 1) and no further.
 * @param how `before`: the step is not taken; `half`: of a file only the first half is written, of a
 *   folder to remove only its first file is gone
 */
export function stopping(step: number, how: "before" | "half", stop: () => never): Effects {
  let taken = 0;
  const isLast = () => ++taken === step;
  const half = (work: () => void): never => {
    if (how === "half") work();
    return stop();
  };
  return {
    now: AT_NOON.now,
    makeFolder: (folder) => (isLast() ? half(() => DISK.makeFolder(folder)) : DISK.makeFolder(folder)),
    rename: (from, to) => (isLast() ? half(() => DISK.rename(from, to)) : DISK.rename(from, to)),
    write: (file, content) => {
      const first = content.slice(0, content.length / 2);
      return isLast() ? half(() => DISK.write(file, first)) : DISK.write(file, content);
    },
    remove: (file) => {
      const first = () => fs.existsSync(file) && fs.statSync(file).isDirectory() && fs.readdirSync(file)[0];
      return isLast() ? half(() => DISK.remove(path.join(file, first() || "."))) : DISK.remove(file);
    },
  };
}

/** Every file below a folder with its text; folders end in a slash. */
export function contents(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .map((entry): [string, string] => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file);
        return entry.isDirectory() ? [`${name}/`, ""] : [name, fs.readFileSync(file, "utf8")];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
