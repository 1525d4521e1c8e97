import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { textProblem } from "../editor/characters.ts";
import { EditorError, type Place } from "../editor/errors.ts";
import type { Locate } from "./locate.ts";
import { syntaxError } from "./syntax.ts";

/** A component used in MDX, with its attributes as text and where it stands in the source. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  place: Place;
  /** First character, and the one after the last. */
  start: number;
  end: number;
}

/** As the site itself is built: MDX with the tables, notes and links of GitHub's Markdown. */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Trees of texts without mistakes: after an edit all texts are checked, and all but one are as they were. */
const trees = new Map<string, Readonly<Root>>();
const MOST_TREES = 4000;

/**
 * Parses MDX to a syntax tree, which others may be reading too: it is not to be changed.
 * @throws EditorError where the syntax is broken
 */
export function parseMdx(text: string, locate: Locate): Readonly<Root> {
  const known = trees.get(text);
  if (known) return known;
  checkText(text, locate);
  try {
    const tree = parser.parse(text);
    checkLayers(tree, locate);
    if (trees.size >= MOST_TREES) trees.clear();
    trees.set(text, tree);
    return tree;
  } catch (error) {
    throw error instanceof EditorError ? error : syntaxError(error, text, locate);
  }
}

/** Markers of quotes and lists on one line, more than anybody writes: the parser takes cubic time on them. */
const NESTED = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)])){11}/m;
const MOST_LAYERS = 50;

function checkText(text: string, locate: Locate): void {
  const complain = (index: number, found: string, expected: string) => {
    const before = text.slice(0, index).split("\n");
    throw new EditorError(locate(before.length, (before.at(-1) ?? "").length + 1), found, expected);
  };
  const problem = textProblem(text);
  if (problem) complain(problem.index, problem.found, problem.expected);
  const nested = NESTED.exec(text);
  if (nested) complain(nested.index, "sitater og lister inne i hverandre i mange lag", "høyst ti lag");
}

/** Walks without recursion, so that what is too deep for the stack is told of and not run into. */
function checkLayers(tree: Root, locate: Locate): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { node, depth } = at;
    if (depth > MOST_LAYERS)
      throw new EditorError(
        locate(node.position?.start.line ?? 1, node.position?.start.column ?? 1),
        "tekst inne i tekst i mange lag",
        `høyst ${MOST_LAYERS} lag`,
      );
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}

/** Code in prose: `import`, `export` and `{…}` would be run, and could show numbers from nowhere. */
export function checkCode(tree: Root, locate: Locate): EditorError[] {
  const errors: EditorError[] = [];
  visit(tree, (node) => {
    if (node.type !== "mdxjsEsm" && node.type !== "mdxFlowExpression" && node.type !== "mdxTextExpression")
      return;
    // A comment: {/* … */}
    if (/^\s*\/\*(?:(?!\*\/).)*\*\/\s*$/s.test(node.value)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    errors.push(new EditorError(locate(line, column), `kode («${node.value.slice(0, 40)}»)`, "tekst"));
  });
  return errors;
}

/** All components in the tree, in order. */
export function elements(tree: Root, locate: Locate): Element[] {
  const found: Element[] = [];
  visit(tree, (node) => {
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    const { name, attributes, position } = node as MdxJsxFlowElement | MdxJsxTextElement;
    const start = position?.start ?? { line: 1, column: 1, offset: 0 };
    const place = locate(start.line, start.column);
    const pairs = attributes.map((attribute): [string, string] => {
      if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string")
        throw new EditorError(
          place,
          "et attributt som ikke er ren tekst",
          'attributter på formen navn="verdi"',
        );
      return [attribute.name, attribute.value];
    });
    found.push({
      name: name ?? "",
      attributes: Object.fromEntries(pairs),
      place,
      start: start.offset ?? 0,
      end: position?.end.offset ?? 0,
    });
  });
  return found;
}
