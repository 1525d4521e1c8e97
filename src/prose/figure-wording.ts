import path from "node:path";
import type { Catalog } from "../data/read/catalog.ts";
import { collect, EditorError } from "../editor/errors.ts";
import { CONTENT_DIR } from "../editor/project.ts";
import { readStructured, type Structured } from "../editor/structured.ts";
import { UNWRITTEN } from "./unwritten.ts";
import { divisionOf, wordError, wrongWords } from "./wording.ts";

/** The fields of a figure that readers read. */
const READ = new Set(["title", "subtitle", "alt", "note", "label"]);

/** Words in a figure's file that the word list has others for, or that are not written yet, each at its field. */
export function checkFigureWording(id: string, catalog: Catalog): EditorError[] {
  const errors: EditorError[] = [];
  // What cannot be read is told of where the figure itself is read.
  const document = collect([], () => readStructured(path.join(CONTENT_DIR, "figures", `${id}.yaml`)));
  if (!document) return errors;
  const { set } = (document.value as { data?: { set?: unknown } } | null)?.data ?? {};
  const division = divisionOf([String(set)], catalog);
  for (const { text, at } of texts(document.value)) {
    const prose = text.replace(/<Tall[^>]*>/g, (number) => "·".repeat(number.length));
    if (Object.values<string>(UNWRITTEN).includes(text))
      errors.push(new EditorError(document.locate(at), `«${text}»`, "figurens egne ord"));
    for (const wrong of wrongWords(prose, division)) errors.push(wordError(wrong, document.locate(at)));
  }
  return errors;
}

interface Text {
  text: string;
  at: Parameters<Structured["locate"]>[0];
}

function texts(value: unknown, at: Text["at"] = []): Text[] {
  if (typeof value === "string") return READ.has(String(at.at(-1))) ? [{ text: value, at }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...at, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, [...at, key]));
}
