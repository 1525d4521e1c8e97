import { describe, expect, it } from "vitest";
import { slugs } from "../../../src/prose/documents.ts";
import { minutesOf, readingOf } from "../../../src/site/reading.ts";

describe("how long a text takes to read", () => {
  it.each([
    [0, 1],
    [120, 1],
    [300, 2],
    [999, 5],
  ])("%d words: %d min", (words, minutes) => {
    expect(minutesOf(words)).toBe(minutes);
  });

  it.each(slugs("chapters"))("%s: a few minutes, and its contents end in caveats and sources", (slug) => {
    const { minutes, sections } = readingOf(slug);
    expect(minutes).toBeGreaterThan(0);
    expect(minutes).toBeLessThan(12);
    expect(sections.slice(-2).map(({ id }) => id)).toEqual(["forbehold", "kilder"]);
  });
});
