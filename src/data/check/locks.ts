import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { EditorError } from "../../editor/errors.ts";
import { readText } from "../../editor/files.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { checkJson } from "../../editor/structured.ts";
import { isAtWork } from "../../editor/turn.ts";
import { type Catalog, DRAFT } from "../read/catalog.ts";
import { lineEndErrors } from "./line-ends.ts";

/** The sha256 of each released file, by its path below `data/`. */
export type Released = Record<string, string>;

/** The list of locks in `data/`, and the list to come while a release is under way. */
export const RELEASED = "released.json";
export const NEXT_LOCKS = "released.json.ny";

/** @throws EditorError if the list is no JSON, or holds anything else than sha256 */
export function readReleased(root = DATA_DIR): Released {
  const file = path.join(root, RELEASED);
  if (!fs.existsSync(file)) return {};
  const text = readText(file);
  checkJson(text, file);
  const released: unknown = JSON.parse(text);
  const wrong = (found: string) => new EditorError({ file: relative(file) }, found, "sha256 for hver fil");
  if (typeof released !== "object" || released === null || Array.isArray(released))
    throw wrong("noe annet enn en liste over filer");
  for (const [name, sha] of Object.entries(released))
    if (typeof sha !== "string" || !/^[0-9a-f]{64}$/.test(sha))
      throw wrong(`${JSON.stringify(sha)} for «${name}»`);
  return released as Released;
}

/** The list as it stands in the file: sorted, one file a line. */
export function lockList(released: Released): string {
  const sorted = Object.entries(released).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The sha256 of every file in every version, by its path below `data/`. A draft has no lock. */
export function hashes(catalog: Catalog, root = DATA_DIR): Released {
  const files = [...catalog.values()]
    .flat()
    .filter(({ version }) => version !== DRAFT)
    .flatMap(({ directory }) => visible(directory));
  return Object.fromEntries(
    files
      .map((file): [string, string] => [
        path.relative(root, file).split(path.sep).join("/"),
        sha256(fs.readFileSync(file)),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The files of a folder, without those that systems hide there (`.DS_Store`). */
function visible(directory: string): string[] {
  return fs
    .readdirSync(directory)
    .filter((name) => !name.startsWith("."))
    .map((name) => path.join(directory, name));
}

/** A released file that has changed or gone, any file that is not released yet, and line ends other than LF. */
export function lockErrors(catalog: Catalog, root = DATA_DIR): EditorError[] {
  const place = (file: string) => ({ file: relative(path.join(root, file)) });
  if (fs.existsSync(path.join(root, NEXT_LOCKS))) {
    const [state, fix] = isAtWork(root)
      ? ["er i gang", "Prøv igjen når den er ferdig."]
      : ["ble avbrutt", "Kjør «npm run data -- check», så blir den fullført eller ryddet bort."];
    return [new EditorError(place(NEXT_LOCKS), `en utgivelse som ${state}`, "en som er fullført", fix)];
  }
  const released = readReleased(root);
  const actual = hashes(catalog, root);
  const converted = lineEndErrors(catalog, root);
  // What has been converted has changed by that alone, and all of it may have been: then told as one.
  const told = new Set(converted.map(({ place }) => place.file));
  const isTold = (file: string) => told.has(place(file).file) || told.has(relative(root));
  const changed = Object.entries(released).flatMap(([file, sha]) => {
    if (actual[file] === sha || (actual[file] && isTold(file))) return [];
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
    ...converted,
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
