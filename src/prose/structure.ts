import type { Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { EditorError } from "../editor/errors.ts";
import type { Locate } from "./locate.ts";
import type { Element } from "./mdx.ts";

/**
 * Headings in an order that readers and screen readers can follow: the title is the page's own first
 * heading, the prose has `##`, and below it `###`, none skipped, empty or repeated.
 */
export function checkHeadings(tree: Root, locate: Locate): EditorError[] {
  const errors: EditorError[] = [];
  const seen = new Map<string, number>();
  let above = 1;
  visit(tree, "heading", (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const text = textOf(node).trim();
    const sign = "#".repeat(node.depth);
    const complain = (found: string, expected: string, fix?: string) =>
      errors.push(new EditorError(locate(line, column), found, expected, fix));
    if (text === "") complain("en tom overskrift", "en overskrift med tekst");
    else if (node.depth === 1)
      complain(`overskriften «${text}» med én #`, "## eller ###", "Sidens egen overskrift er «title».");
    else if (node.depth > above + 1)
      complain(`overskriften «${text}» med ${sign}`, `høyst ${"#".repeat(above + 1)} her`);
    else if (seen.has(text.toLowerCase()))
      complain(
        `overskriften «${text}» en gang til (også på linje ${locate(seen.get(text.toLowerCase()) ?? 1, 1).line})`,
        "ulike overskrifter på samme side",
      );
    seen.set(text.toLowerCase(), line);
    above = Math.max(node.depth, 2);
  });
  return errors;
}

/** A mark for a note, also where the note itself is forgotten. */
const NOTE_MARK = /\[\^[^\]\s]+\]/;

/** Notes the Markdown way: their numbers would stand beside those of `<Kilde>`, under English headings. */
export function checkFootnotes(tree: Root, locate: Locate): EditorError[] {
  const errors: EditorError[] = [];
  visit(tree, (node) => {
    const mark = node.type === "text" ? NOTE_MARK.exec(node.value) : undefined;
    if (node.type !== "footnoteReference" && !mark) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const label = "label" in node ? `[^${node.label ?? node.identifier}]` : mark?.[0];
    const expected = '<Kilde evaluering="…" sted="…">teksten i noten</Kilde>';
    errors.push(new EditorError(locate(line, column + (mark?.index ?? 0)), `fotnoten ${label}`, expected));
  });
  return errors;
}

/** What may stand once on a page: a figure, since it has its own address there, and the box of caveats. */
export function checkOnce(elements: readonly Element[]): EditorError[] {
  const seen = new Set<string>();
  return elements.flatMap(({ name, attributes, place }) => {
    if (name !== "Figur" && name !== "Forbehold") return [];
    const key = `${name} ${attributes.id ?? ""}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const what = name === "Figur" ? `figuren «${attributes.id}»` : "<Forbehold>";
    return new EditorError(place, `${what} en gang til`, "én gang på hver side");
  });
}

/** A page without a word in it. */
export function checkEmpty(tree: Root, locate: Locate): EditorError[] {
  if (/\p{L}/u.test(textOf(tree))) return [];
  return [new EditorError(locate(1, 1), "ingen tekst", "et dokument med tekst")];
}
