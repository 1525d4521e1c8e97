import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Catalog } from "../data/read/catalog.ts";
import { EditorError, type Place } from "../editor/errors.ts";
import type { Locate } from "./locate.ts";
import { WORD_LIST } from "./word-list.ts";

const LIST = WORD_LIST.map(({ not, ...entry }) => ({
  ...entry,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${not})(?!\\p{L})`, "giu"),
}));

/** What is quoted, and the names of data sets. */
const NOT_OURS = /«[^»]*»|(?<=datasettet )[a-z0-9-]+/g;

/** A word that another is used for, and where it begins in the text. */
interface WrongWord {
  word: string;
  index: number;
  use: string;
  because: string | undefined;
}

/**
 * The words in a text that the word list has others for, in order. What stands in « » is not ours, nor are names.
 * @param division of the country that the text is about, where it is about one
 */
export function wrongWords(text: string, division?: string): WrongWord[] {
  const own = text.replace(NOT_OURS, (quoted) => "·".repeat(quoted.length));
  return LIST.filter((entry) => !entry.division || entry.division === division)
    .flatMap(({ pattern, use, because }) =>
      [...own.matchAll(pattern)].map(({ 0: word, index }) => ({ word, index, use, because })),
    )
    .sort((a, b) => a.index - b.index);
}

/** The same as an editor is told. */
export function wordError({ word, use, because }: WrongWord, place: Place): EditorError {
  return new EditorError(place, `ordet «${word}»`, use, because);
}

/**
 * Words in prose that the word list has others for. Each paragraph, heading and table is about the
 * division of the country that its numbers are from.
 */
export function checkWording(tree: Root, locate: Locate, catalog?: Catalog): EditorError[] {
  const errors: EditorError[] = [];
  visit(tree, (node) => {
    if (node.type === "blockquote") return SKIP;
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "table") return;
    errors.push(...wordsIn(node, locate, catalog && divisionOf(setsIn(node), catalog)));
    return SKIP;
  });
  return errors;
}

function wordsIn(block: Nodes, locate: Locate, division: string | undefined): EditorError[] {
  const errors: EditorError[] = [];
  visit(block, "text", ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    for (const wrong of wrongWords(value, division)) {
      const before = value.slice(0, wrong.index).split("\n");
      const last = before.at(-1) ?? "";
      const at = locate(line + before.length - 1, last.length + (before.length > 1 ? 1 : column));
      errors.push(wordError(wrong, at));
    }
  });
  return errors;
}

/** The data sets that a block's numbers are from. */
function setsIn(block: Nodes): string[] {
  const sets: string[] = [];
  visit(block, (node) => {
    if (node.type !== "mdxJsxTextElement" && node.type !== "mdxJsxFlowElement") return;
    const set = node.attributes.find((attribute) => "name" in attribute && attribute.name === "sett");
    if (typeof set?.value === "string") sets.push(set.value);
  });
  return sets;
}

/** The division of the country that all these data sets have; undefined where they have none, or several. */
export function divisionOf(sets: readonly string[], catalog: Catalog): string | undefined {
  const tables = sets.flatMap((set) => catalog.get(set)?.[0]?.tables ?? []);
  const found = new Set(tables.flatMap(({ rows }) => rows.flatMap(({ inndeling }) => inndeling ?? [])));
  return found.size === 1 ? String([...found][0]) : undefined;
}
