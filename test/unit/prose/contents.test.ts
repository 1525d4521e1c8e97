import { describe, expect, it } from "vitest";
import { sectionsOf, wordCount } from "../../../src/prose/contents.ts";
import { parseMdx } from "../../../src/prose/mdx.ts";

const tree = (text: string) => parseMdx(text, (line, column) => ({ file: "a.mdx", line, column }));

describe("the contents of a text", () => {
  it("are its main headings by the names that links use, and the caveats where they stand", () => {
    const text = [
      "Svaret.",
      "## Få svarte",
      "### Hvorfor",
      "## Hvorfor",
      "## Så hva?",
      "<Forbehold>\n\n- Lite.\n\n</Forbehold>",
    ].join("\n\n");
    expect(sectionsOf(tree(text), "Grenser")).toEqual([
      { id: "få-svarte", text: "Få svarte" },
      { id: "hvorfor-1", text: "Hvorfor" },
      { id: "så-hva", text: "Så hva?" },
      { id: "forbehold", text: "Grenser" },
    ]);
  });
});

describe("the words of a text", () => {
  it.each([
    ["En setning med fem ord.", 5],
    ["## To ord\n\nog *to* til", 5],
    ['Det var <Tall sett="a" kolonne="n" />.', 3],
    ['Fire ord – og ikke noten.<Kilde evaluering="a" sted="Kapittel 2">Den teller ikke.</Kilde>', 5],
    ['<Figur id="virkning" />', 0],
  ])("of «%s» are %d", (text, count) => {
    expect(wordCount(tree(text))).toBe(count);
  });
});
