import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Catalog, Dataset } from "../data/read/catalog.ts";
import { type Descriptor, id } from "../data/read/descriptor.ts";
import { collect, EditorError, list, nearestFirst } from "../editor/errors.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { readStructured, type Structured, validate } from "../editor/structured.ts";
import { words } from "../editor/words.ts";
import { checkDigits } from "./digits.ts";
import { wordError, wrongWords } from "./wording.ts";

/** What a contradiction means for whoever uses the report, from what matters most. */
export const CONSEQUENCES = ["konklusjon", "tall", "form", "avrunding"] as const;

/** What stands against what is printed. */
const AGAINST = ["sum", "tabell", "tekst", "innhold"] as const;

/** A file in `content/tallvakt`: the cases of one report, in the order they are shown. */
const schema = z.array(
  z.strictObject({
    /** Its place on the page, and its id in the feed: it never changes. */
    id,
    /** How the explanations begin, of all that is declared of this one contradiction. */
    explains: z.array(words).min(1),
    consequence: z.enum(CONSEQUENCES),
    against: z.enum(AGAINST),
    /** What it means for a reader, in a plain sentence or two. */
    means: words,
  }),
);

export type Consequence = (typeof CONSEQUENCES)[number];

type Written = z.output<typeof schema>[number];
type Discrepancy = Descriptor["discrepancies"][number];

/** A discrepancy and the data set that declares it. */
export interface Declared {
  dataset: Dataset;
  discrepancy: Discrepancy;
}

/** A place where a report contradicts itself, once, whatever the number of sets that declare it. */
export interface Case extends Omit<Written, "explains"> {
  /** The folder of the report. */
  report: string;
  declared: Declared[];
}

/** Whether a discrepancy is declared as nothing but rounding: it needs no case. */
export function isRounding({ explanation }: Discrepancy): boolean {
  return /^Avrunding\b/.test(explanation);
}

/**
 * The cases of all reports, each with what the newest version of every set declares of it. Every
 * declared discrepancy belongs to one case, and every case explains something.
 */
export function readCases(catalog: Catalog): { cases: Case[]; errors: EditorError[] } {
  const errors: EditorError[] = [];
  const newest = [...catalog.values()].flatMap(([dataset]) => dataset ?? []);
  const declaring = newest.filter(({ descriptor }) =>
    descriptor.discrepancies.some((own) => !isRounding(own)),
  );
  const reports = new Set(declaring.map(({ folder }) => folder));
  const cases = [...reports].sort().flatMap((report) => {
    const sets = declaring.filter(({ folder }) => folder === report);
    const found = collect(errors, () => readReport(report));
    if (!found) return [];
    errors.push(...wordingErrors(found), ...unclassed(found, sets));
    return found.written.map(({ explains, ...own }, index): Case => {
      const declared = explains.map((beginning) => declaredAs(beginning, sets));
      declared.forEach((some, at) => {
        if (some.length > 0) return;
        const place = found.locate([index, "explains", at]);
        const known = sets.flatMap(({ descriptor }) =>
          descriptor.discrepancies.map(({ explanation }) => explanation),
        );
        const near = list(
          nearestFirst(explains[at] ?? "", new Set(known)).map((text) => `«${text}»`),
          3,
        );
        errors.push(
          new EditorError(place, `«${explains[at]}»`, `begynnelsen på forklaringen av et avvik, som ${near}`),
        );
      });
      return { ...own, report, declared: declared.flat() };
    });
  });
  return { cases, errors: [...errors, ...sameIds(cases)] };
}

interface Report {
  file: string;
  written: Written[];
  locate: Structured["locate"];
}

function readReport(report: string): Report {
  const file = path.join(CONTENT_DIR, "tallvakt", `${report}.yaml`);
  // Without the file every discrepancy of the report is told of, where it is declared.
  if (!fs.existsSync(file)) return { file, written: [], locate: () => ({ file: relative(file) }) };
  const document = readStructured(file);
  return { file, written: validate(document, schema), locate: document.locate };
}

function declaredAs(beginning: string, sets: Dataset[]): Declared[] {
  return sets.flatMap((dataset) =>
    dataset.descriptor.discrepancies
      .filter((discrepancy) => !isRounding(discrepancy) && discrepancy.explanation.startsWith(beginning))
      .map((discrepancy) => ({ dataset, discrepancy })),
  );
}

/** What is declared and explained by no case, or by two. */
function unclassed({ file, written }: Report, sets: Dataset[]): EditorError[] {
  return sets.flatMap(({ descriptor, locate }) =>
    descriptor.discrepancies.flatMap((discrepancy, index) => {
      if (isRounding(discrepancy)) return [];
      const own = written.flatMap(({ id, explains }) =>
        explains.filter((beginning) => discrepancy.explanation.startsWith(beginning)).map(() => id),
      );
      if (own.length === 1) return [];
      return new EditorError(
        locate(["discrepancies", index, "explanation"]),
        `avviket «${discrepancy.explanation}» ${own.length ? `i sakene ${list(own)}` : "uten sak"}`,
        `nøyaktig én sak i ${relative(file)} med en «explains» som det begynner med`,
        "Saken sier hva avviket betyr for en leser.",
      );
    }),
  );
}

/** Numbers typed by hand, and words that the word list has others for, in our own sentences. */
function wordingErrors({ written, locate }: Report): EditorError[] {
  return written.flatMap(({ means }, index) => {
    const place = locate([index, "means"]);
    const digits = checkDigits({ type: "root", children: [{ type: "text", value: means }] }, () => place);
    return [...digits, ...wrongWords(means).map((wrong) => wordError(wrong, place))];
  });
}

/** Ids that two cases have: both would stand at one address. */
function sameIds(cases: Case[]): EditorError[] {
  const seen = new Map<string, string>();
  return cases.flatMap(({ id, report }) => {
    const first = seen.get(id);
    seen.set(id, first ?? report);
    if (first === undefined) return [];
    const file = relative(path.join(CONTENT_DIR, "tallvakt", `${report}.yaml`));
    return new EditorError(
      { file },
      `saken «${id}» en gang til (også i ${first}.yaml)`,
      "et navn som bare er brukt én gang",
    );
  });
}
