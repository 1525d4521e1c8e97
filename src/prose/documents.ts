import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Catalog } from "../data/read/catalog.ts";
import { statistic } from "../data/statistics/statistic.ts";
import { collect, EditorError, list, type Place } from "../editor/errors.ts";
import { MOST_WRITTEN, readText } from "../editor/files.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { parseStructured, validate } from "../editor/structured.ts";
import { checkDigits } from "./digits.ts";
import { checkCode, type Element, elements, parseMdx } from "./mdx.ts";

const text = z.string().min(1);

/** Front matter of each kind of document, one sentence a field. */
const schemas = {
  chapters: z.strictObject({
    /** States the finding. */
    title: text,
    /** The one question the chapter answers. */
    question: text,
    /** The part of the report it stands in. */
    part: z.enum(["Kort fortalt", "Ressursene", "Arbeidet", "Resultatene", "Ordningene", "Tallene"]),
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
    institution: text,
    commissioner: text,
    published: text,
    /** When the data were collected. */
    period: text,
    /** What it is, in one sentence. */
    lead: text,
  }),
  pages: z.strictObject({ title: text, description: text.max(160, "høyst 160 tegn") }),
} as const;

export type Kind = keyof typeof schemas;

/** The slugs of all documents of a kind, sorted. */
export function slugs(kind: Kind): string[] {
  return fs
    .readdirSync(path.join(CONTENT_DIR, kind))
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => name.slice(0, -4))
    .sort();
}

/** A document's front matter and its prose, with where the prose starts. */
export interface Document<K extends Kind> {
  file: string;
  matter: z.output<(typeof schemas)[K]>;
  body: string;
  /** Line of the file on which the body starts. */
  bodyLine: number;
}

/**
 * Reads a document's front matter.
 * @throws EditorErrors for a missing, unknown or wrong field
 */
export function readDocument<K extends Kind>(kind: K, slug: string): Document<K> {
  const file = path.join(CONTENT_DIR, kind, `${slug}.mdx`);
  const source = readText(file, MOST_WRITTEN);
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source);
  if (!match)
    throw new EditorError(
      { file: relative(file), line: 1 },
      "ingen innledende felter",
      "felter mellom to linjer med ---",
    );
  const matter = validate(parseStructured(match[1] ?? "", file, 2), schemas[kind]) as Document<K>["matter"];
  return {
    file: relative(file),
    matter,
    body: source.slice(match[0].length),
    bodyLine: match[0].split("\n").length,
  };
}

/** The components prose may use, and what their attributes must hold. */
const COMPONENTS: Record<string, (element: Element, known: Known) => void> = {
  Tall: ({ attributes, place }, { catalog }) => void statistic(attributes, catalog, place),
  Kilde: ({ attributes, place }, { evaluations }) => {
    const { evaluering, linjer, sted } = attributes;
    if (!evaluering || !evaluations.includes(evaluering))
      throw new EditorError(place, `evaluering="${evaluering ?? ""}"`, `en av ${list(evaluations)}`);
    if (!linjer && !sted)
      throw new EditorError(place, "<Kilde> uten sted", "«sted» (Tabell 4-1) eller «linjer»");
  },
  Figur: ({ attributes, place }, { figures }) => {
    if (!figures.includes(attributes.id ?? ""))
      throw new EditorError(place, `figuren «${attributes.id ?? ""}»`, `en av ${list(figures)}`);
  },
  Forbehold: () => undefined,
};

/** What prose can refer to. */
export interface Known {
  catalog: Catalog;
  figures: string[];
  evaluations: string[];
}

/** Every mistake in a document: front matter, syntax, references, numbers typed by hand. */
export function checkDocument(kind: Kind, slug: string, known: Known): EditorError[] {
  const errors: EditorError[] = [];
  const document = collect(errors, () => readDocument(kind, slug));
  if (!document) return errors;
  const locate = (line: number, column: number): Place => ({
    file: document.file,
    line: line + document.bodyLine - 1,
    column,
  });
  collect(errors, () => {
    const tree = parseMdx(document.body, document.file, locate);
    errors.push(...checkDigits(tree, locate), ...checkCode(tree, locate));
    for (const element of elements(tree, locate)) {
      const check = Object.hasOwn(COMPONENTS, element.name) ? COMPONENTS[element.name] : undefined;
      if (check) collect(errors, () => check(element, known));
      else
        errors.push(
          new EditorError(
            element.place,
            `<${element.name}>`,
            `en av ${list(Object.keys(COMPONENTS).map((name) => `<${name}>`))}`,
          ),
        );
    }
  });
  return errors;
}
