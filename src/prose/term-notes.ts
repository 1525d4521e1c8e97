import type { Nodes, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { Term } from "./glossary.ts";
import { parseMdx } from "./mdx.ts";

/** More notes than this would be in the way of reading. */
const MOST_NOTES = 8;

/** A word in prose that has a note, and where it stands in the source. */
interface Noted {
  id: string;
  start: number;
  end: number;
}

type Recognised = Pick<Term, "id" | "term" | "forms" | "explain" | "chapters">;

/**
 * A chapter's prose with each term that is to be explained marked where it first stands in running
 * text, and with the notes at its end. The lines stay where they are.
 * @param slug of the chapter: where it has too many terms, those that matter in it go first
 */
export function withTermNotes(body: string, slug: string, terms: readonly Recognised[]): string {
  const own = new Set(terms.filter(({ chapters }) => chapters.includes(slug)).map(({ id }) => id));
  const noted = firstUses(body, terms)
    .toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)))
    .slice(0, MOST_NOTES)
    .sort((a, b) => a.start - b.start);
  if (noted.length === 0) return body;
  let at = 0;
  let result = "";
  for (const { id, start, end } of noted) {
    const { before, after } = marksAround(body, start, end);
    const word = `<Begrep id="${id}">${body.slice(start, end)}</Begrep>`;
    // A mark at a button may be moved to the next line without it; together they stay on one.
    result += body.slice(at, start - before.length);
    result += before || after ? `<span class="hel">${before}${word}${after}</span>` : word;
    at = end + after.length;
  }
  const notes = `<Begrepsnoter ids="${noted.map(({ id }) => id).join(" ")}" />`;
  return `${result}${body.slice(at).trimEnd()}\n\n${notes}\n`;
}

/** The first place of each term that is to be explained, in the order of the text. */
function firstUses(body: string, terms: readonly Recognised[]): Noted[] {
  const forms = new Map(
    terms
      .filter(({ explain }) => explain)
      .flatMap(({ id, term, forms }) => [term, ...forms].map((form) => [plain(form), id] as const)),
  );
  if (forms.size === 0) return [];
  const pattern = patternOf(forms.keys());
  const found = new Map<string, Noted>();
  for (const { position } of runningText(parseMdx(body, (line, column) => ({ file: "", line, column })))) {
    const from = position?.start.offset ?? 0;
    for (const match of body.slice(from, position?.end.offset).matchAll(pattern)) {
      const id = forms.get(plain(match[0]));
      const start = from + match.index;
      if (id && !found.has(id)) found.set(id, { id, start, end: start + match[0].length });
    }
  }
  return [...found.values()];
}

/** Whole words, the longest first, whatever begins a sentence, and over line breaks in the source. */
function patternOf(forms: Iterable<string>): RegExp {
  const all = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.join("|")})(?![\\p{L}\\p{N}]|-\\p{L})`, "giu");
}

const plain = (word: string) => word.toLocaleLowerCase("nb").replace(/\s+/g, " ");

/** Where words stand by themselves: not in headings, links, quotes, tables and code, and not in components. */
const APART = new Set([
  "heading",
  "link",
  "linkReference",
  "blockquote",
  "table",
  "footnoteDefinition",
  "mdxJsxTextElement",
]);

/** The pieces of text that are read as running prose, in order; of components only what the caveats hold. */
function runningText(tree: Root): Text[] {
  const found: Text[] = [];
  visit(tree, (node: Nodes) => {
    if (APART.has(node.type) || (node.type === "mdxJsxFlowElement" && node.name !== "Forbehold")) return SKIP;
    if (node.type === "text") found.push(node);
  });
  return found;
}

/** The marks that stand close around a word: «», (), comma, full stop. */
function marksAround(body: string, start: number, end: number): { before: string; after: string } {
  const before = /[«(]*$/.exec(body.slice(Math.max(0, start - 3), start))?.[0] ?? "";
  const after = /^[»).,;:!?]*/.exec(body.slice(end, end + 3))?.[0] ?? "";
  return { before, after };
}
