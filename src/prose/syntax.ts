import { EditorError } from "../editor/errors.ts";
import type { Locate } from "./locate.ts";

/** What the parser throws: a VFileMessage, of which these parts are used. */
interface Message {
  ruleId?: string;
  reason?: string;
  line?: number;
  column?: number;
}

/** What stands there, what should, and how to mend it. */
type Words = [found: string, expected: string, fix?: string];

const CLOSED = "en tagg som er lukket";

/**
 * A syntax error that the MDX parser found, in an editor's words and at the place where it begins: an
 * open tag is told of where it was opened, not where the text ends.
 * @param error what the parser threw
 * @param text the text it read
 * @param locate from a position in the text to one in the file
 */
export function syntaxError(error: unknown, text: string, locate: Locate): EditorError {
  const { ruleId = "", reason = String(error), line = 1, column = 1 } = error as Message;
  const at = (index: number) => {
    const before = text.slice(0, Math.max(0, index)).split("\n");
    return locate(before.length, (before.at(-1) ?? "").length + 1);
  };
  const offset = offsetOf(text, line, column);
  const here = locate(line, column);
  const tell = (place: typeof here, [found, expected, fix]: Words) =>
    new EditorError(place, found, expected, fix);

  if (ruleId === "end-tag-mismatch") {
    const [, name, openLine, openColumn] = /for `(<[^`]*>)` \((\d+):(\d+)/.exec(reason) ?? [];
    const [, closing] = /closing tag `(<\/[^`]*>)`/.exec(reason) ?? [];
    if (closing)
      return tell(here, [
        `${closing} på et annet nivå enn ${closing.replace("/", "")}`,
        "begge på egne linjer, eller begge i samme avsnitt",
        "Sett en tom linje mellom dem og teksten.",
      ]);
    return tell(openLine ? locate(Number(openLine), Number(openColumn)) : here, [
      `${name ?? "en tagg"} som ikke er lukket`,
      name ? `${name.replace("<", "</")} lenger ned, i samme avsnitt eller på egen linje` : CLOSED,
      "En komponent uten tekst inni skrives <Navn … />.",
    ]);
  }
  if (ruleId === "unexpected-closing-slash")
    return tell(at(text.lastIndexOf("<", offset)), [
      "en slutt (</…>) uten begynnelse",
      "en tagg som er åpnet",
    ]);
  if (ruleId === "unexpected-character" && / before (?:local )?name/.test(reason))
    return tell(at(text.lastIndexOf("<", offset)), beforeName(text, offset, reason));
  if (ruleId === "unexpected-character")
    return tell(here, [
      `«${character(text, offset)}» i en tagg`,
      'attributter på formen navn="verdi"',
      "En komponent skrives <Tall … />.",
    ]);
  if (ruleId === "unexpected-eof" && / expression/.test(reason))
    return tell(at(text.lastIndexOf("{", offset)), ["«{» uten «}»", "tekst uten krøllparenteser"]);
  if (ruleId === "unexpected-eof")
    return tell(at(text.lastIndexOf("<", offset - 1)), [
      "en tagg som ikke er lukket",
      'attributter på formen navn="verdi", og /> til slutt',
      "Er «<» et tegn i teksten, så skriv «under» eller &lt;.",
    ]);
  if (ruleId === "acorn") return tell(here, ["kode", "tekst"]);
  return tell(here, ["noe som ikke kan leses", "gyldig MDX", "En komponent skal være lukket: <Tall … />."]);
}

/** «<» that begins no tag. */
function beforeName(text: string, offset: number, reason: string): Words {
  if (/create a comment/.test(reason)) return ["en HTML-kommentar (<!-- … -->)", "{/* … */}"];
  if (/create a link/.test(reason)) return ["en adresse mellom < og >", "[tekst](adresse)"];
  return [
    `«<» foran «${character(text, offset)}»`,
    "ord i stedet for tegnet",
    "Skriv «under» eller «mindre enn», eller &lt; der tegnet selv skal stå.",
  ];
}

function character(text: string, offset: number): string {
  return text[offset]?.trim() || "mellomrom";
}

function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}
