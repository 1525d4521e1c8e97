import { EditorError } from "../../editor/errors.ts";
import type { Catalog } from "../read/catalog.ts";

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
