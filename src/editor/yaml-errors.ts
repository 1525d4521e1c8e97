import type { ErrorCode } from "yaml";

/** What stands there, and what should. */
type Words = readonly [found: string, expected: string];

const COMMON: Words = ["noe som ikke kan leses", "gyldig YAML: ett felt på hver linje, navn: verdi"];

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: ["et innrykk som ikke stemmer", "samme innrykk som feltene rundt"],
  BAD_SCALAR_START: ["et tegn som YAML bruker til noe annet", 'anførselstegn (") rundt verdien'],
  BAD_DQ_ESCAPE: ["en omvendt skråstrek (\\) mellom anførselstegn", "enkle anførselstegn (') rundt verdien"],
  BLOCK_AS_IMPLICIT_KEY: ["et kolon til i verdien", 'anførselstegn (") rundt en tekst med kolon'],
  BLOCK_IN_FLOW: ["felter på flere linjer mellom { og }", "alle feltene mellom { og }"],
  DUPLICATE_KEY: ["et felt som står en gang før", "hvert felt én gang"],
  MISSING_CHAR: ["noe som ikke er lukket", "tegnet som lukker det: \", ', } eller ]"],
  MULTIPLE_DOCS: ["--- midt i filen", "ett dokument"],
  TAB_AS_INDENT: ["en tabulator som innrykk", "mellomrom"],
  TAG_RESOLVE_FAILED: ["en merkelapp (!) foran verdien", "verdien selv"],
};

const UNCLOSED: Words = ["en { eller [ som ikke er lukket", "} eller ] til slutt, med samme innrykk"];

/**
 * A syntax error in YAML, in an editor's words.
 * @param code what the `yaml` package calls it
 * @param message what it says of it, in English
 */
export function yamlError(code: ErrorCode, message: string): Words {
  if (code === "BAD_INDENT" && message.startsWith("Flow")) return UNCLOSED;
  return WORDS[code] ?? COMMON;
}
