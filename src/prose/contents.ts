import GithubSlugger from "github-slugger";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";

/** A heading in prose, by the name that the build gives it. */
interface Heading {
  id: string;
  text: string;
  depth: number;
}

/** A place in a text that its contents lead to. */
export interface Section {
  id: string;
  text: string;
}

/** All headings, in order. */
export function headingsOf(tree: Root): Heading[] {
  const slugger = new GithubSlugger();
  const found: Heading[] = [];
  visit(tree, "heading", (node) => {
    const text = textOf(node);
    found.push({ id: slugger.slug(text), text, depth: node.depth });
  });
  return found;
}

/**
 * The sections of a text: its `##` headings, and the box of caveats where it stands among them.
 * @param limits the heading of that box
 */
export function sectionsOf(tree: Root, limits: string): Section[] {
  const headings = headingsOf(tree).values();
  const found: Section[] = [];
  visit(tree, (node) => {
    if (node.type === "heading") {
      const { value } = headings.next();
      if (value?.depth === 2) found.push({ id: value.id, text: value.text });
    }
    if (isComponent(node, "Forbehold")) found.push({ id: "forbehold", text: limits });
  });
  return found;
}

/** How many words a reader reads: a number is one, and notes are not counted. */
export function wordCount(tree: Root): number {
  let count = 0;
  visit(tree, (node) => {
    if (isComponent(node, "Kilde")) return SKIP;
    if (isComponent(node, "Tall")) count += 1;
    // A dash or a full stop after a number is no word of its own.
    if (node.type === "text") count += node.value.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  });
  return count;
}

function isComponent(node: Nodes, name: string): boolean {
  return (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && node.name === name;
}
