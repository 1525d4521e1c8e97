import { nb } from "../i18n/nb.ts";
import { type Section, sectionsOf, wordCount } from "../prose/contents.ts";
import { readDocument } from "../prose/documents.ts";
import { parseMdx } from "../prose/mdx.ts";
import { remember } from "../revision.ts";

/** How fast our prose is read: it is full of numbers. */
const WORDS_A_MINUTE = 200;

/** What a reader wants to know before she reads a chapter. */
export interface Reading {
  /** How long it takes, in whole minutes. */
  minutes: number;
  sections: Section[];
}

/** The contents of a chapter and how long it takes to read, by its slug. */
export const readingOf = remember(
  (slug: string): Reading => {
    const { body, file } = readDocument("chapters", slug);
    const tree = parseMdx(body, () => ({ file }));
    return {
      minutes: minutesOf(wordCount(tree)),
      sections: [...sectionsOf(tree, nb.chapter.limits), { id: "kilder", text: nb.chapter.sources }],
    };
  },
  ["content"],
);

/** Minutes for so many words: never none. */
export function minutesOf(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
