import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { byLetter, getTerms } from "../../../src/prose/glossary.ts";

const terms = getTerms();
const SOURCES = path.resolve("../shared/sources");

describe("the glossary", () => {
  test("has some sixty terms, in the order of the alphabet", () => {
    expect(terms.length).toBeGreaterThanOrEqual(60);
    const words = terms.map(({ term }) => term.replaceAll("«", ""));
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "nb", { numeric: true })));
    expect(words.at(-1)).toBe("Årsverk");
  });

  test("puts each term under its own letter, whatever mark it begins with", () => {
    const letters = byLetter(terms);
    expect([...letters.values()].flat()).toEqual(terms);
    expect(letters.get("V")?.map(({ id }) => id)).toContain("vet-ikke");
    expect(letters.get("N")?.map(({ id }) => id)).toContain("n");
  });

  test.each(terms)("«$term» is explained in two sentences", ({ meaning, matters }) => {
    for (const sentence of [meaning, matters]) expect(sentence).toMatch(/^[\p{Lu}«][^.!?]*[.!?]$/u);
    expect(`${meaning} ${matters}`.length).toBeLessThan(280);
  });

  test.runIf(fs.existsSync(SOURCES))("cites lines that are there", () => {
    const length = (evaluation: string) =>
      fs.readFileSync(path.join(SOURCES, `${evaluation}.txt`), "utf8").split("\n").length;
    const wrong = terms.flatMap(({ id, sources }) =>
      sources
        .filter(({ evaluation, lines }) => {
          const [from = 0, to = from] = lines.split("–").map(Number);
          return to < from || to > length(evaluation);
        })
        .map(({ lines }) => `${id}: ${lines}`),
    );
    expect(wrong).toEqual([]);
  });
});
