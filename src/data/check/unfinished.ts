import { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "../read/catalog.ts";

/** What stands in a new descriptor where an editor is to write something. */
export const TO_FILL_IN = "FYLL INN";

/** What an editor has not filled in yet: every text, and tables without a row. */
export function unfinished(catalog: Catalog): EditorError[] {
  return [...catalog.values()]
    .flat()
    .flatMap(({ descriptor, locate, tables }) => [
      ...findTexts(descriptor).map(
        (path) => new EditorError(locate(path), `«${TO_FILL_IN}»`, "en ferdig tekst"),
      ),
      ...tables
        .filter(({ rows }) => rows.length === 0)
        .map(({ file }) => new EditorError({ file, line: 1 }, "en tabell uten rader", "minst én rad")),
    ]);
}

type Path = (string | number)[];

/** The paths of all texts that begin as what is to be filled in. */
function findTexts(value: unknown): Path[] {
  if (typeof value === "string") return value.startsWith(TO_FILL_IN) ? [[]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    findTexts(child).map((path): Path => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
}
