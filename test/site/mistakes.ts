/** One mistake an editor can make, and what the build should say about it. */
export interface Mistake {
  name: string;
  /** The file it is made in, from the project's root. */
  file: string;
  edit: (text: string) => string;
  /** Where the build says it is: line and column where there is one. */
  at: RegExp | string;
  found: string;
  expected: string;
}

/** Puts `after` in the place of `before`; a test whose mistake cannot be made must not pass. */
export function replace(before: string | RegExp, after: string) {
  return (text: string): string => {
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`«${before}» is not there to be replaced`);
    return changed;
  };
}

/** Adds a paragraph at the end, so that line numbers can be known. */
export const append = (paragraph: string) => (text: string) => `${text.trimEnd()}\n\n${paragraph}\n`;
