import { describe, expect, it } from "vitest";
import { type Dataset, loadCatalog } from "../../../src/data/read/catalog.ts";
import { bibtex, ris } from "../../../src/metadata/citation.ts";

const [real] = loadCatalog().get("tilfredshet-2022") ?? [];
if (!real) throw new Error("no tilfredshet-2022");
const titled = (title: string): Dataset => ({ ...real, descriptor: { ...real.descriptor, title } });
const ADDRESS = "https://ia.example/data/tilfredshet-2022/1.0.0/";

describe("a title with signs that LaTeX reads as commands", () => {
  it.each([
    ["50 % & mer", "50 \\% \\& mer"],
    ["a_b #1 $2", "a\\_b \\#1 \\$2"],
    ["{x} ~ ^", "\\{x\\} \\textasciitilde{} \\textasciicircum{}"],
    ["\\input", "\\textbackslash{}input"],
    ["s.\u00A021", "s.~21"],
    ["«æøå» – 2012", "«æøå» – 2012"],
  ])("%s", (title, escaped) => {
    expect(bibtex(titled(title), ADDRESS)).toContain(`  title = {{${escaped}}},\n`);
  });
});

it("keeps each RIS value on its line", () => {
  expect(ris(titled("To\nlinjer"), ADDRESS)).toContain("TI  - To linjer\r\n");
});
