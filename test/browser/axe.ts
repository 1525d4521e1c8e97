import axeCore, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** One broken accessibility rule, and the elements that break it. */
export interface Violation {
  id: string;
  impact: string;
  help: string;
  /** CSS selectors; one that leads into a frame is written `frame >>> element`. */
  targets: string[];
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs axe on the page as it stands, frames included, and returns what is wrong with it. */
export async function axe(page: Page): Promise<Violation[]> {
  // Evaluated rather than added as a script element, so that a content security policy is no hindrance.
  for (const frame of page.frames()) await frame.evaluate(axeCore.source);

  const { violations } = await page.evaluate(
    (tags) => (globalThis as unknown as AxeWindow).axe.run({ runOnly: tags }),
    TAGS,
  );
  return violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? "unknown",
    help,
    targets: nodes.map(({ target }) => target.flat().join(" >>> ")),
  }));
}

interface AxeWindow {
  axe: { run(options: { runOnly: string[] }): Promise<AxeResults> };
}
