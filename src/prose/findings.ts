import path from "node:path";
import { z } from "zod";
import type { Catalog } from "../data/read/catalog.ts";
import type { Attributes } from "../data/statistics/query.ts";
import { statistic } from "../data/statistics/statistic.ts";
import { collect, EditorError, list, nearestFirst, type Place } from "../editor/errors.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { readStructured, validate } from "../editor/structured.ts";
import type { Locale } from "../i18n/format.ts";
import { checkDigits } from "./digits.ts";
import { readDocument, slugs } from "./documents.ts";
import { namesIn } from "./folders.ts";
import { elements, parseMdx } from "./mdx.ts";

const text = z.string().min(1);

/** A finding of the report: one YAML file in `content/findings`, named as the chapter that has it. */
const schema = z.strictObject({
  /** The number it is remembered by: one `<Tall>`. */
  number: text,
  /** One or two sentences that stand alone, with their numbers as `<Tall>`, in each language. */
  nb: text,
  en: text,
});

/** A piece of a text: words, or the attributes of a `<Tall>`. */
export type Piece = string | Attributes;

/** A finding as pages need it. */
export interface Finding {
  /** The chapter that has it. */
  chapter: string;
  number: Attributes;
  pieces: Record<Locale, Piece[]>;
}

/** All findings, in the order of their chapters. */
export function readFindings(): Finding[] {
  const order = (slug: string) => readDocument("chapters", slug).matter.order;
  return namesIn("findings")
    .map(readFinding)
    .sort((a, b) => order(a.chapter) - order(b.chapter));
}

/** What is wrong with the findings: a name that is no chapter's, a number that is typed or not there. */
export function findingErrors(catalog: Catalog): EditorError[] {
  const errors: EditorError[] = [];
  const chapters = slugs("chapters");
  for (const name of namesIn("findings")) {
    const place = { file: fileOf(name) };
    if (!chapters.includes(name)) {
      const expected = `navnet på et kapittel: ${list(nearestFirst(name, chapters))}`;
      errors.push(new EditorError(place, `funnet «${name}»`, expected));
      continue;
    }
    collect(errors, () => {
      const { number, pieces } = readFinding(name);
      statistic(number, catalog, place);
      for (const locale of ["nb", "en"] as const)
        for (const piece of pieces[locale])
          if (typeof piece !== "string") statistic(piece, catalog, place, locale);
    });
  }
  return errors;
}

function fileOf(name: string): string {
  return relative(path.join(CONTENT_DIR, "findings", `${name}.yaml`));
}

function readFinding(chapter: string): Finding {
  const document = readStructured(path.join(CONTENT_DIR, "findings", `${chapter}.yaml`));
  const { number, nb, en } = validate(document, schema);
  const [only, ...more] = piecesOf(number, document.locate(["number"]));
  if (only === undefined || typeof only === "string" || more.length > 0)
    throw new EditorError(document.locate(["number"]), `«${number}»`, "ett <Tall>");
  return {
    chapter,
    number: only,
    pieces: { nb: piecesOf(nb, document.locate(["nb"])), en: piecesOf(en, document.locate(["en"])) },
  };
}

/** @throws EditorError for a digit typed by hand, or anything but words and `<Tall>` */
function piecesOf(text: string, place: Place): Piece[] {
  const tree = parseMdx(text, () => place);
  const [typed] = checkDigits(tree, () => place);
  if (typed) throw typed;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { name, attributes, start, end } of elements(tree, () => place)) {
    if (name !== "Tall") throw new EditorError(place, `<${name}>`, "bare <Tall> i en kort tekst");
    pieces.push(text.slice(at, start), attributes);
    at = end;
  }
  return [...pieces, text.slice(at)].filter((piece) => typeof piece !== "string" || piece.trim() !== "");
}
