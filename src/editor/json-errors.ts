import { createRequire } from "node:module";

// What it offers as a module is for bundlers; Node and the build can only require it.
const jsonc = createRequire(import.meta.url)("jsonc-parser") as typeof import("jsonc-parser");

/** Where a text stops being JSON, and what is the matter. */
export interface JsonError {
  offset: number;
  found: string;
  expected: string;
}

const COMMON = ["noe som ikke hører til her", "gyldig JSON"] as const;

/** By the names that jsonc-parser gives its errors. */
const WORDS: Record<string, readonly [found: string, expected: string]> = {
  InvalidSymbol: ["et ord uten anførselstegn", 'tekst mellom anførselstegn (")'],
  InvalidNumberFormat: ["et tall som ikke kan leses", "et tall som 1.5"],
  PropertyNameExpected: ["et komma uten felt etter", "et felt til, eller ikke noe komma"],
  ValueExpected: ["ingen verdi", "en verdi"],
  ColonExpected: ["ikke noe kolon etter navnet", "«:»"],
  CommaExpected: ["ikke noe komma mellom to felter eller verdier", "«,»"],
  CloseBraceExpected: ["en { som ikke er lukket", "}"],
  CloseBracketExpected: ["en [ som ikke er lukket", "]"],
  EndOfFileExpected: ["noe etter slutten", "ingenting etter den siste }"],
  InvalidCommentToken: ["en kommentar", "JSON, som ikke har kommentarer"],
  UnexpectedEndOfComment: ["en kommentar", "JSON, som ikke har kommentarer"],
  UnexpectedEndOfString: ["en tekst uten anførselstegn på slutten", '«"»'],
  UnexpectedEndOfNumber: ["et tall som ikke er ferdig", "et tall som 1.5"],
  InvalidUnicode: ["en \\u uten fire sifre etter", "tegnet selv"],
  InvalidEscapeCharacter: ["en omvendt skråstrek foran et tegn som ikke skal ha den", "tegnet uten \\"],
  InvalidCharacter: ["et linjeskift eller styretegn i en tekst", "tekst på én linje"],
};

/** The first thing that is wrong with a text that should be JSON (RFC 8259); undefined where it is. */
export function jsonError(text: string): JsonError | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const errors: import("jsonc-parser").ParseError[] = [];
    jsonc.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    const [found, expected] = (first && WORDS[jsonc.printParseErrorCode(first.error)]) ?? COMMON;
    return { offset: first?.offset ?? 0, found, expected };
  }
}
