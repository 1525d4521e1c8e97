import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import { regions } from "../../../src/data/about/regions.ts";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { readDocument, slugs } from "../../../src/prose/documents.ts";
import { parseMdx } from "../../../src/prose/mdx.ts";

const chapters = slugs("chapters").map((slug) => {
  const { file, body } = readDocument("chapters", slug);
  const tree = parseMdx(body, (line, column) => ({ file, line, column }));
  const headings = tree.children.filter(({ type }) => type === "heading").map((node) => textOf(node));
  return { slug, body, headings, words: textOf(tree) };
});

describe("the chapters", () => {
  test.each(chapters)("$slug says what its numbers can be used for, and what they cannot say", (chapter) => {
    expect(chapter.headings.at(-1)).toBe("Så hva?");
    const [, soWhat = ""] = chapter.body.split("## Så hva?");
    expect(soWhat).toMatch(/<Kilde [^>]*>[\s\S]*<Forbehold>/);
  });

  test("have a word for every fylke and NAV-fylke", () => {
    const names = [...new Set(regions(loadCatalog()).map(({ name }) => name))];
    expect(names.length).toBeGreaterThan(25);
    // The longest first: «Troms og Finnmark» is no word for Troms.
    names.sort((a, b) => b.length - a.length);
    let rest = chapters.map(({ words }) => words).join("\n");
    const missing = names.filter((name) => {
      const before = rest;
      rest = rest.replaceAll(name, "·");
      return rest === before;
    });
    expect(missing).toEqual([]);
  });
});
