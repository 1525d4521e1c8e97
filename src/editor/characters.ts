/*
 * Characters that have no place in what editors write: they cannot be seen, they change the order of
 * what is read, or they look like another one. Named as U+XXXX in messages.
 */

/** What is wrong with a text, and at which index. */
export interface CharacterProblem {
  index: number;
  /** «usynlig tegn U+202E» */
  found: string;
  expected: string;
}

/** Unicode's category C (control, bidi and zero-width, private, unassigned), line separators, and �. */
const HIDDEN = /[^\P{C}\n\r\t]|[\p{Zl}\p{Zp}\uFFFD]/u;
const HIDDEN_IN_CELL = /[\p{C}\p{Zl}\p{Zp}\uFFFD]/u;
const OTHER_SPACE = /[^\P{Zs} ]/u;
const OTHER_HYPHEN = /[\u2010\u2011\u2212]/;

/** «U+202E» */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The first character that no text may hold, or a letter not in Unicode's composed form (NFC). */
export function textProblem(text: string, hidden = HIDDEN): CharacterProblem | undefined {
  const found = hidden.exec(text);
  if (found)
    return {
      index: found.index,
      found: `tegnet ${codePoint(found[0])}`,
      expected: "tekst uten usynlige tegn og styretegn",
    };
  const composed = text.normalize("NFC");
  if (composed === text) return;
  let index = 0;
  while (text[index] === composed[index]) index++;
  const [first = "", second = ""] = text.slice(index, index + 4);
  const parts = /\p{M}/u.test(second) ? [first, second] : [first];
  return {
    index,
    found: `tegnet ${parts.map(codePoint).join(" ")}`,
    expected: `${parts.join("").normalize("NFC")} som ett tegn (Unicode NFC)`,
  };
}

/**
 * What a cell of text may not hold: the same as any text, line breaks and tabs, spaces and hyphens
 * of another kind than the plain ones, and a beginning that a spreadsheet takes for a formula.
 */
export function cellProblem(cell: string): CharacterProblem | undefined {
  const problem = textProblem(cell, HIDDEN_IN_CELL);
  if (problem) return problem;
  const space = OTHER_SPACE.exec(cell);
  if (space)
    return {
      index: space.index,
      found: `tegnet ${codePoint(space[0])}`,
      expected: "en verdi med vanlige mellomrom, uten hardt mellomrom",
    };
  const hyphen = OTHER_HYPHEN.exec(cell);
  if (hyphen)
    return {
      index: hyphen.index,
      found: `tegnet ${codePoint(hyphen[0])}`,
      expected: "vanlig bindestrek (-) eller tankestrek (–)",
    };
  if (/^[=+@]|^-./.test(cell))
    return {
      index: 0,
      found: `tegnet ${codePoint(cell)} først`,
      expected: "tekst som et regneark ikke leser som en formel",
    };
}
