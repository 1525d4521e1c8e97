import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { EditorError } from "../errors.ts";
import { DATA_DIR, relative } from "../project.ts";
import type { Catalog } from "./catalog.ts";

/** The sha256 of each released file, by its path below `data/`. */
export type Released = Record<string, string>;

const FILE = path.join(DATA_DIR, "released.json");

export function readReleased(): Released {
  return fs.existsSync(FILE) ? (JSON.parse(fs.readFileSync(FILE, "utf8")) as Released) : {};
}

/** The sha256 of every file in every version, by its path below `data/`. */
export function hashes(catalog: Catalog): Released {
  const files = [...catalog.values()]
    .flat()
    .flatMap(({ directory }) => fs.readdirSync(directory).map((name) => path.join(directory, name)));
  return Object.fromEntries(
    files
      .map((file): [string, string] => [
        path.relative(DATA_DIR, file).split(path.sep).join("/"),
        createHash("sha256").update(fs.readFileSync(file)).digest("hex"),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A released file that has changed or gone, and any file that is not released yet. */
export function lockErrors(catalog: Catalog): EditorError[] {
  const released = readReleased();
  const actual = hashes(catalog);
  const place = (file: string) => ({ file: relative(path.join(DATA_DIR, file)) });
  const changed = Object.entries(released).flatMap(([file, sha]) => {
    if (actual[file] === sha) return [];
    const found = actual[file]
      ? "en fil som er endret etter at den ble utgitt"
      : "ingen fil, enda den er utgitt";
    return [
      new EditorError(
        place(file),
        found,
        `innholdet med sha256 ${sha.slice(0, 12)}…`,
        "En utgitt versjon endres aldri. Hent filen tilbake, og gi ut rettelsen som en ny versjon.",
      ),
    ];
  });
  const unknown = Object.keys(actual).filter((file) => !(file in released));
  return [
    ...changed,
    ...unknown.map(
      (file) =>
        new EditorError(
          place(file),
          "en fil som ikke er utgitt",
          "bare utgitte filer i nettstedet",
          "Kjør «npm run data -- lock» når versjonen er ferdig.",
        ),
    ),
  ];
}

/**
 * Locks every version that is not locked yet. Never changes a lock.
 * @returns the files that were added
 */
export function lock(catalog: Catalog): string[] {
  const released = readReleased();
  const added = Object.entries(hashes(catalog)).filter(([file]) => !(file in released));
  const all = Object.fromEntries(
    Object.entries({ ...released, ...Object.fromEntries(added) }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  fs.writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
  return added.map(([file]) => file);
}

/** What an editor has not filled in yet; such a version cannot be released. */
export function unfinished(catalog: Catalog): EditorError[] {
  return [...catalog.values()].flat().flatMap(({ descriptor, locate }) => {
    const path = findText(descriptor, "FYLL INN");
    return path ? [new EditorError(locate(path), "«FYLL INN»", "en ferdig tekst")] : [];
  });
}

function findText(value: unknown, start: string): (string | number)[] | undefined {
  if (typeof value === "string") return value.startsWith(start) ? [] : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    const path = findText(child, start);
    if (path) return [Array.isArray(value) ? Number(key) : key, ...path];
  }
}
