import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { EditorError, type Place } from "../errors.ts";

/** A component used in MDX, with its attributes as text and where it stands in the source. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  place: Place;
  /** First character, and the one after the last. */
  start: number;
  end: number;
}

/** Turns a position in the parsed text into a place in the file. */
export type Locate = (line: number, column: number) => Place;

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Parses MDX to a syntax tree.
 * @throws EditorError where the syntax is broken
 */
export function parseMdx(text: string, file: string, locate: Locate): Root {
  try {
    return parser.parse(text);
  } catch (error) {
    const { line = 1, column = 1, reason } = error as { line?: number; column?: number; reason?: string };
    throw new EditorError(
      { ...locate(line, column), file },
      `en skrivefeil (${reason ?? String(error)})`,
      "gyldig MDX",
      "En komponent skal være lukket: <Tall … />.",
    );
  }
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
