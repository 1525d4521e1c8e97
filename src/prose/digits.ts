import type { Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { EditorError } from "../editor/errors.ts";
import type { Locate } from "./locate.ts";

/** Digits that are not statistics: years, pixels, dates, delmål, tables, chapters, pages, versions, standards. */
const ALLOWED = [
  /\b(?:19|20)\d{2}(?:[–-](?:19|20)?\d{2,4})?\b/,
  /\b\d{1,2}\. (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b/,
  /\b[Dd]elmål(?:ene)? \d[ab]?(?:(?:, \d[ab]?)*(?: (?:og|eller) \d[ab]?))?/,
  /\b(?:[Tt]abell|[Ff]igur|[Kk]apittel|[Vv]edlegg|[Ss]ide|[Vv]ersjon|punkt|avsnitt|linje) \d+(?:[.–-]\d+)*/,
  /\b(?:CC BY|WCAG|MIT|Data Package|ISO|UTF-|sha)[ -]?\d[\d.]*/i,
  /\b2[ab]\b/,
  /\b\d+ (?:px|piksler)/,
  /\{valg\}/,
];

/**
 * Finds numbers typed by hand in prose. Every statistic comes from the data through `<Tall>`;
 * years and names of tables may be typed.
 */
export function checkDigits(tree: Root, locate: Locate): EditorError[] {
  const errors: EditorError[] = [];
  visit(tree, (node) => {
    if (node.type === "mdxJsxTextElement" && "name" in node && node.name === "Tall") return SKIP;
    if (node.type === "code" || node.type === "inlineCode") return SKIP;
    if (node.type !== "text") return;
    const rest = ALLOWED.reduce(
      (text, pattern) =>
        text.replace(new RegExp(pattern, `${pattern.flags}g`), (match) => "·".repeat(match.length)),
      node.value,
    );
    const number = /\d[\d ,.]*\d|\d/.exec(rest);
    if (!number) return;
    const before = node.value.slice(0, number.index);
    const line = (node.position?.start.line ?? 1) + before.split("\n").length - 1;
    const column = before.includes("\n")
      ? number.index - before.lastIndexOf("\n")
      : (node.position?.start.column ?? 1) + number.index;
    errors.push(
      new EditorError(
        locate(line, column),
        `tallet «${number[0]}» skrevet for hånd`,
        "et tall fra dataene",
        'Bruk <Tall sett="…" … />.',
      ),
    );
  });
  return errors;
}
