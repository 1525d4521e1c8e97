import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spread } from "../../src/charts/labels.ts";
import { shorten, textWidth, wrap } from "../../src/charts/text.ts";
import { EditorError } from "../../src/editor/errors.ts";
import { checkDigits } from "../../src/prose/digits.ts";
import { checkCode, elements, parseMdx } from "../../src/prose/mdx.ts";
import { plainText } from "../../src/prose/text.ts";
import { nonsense, processorTime, runs } from "./arbitrary.ts";

const locate = (line: number, column: number) => ({ file: "k.mdx", line, column });

/** What a chapter's prose goes through; an editor's mistake is fine, anything else is thrown. */
function readProse(text: string): void {
  try {
    const tree = parseMdx(text, locate);
    checkDigits(tree, locate);
    checkCode(tree, locate);
    elements(tree, locate);
  } catch (error) {
    if (!(error instanceof EditorError)) throw error;
  }
}

describe("prose", () => {
  test("of any kind is read or refused", () => {
    fc.assert(fc.property(nonsense, readProse), runs(1500));
  });

  test.each(["> ", "1. ", "- ", "- a\n", "[", "*a ", "`", "<Tall>", "{", "(", "![a](", "&#", "\t", "a\n"])(
    "a long chapter of %j takes no time",
    (part) => {
      expect(processorTime(() => readProse(part.repeat(10_000 / part.length)))).toBeLessThan(3000);
    },
  );

  test("code in prose is refused, a comment is not", () => {
    const said = (text: string) => checkCode(parseMdx(text, locate), locate).map(String);
    expect(said("Det var {1234} i alt.")).toEqual([
      "EditorError: k.mdx:1:9: fant kode («1234»), ventet tekst.",
    ]);
    expect(said('import x from "y"')).toHaveLength(1);
    expect(said("export const a = 1")).toHaveLength(1);
    expect(said("{/* husk kilden */}")).toEqual([]);
    expect(said("{/* a */ process.exit(1) /* b */}")).toHaveLength(1);
  });

  test("a short text without <Tall> comes out as it went in, or is refused", () => {
    let same = 0;
    fc.assert(
      fc.property(nonsense, (text) => {
        try {
          expect(plainText(text, new Map(), { file: "f.yaml", line: 1 })).toBe(text.trim());
          same++;
        } catch (error) {
          if (!(error instanceof EditorError)) throw error;
        }
      }),
      runs(1500),
    );
    expect(same).toBeGreaterThan(100);
  });

  test("a short text holds no other component than <Tall>", () => {
    expect(() => plainText("<Figur id='x' /> a", new Map(), { file: "f.yaml" })).toThrow("bare <Tall>");
  });
});

const pixels = fc.integer({ min: 20, max: 600 });
const words = fc
  .array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 12 })
  .map((all) => all.join(" "));

describe("words in charts", () => {
  test("are broken into lines that fit, and none is lost", () => {
    fc.assert(
      fc.property(words, pixels, (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join(" ")).toBe(text);
        for (const line of lines) if (line.includes(" ")) expect(textWidth(line)).toBeLessThanOrEqual(width);
      }),
      runs(500),
    );
  });

  test("are shortened to what fits, from the start of the text, never through a character", () => {
    fc.assert(
      fc.property(words, pixels, (text, width) => {
        const short = shorten(text, width);
        if (textWidth(text) <= width) {
          expect(short).toBe(text);
          return;
        }
        expect(short.endsWith("…")).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
        expect(short.isWellFormed()).toBe(true);
        expect(textWidth(short)).toBeLessThanOrEqual(Math.max(width, textWidth(`${[...text][0]}…`)));
      }),
      runs(500),
    );
  });

  test("and labels keep their order, their distance and their bounds", () => {
    const wanted = fc.array(fc.double({ min: -100, max: 500, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(wanted, fc.integer({ min: 1, max: 30 }), (places, gap) => {
        const placed = spread(places, gap, [0, 400]);
        const step = Math.min(gap, 400 / Math.max(1, places.length - 1));
        expect(placed).toHaveLength(places.length);
        const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        order.forEach((index, at) => {
          const place = placed[index] ?? Number.NaN;
          expect(place).toBeGreaterThanOrEqual(-1e-6);
          expect(place).toBeLessThanOrEqual(400 + 1e-6);
          if (at) expect(place - (placed[order[at - 1] ?? 0] ?? 0)).toBeGreaterThanOrEqual(step - 1e-6);
        });
      }),
      runs(500),
    );
  });
});
