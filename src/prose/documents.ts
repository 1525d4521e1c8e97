import path from "node:path";
import { z } from "zod";
import { collect, EditorError, type Place } from "../editor/errors.ts";
import { MOST_WRITTEN, readText } from "../editor/files.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { parseStructured, type Structured, validate } from "../editor/structured.ts";
import { words } from "../editor/words.ts";
import { checkDigits } from "./digits.ts";
import { namesIn } from "./folders.ts";
import { anchorsOf, checkLinks } from "./links.ts";
import type { Locate } from "./locate.ts";
import { checkCode, elements, parseMdx } from "./mdx.ts";
import { checkComponent, type Known } from "./references.ts";
import { checkEmpty, checkFootnotes, checkHeadings, checkOnce } from "./structure.ts";
import { plainNumber } from "./text.ts";
import { checkWording, wordError, wrongWords } from "./wording.ts";

const text = words;

/** The parts of the report, in its order. */
const PARTS = [
  "Kort fortalt",
  "Ressursene",
  "Bistanden",
  "Virker det?",
  "IA-avtalen i virksomhetene",
  "Ordningene",
  "Tallene",
] as const;

/** A number in front matter. */
const number = z.string().regex(/^<Tall\s[^<>]*\/>$/, 'ett <Tall sett="…" … />');

/** Front matter of each kind of document, one sentence a field. */
const schemas = {
  chapters: z.strictObject({
    /** States the finding. */
    title: text,
    /** The one question the chapter answers. */
    question: text,
    /** The part of the report it stands in. */
    part: z.enum(PARTS),
    /** Its number in the report; chapters come in this order. */
    order: z.number().int().positive(),
    /** For search engines, link previews and the front page. */
    description: text.max(160, "høyst 160 tegn"),
    /** When its words were last changed. */
    updated: z.union([z.date(), z.iso.date()], "en dato som 2026-01-31").transform((date) => new Date(date)),
  }),
  evaluations: z.strictObject({
    /** The report as we call it. */
    title: text,
    /** Name in source lines: «SINTEF 2015». */
    short: text,
    /** Who made it; the author where the persons are not known, and who can be asked for it. */
    institutions: z.array(text).min(1),
    commissioner: text,
    published: text,
    /** When the data were collected. */
    period: text,
    /** What it is, in one sentence. */
    lead: text,
    /** How it was done, in a few words. */
    method: text,
    /** Who took part, those that most of its numbers are of first. */
    answers: z
      .array(
        z.strictObject({
          group: text,
          /** How many answered, were interviewed or visited. */
          n: number,
          /** How many of those who were asked. */
          rate: number.optional(),
        }),
      )
      .min(1),
    /** How the report is cited, and where it is. */
    report: z.strictObject({
      /** Persons, in the order of the title page; without them the institutions are the authors. */
      authors: z.array(z.strictObject({ given: text, family: text })).default([]),
      /** Who led the work, where the authors are not known. */
      leader: text.optional(),
      year: z.number().int().min(1900).max(2100),
      /** Series and number as printed: «AFI r2012:16». */
      series: text.optional(),
      /** Pages about it, the first where most readers should go. */
      addresses: z
        .array(z.url({ protocol: /^https$/, error: "en adresse som https://example.no" }))
        .default([]),
    }),
  }),
  pages: z.strictObject({ title: text, description: text.max(160, "høyst 160 tegn") }),
} as const;

export type Kind = keyof typeof schemas;

/** What the reports and those who made them are called: not our words, and not held against the word list. */
const NAMES: Partial<Record<Kind, readonly string[]>> = {
  evaluations: ["title", "institutions", "commissioner"],
};

/** The slugs of all documents of a kind, sorted. */
export function slugs(kind: Kind): string[] {
  return namesIn(kind);
}

/** A document's front matter and its prose, with where they stand. */
export interface Document<K extends Kind> {
  file: string;
  matter: z.output<(typeof schemas)[K]>;
  /** The place of a field of the front matter. */
  locate: Structured["locate"];
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/**
 * Reads a document.
 * @throws EditorErrors for a missing, unknown or wrong field of the front matter
 */
export function readDocument<K extends Kind>(kind: K, slug: string): Document<K> {
  const { matter, locate, ...rest } = splitDocument(kind, slug);
  return { ...rest, locate, matter: matter() };
}

/** A document whose front matter is not read yet, so that mistakes in it do not hide those in the prose. */
function splitDocument<K extends Kind>(kind: K, slug: string) {
  const file = path.join(CONTENT_DIR, kind, `${slug}.mdx`);
  const source = readText(file, MOST_WRITTEN);
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/.exec(source);
  if (!match)
    throw new EditorError(
      { file: relative(file), line: 1 },
      "ingen innledende felter",
      "felter mellom to linjer med ---",
    );
  const front = () => parseStructured(match[1] ?? "", file, 2);
  return {
    file: relative(file),
    matter: () => validate(front(), schemas[kind]) as Document<K>["matter"],
    locate: (at: (string | number)[]) => front().locate(at),
    body: source.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}

/** Every mistake in a document: front matter, syntax, references, structure, words, numbers typed by hand. */
export function checkDocument(kind: Kind, slug: string, known: Known): EditorError[] {
  const errors: EditorError[] = [];
  const document = collect(errors, () => splitDocument(kind, slug));
  if (!document) return errors;
  const matter = collect(errors, () => document.matter());
  for (const [field, value] of Object.entries(matter ?? {}))
    if (typeof value === "string" && !NAMES[kind]?.includes(field))
      errors.push(...wrongWords(value).map((wrong) => wordError(wrong, document.locate([field]))));
  errors.push(...checkNumbers(matter, document, known));
  const locate = locator(document);
  collect(errors, () => {
    const tree = parseMdx(document.body, locate);
    errors.push(
      ...checkEmpty(tree, locate),
      ...checkDigits(tree, locate),
      ...checkCode(tree, locate),
      ...checkWording(tree, locate, known.catalog),
      ...checkHeadings(tree, locate),
      ...checkFootnotes(tree, locate),
      ...(known.addresses ? checkLinks(tree, locate, known.addresses) : []),
    );
    const used = elements(tree, locate);
    errors.push(...checkOnce(used));
    for (const element of used) collect(errors, () => checkComponent(element, known));
  });
  return errors;
}

/** Numbers in the front matter of an evaluation that the data do not have. */
function checkNumbers(
  matter: Document<Kind>["matter"] | undefined,
  { locate }: Pick<Document<Kind>, "locate">,
  { catalog }: Known,
): EditorError[] {
  const errors: EditorError[] = [];
  if (!catalog || !matter || !("answers" in matter)) return errors;
  for (const [index, answer] of matter.answers.entries())
    for (const field of ["n", "rate"] as const) {
      const number = answer[field];
      if (number) collect(errors, () => plainNumber(number, catalog, locate(["answers", index, field])));
    }
  return errors;
}

/** From a position in a document's prose to one in its file. */
function locator({ file, bodyLine }: Pick<Document<Kind>, "file" | "bodyLine">): Locate {
  return (line, column): Place => ({ file, line: line + bodyLine - 1, column });
}

/** The places on a document's page that can be linked to; none known where it cannot be read. */
export function anchorsIn(kind: Kind, slug: string): Set<string> | undefined {
  return collect([], () => {
    const document = splitDocument(kind, slug);
    return anchorsOf(parseMdx(document.body, locator(document)));
  });
}

/** Chapters that claim the same number in the report. */
export function orderErrors(): EditorError[] {
  const chapters = slugs("chapters").flatMap(
    (slug) => collect([], () => readDocument("chapters", slug)) ?? [],
  );
  return chapters.flatMap(({ matter, locate }, index) => {
    const other = chapters.slice(0, index).find((before) => before.matter.order === matter.order);
    if (!other) return [];
    return new EditorError(
      locate(["order"]),
      `kapittel nummer ${matter.order} en gang til (også ${other.file})`,
      "et nummer for hvert kapittel",
    );
  });
}
