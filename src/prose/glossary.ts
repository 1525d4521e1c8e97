import path from "node:path";
import { z } from "zod";
import { collect, EditorError, list, nearestFirst } from "../editor/errors.ts";
import { CONTENT_DIR } from "../editor/project.ts";
import { readStructured, validate } from "../editor/structured.ts";
import { words } from "../editor/words.ts";
import { remember } from "../revision.ts";
import { checkDigits } from "./digits.ts";
import { namesIn } from "./folders.ts";
import { parseMdx } from "./mdx.ts";
import type { Known } from "./references.ts";
import { wordError, wrongWords } from "./wording.ts";

/** One term, in a file that is named as its place on the page. */
const schema = z.strictObject({
  /** The word, as it is looked up. */
  term: words,
  /** Its inflected forms, and what else it is called. */
  forms: z.array(words).default([]),
  /** What it means, in the period that the reports are about, in one sentence. */
  meaning: words,
  /** Where it matters for the numbers, in one sentence. */
  matters: words,
  /** Whether chapters have a note at the word. */
  explain: z.boolean().default(false),
  /** Where the reports say so; none for what everybody knows. */
  sources: z
    .array(
      z.strictObject({
        evaluation: words,
        /** Chapter or table as printed. */
        place: words,
        /** Lines in the text edition of the report, for those who check. */
        lines: z.string().regex(/^\d{1,5}(?:[–-]\d{1,5})?$/, "linjer som 120 eller 120–145"),
      }),
    )
    .default([]),
  /** Chapters in which it matters. */
  chapters: z.array(words).default([]),
  /** Data sets in which it matters. */
  sets: z.array(words).default([]),
  /** Other terms that one should know to understand this one. */
  see: z.array(words).default([]),
});

/** A term of the field, and its place on the page. */
export interface Term extends z.output<typeof schema> {
  id: string;
}

const fileOf = (id: string) => path.join(CONTENT_DIR, "glossary", `${id}.yaml`);

const readTerms = remember(
  () =>
    namesIn("glossary")
      .map((id): Term => ({ id, ...validate(readStructured(fileOf(id)), schema) }))
      .sort((a, b) => letters(a.term).localeCompare(letters(b.term), "nb", { numeric: true })),
  ["content"],
);

/**
 * All terms in the order of the alphabet.
 * @throws EditorErrors for a missing, unknown or wrong field
 */
export function getTerms(): Term[] {
  return readTerms("");
}

/** A term without the marks that it may begin with: «vet ikke» stands under V. */
function letters(term: string): string {
  return term.replace(/^[^\p{L}\p{N}]+/u, "");
}

/** The terms under the letter that they begin with. */
export function byLetter(terms: readonly Term[]): Map<string, Term[]> {
  return Map.groupBy(terms, ({ term }) => letters(term).charAt(0).toLocaleUpperCase("nb"));
}

/** Every mistake in the glossary: fields, words, numbers typed by hand, and what it refers to that is not there. */
export function glossaryErrors(known: Known & { chapters: string[] }): EditorError[] {
  const errors: EditorError[] = [];
  const ids = namesIn("glossary");
  const taken = new Map<string, string>();
  for (const id of ids)
    collect(errors, () => {
      const document = readStructured(fileOf(id));
      const term = validate(document, schema);
      for (const field of ["term", "meaning", "matters"] as const) {
        const at = document.locate([field]);
        for (const wrong of wrongWords(term[field])) errors.push(wordError(wrong, at));
        // A term holds for all the numbers; none of them stands in it.
        if (
          checkDigits(
            parseMdx(term[field], () => at),
            () => at,
          ).length > 0
        )
          errors.push(
            new EditorError(at, `et tall i «${term[field]}»`, "ord, årstall eller navn på et delmål"),
          );
      }
      for (const [index, form] of [term.term, ...term.forms].entries()) {
        const other = taken.get(form.toLocaleLowerCase("nb"));
        const at = document.locate(index === 0 ? ["term"] : ["forms", index - 1]);
        if (other)
          errors.push(
            new EditorError(at, `«${form}», som også står i ${other}.yaml`, "ett sted for hvert ord"),
          );
        taken.set(form.toLocaleLowerCase("nb"), id);
      }
      const check = (field: "chapters" | "sets" | "see", names: Iterable<string>) => {
        const there = new Set(names);
        for (const [index, name] of term[field].entries())
          if (!there.has(name)) errors.push(unknown(name, there, document.locate([field, index])));
      };
      check("chapters", known.chapters);
      check(
        "see",
        ids.filter((other) => other !== id),
      );
      if (known.catalog) check("sets", known.catalog.keys());
      for (const [index, { evaluation }] of term.sources.entries())
        if (!known.evaluations.includes(evaluation))
          errors.push(
            unknown(evaluation, known.evaluations, document.locate(["sources", index, "evaluation"])),
          );
    });
  return errors;
}

function unknown(name: string, known: Iterable<string>, place: EditorError["place"]): EditorError {
  return new EditorError(place, `«${name}»`, `en av ${list(nearestFirst(name, known), 5)}`);
}
