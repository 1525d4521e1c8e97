import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve("html_codesniffer/build/HTMLCS.js"), "utf8");

/** What HTML_CodeSniffer calls an error; a warning or a notice is for people to judge. */
const ERROR = 1;

/** A broken rule of WCAG 2 AA, by its code, and the element that breaks it. */
export interface Finding {
  code: string;
  message: string;
  element: string;
}

/** Runs HTML_CodeSniffer, an engine of other makers than axe's, on the page as it stands. */
export async function codesniffer(page: Page): Promise<Finding[]> {
  await page.evaluate(source);
  return page.evaluate((type) => {
    const { HTMLCS } = globalThis as unknown as SnifferWindow;
    return new Promise<Finding[]>((resolve) => {
      HTMLCS.process("WCAG2AA", document, () =>
        resolve(
          HTMLCS.getMessages()
            .filter((message) => message.type === type)
            .map(({ code, msg, element }) => ({
              code,
              message: msg,
              element: element.outerHTML.slice(0, 120),
            })),
        ),
      );
    });
  }, ERROR);
}

interface SnifferWindow {
  HTMLCS: {
    process(standard: string, document: Document, done: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}
