import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { CHARSET } from "../../src/fonts/charset.ts";
import { SITES } from "../setup/sites.ts";
import { files, pages, text } from "./built.ts";

/** What needs no glyph: white space in the source, and the word joiner. */
const UNSEEN = ["\n", "\r", "\t", "\u2060"];

const IN_PAGES = new Set([...CHARSET, ...UNSEEN]);

/** A picture file has no other font to fall back on. */
const IN_PICTURES = new Set(CHARSET);

/** Elements whose text is not shown. */
const HIDDEN = "script, style, template, title";

describe("every character that readers see", () => {
  it.each(pages(SITES.root).map(({ path, document }) => ({ path, document })))(
    "is in the site's fonts on $path",
    ({ document }) => {
      const strange = new Set<string>();
      const walk = (node: Node): void => {
        if (node.nodeType === 3) collect(node.textContent ?? "", IN_PAGES, strange);
        if (node.nodeType === 1 && (node as Element).matches(HIDDEN)) return;
        for (const child of node.childNodes) walk(child);
      };
      walk(document.body);
      expect([...strange].map(name)).toEqual([]);
    },
  );

  it.each(files(SITES.root).filter((file) => file.startsWith("/figurer/") && file.endsWith(".svg")))(
    "is in the site's fonts in the picture %s, which has nothing to fall back on",
    (file) => {
      const { document } = parseHTML(text(SITES.root, file));
      const strange = new Set<string>();
      for (const element of document.querySelectorAll("text"))
        collect(element.textContent ?? "", IN_PICTURES, strange);
      expect([...strange].map(name)).toEqual([]);
    },
  );
});

function collect(words: string, known: Set<string>, strange: Set<string>): void {
  for (const character of words) if (!known.has(character)) strange.add(character);
}

/** «■ U+25A0» */
function name(character: string): string {
  return `${character} U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
}
