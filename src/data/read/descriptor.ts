import { z } from "zod";
import { cellProblem } from "../../editor/characters.ts";

/** Names that are devices on Windows, where a folder or file cannot have them. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Whether a name is one that JavaScript objects already have: `constructor`. */
const isTaken = (name: string) => name in {};

/** A version: three numbers without leading zeros (Semantic Versioning 2.0, no pre-releases). */
export const semver = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3})\.(?:0|[1-9]\d{0,3})\.(?:0|[1-9]\d{0,3})$/, "en versjon som 1.0.0");

/** The name of a set, a resource, a folder: what stands in addresses and file names. */
export const id = z
  .string()
  .max(100, "høyst 100 tegn")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "små bokstaver a–z, tall og bindestrek")
  .refine((name) => !DEVICES.test(name) && !isTaken(name), "et navn som ikke er opptatt av systemet");

/** The name of a column: Norwegian in ASCII. */
export const columnName = z
  .string()
  .max(100, "høyst 100 tegn")
  .regex(/^[a-z][a-z0-9_]*$/, "små bokstaver a–z, tall og understrek")
  .refine((name) => !isTaken(name), "et navn som ikke er opptatt av systemet");

/** A text in the file that stands for a missing value, and the reason it is missing. */
const code = z.string().check(({ value, issues }) => {
  const problem = /^-+$/.test(value) ? undefined : cellProblem(value);
  if (problem)
    issues.push({ code: "custom", input: value, message: `${problem.expected}, ikke ${problem.found}` });
});
const missingValue = z.strictObject({ value: code, label: z.string().min(1) });

/** An address on the web that can be linked to. */
const address = z.url({ protocol: /^https?$/, error: "en nettadresse som https://example.no" });

/** Whether a text can be read as a regular expression. */
function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${text})$`));
  } catch {
    return false;
  }
}

const category = z.union([z.string(), z.strictObject({ value: z.string(), label: z.string() })]);

/** One column (Table Schema 2.0, with `unit` and `role` added). */
const field = z.strictObject({
  /** Column name in the file: Norwegian in ASCII. */
  name: columnName,
  /** Name shown to readers. */
  title: z.string().min(1),
  type: z.enum(["string", "integer", "number", "year", "date"]),
  /** What the numbers count, in words that can stand after a number: «prosent», «årsverk». */
  unit: z.string().optional(),
  description: z.string().min(1),
  /** Dimensions say what an observation is about, measures what was observed. */
  role: z.enum(["dimension", "measure", "attribute"]),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      pattern: z.string().refine(isPattern, "et mønster som kan leses").optional(),
    })
    .optional(),
  missingValues: z.array(missingValue).optional(),
  /** The values a text column may have, in their order. */
  categories: z.array(category).optional(),
  categoriesOrdered: z.boolean().optional(),
});

const foreignKey = z.strictObject({
  fields: z.array(z.string()),
  /** `package` names another data set here: the pattern «foreign keys to data packages». */
  reference: z.strictObject({ package: id, resource: id, fields: z.array(z.string()) }),
});

const resource = z
  .strictObject({
    name: id,
    title: z.string().min(1),
    path: z.string().regex(/^[a-z0-9-]+\.csv$/, "et filnavn i samme mappe"),
    type: z.literal("table"),
    format: z.literal("csv"),
    mediatype: z.literal("text/csv"),
    encoding: z.literal("utf-8"),
    /**
     * How the numbers are found again in the source text: in the printed row with their label, or, without
     * `label` and `labelText`, in running text near a word of what tells their row apart. See `proof-table.ts`.
     */
    proof: z
      .strictObject({
        /** Dimension whose value stands at the start of each printed row. */
        label: z.string().optional(),
        /** One label for all rows, when the printed row is not a dimension («Sum»). */
        labelText: z.string().optional(),
        /** Labels that are printed otherwise than we write them, in one way or several; in running text, values. */
        printed: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
        /** True where the text writes small numbers as words. */
        words: z.boolean().optional(),
        /** True where the text breaks a number over two lines. */
        broken: z.boolean().optional(),
        /** In running text, words that stand for a number named just before: «like mange». */
        phrases: z.record(z.string(), z.number().int()).optional(),
        /** Measures that stand in a note or in running text, not in the row. */
        elsewhere: z.array(z.string()).optional(),
      })
      .optional(),
    schema: z.strictObject({
      $schema: z.string(),
      fields: z.array(field).min(1),
      primaryKey: z.array(z.string()).min(1),
      uniqueKeys: z.array(z.array(z.string())).optional(),
      foreignKeys: z.array(foreignKey).optional(),
    }),
  })
  .refine(({ name, path }) => path === `${name}.csv`, {
    path: ["path"],
    message: "samme navn som tabellen, med .csv etter",
  });

const source = z.strictObject({
  title: z.string().min(1),
  /** Address of a public source outside the evaluations. */
  path: address.optional(),
  evaluation: id.optional(),
  /** As printed: «Tabell 4-1». */
  table: z.string().optional(),
  page: z.number().int().positive().optional(),
  /** The entry in the catalogue of the evaluation's tables and figures that this covers. */
  catalogue: z.string().optional(),
  /** First and last line in the source text. */
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
});

/** A sum that ought to hold: the measure over all rows of each group equals another value. */
const check = z.strictObject({
  id,
  kind: z.literal("sum"),
  description: z.string(),
  resource: id,
  measure: z.string(),
  by: z.array(z.string()),
  equals: z.union([
    z.strictObject({ resource: id, measure: z.string() }),
    z.strictObject({ value: z.number() }),
  ]),
});

/** Something in print that contradicts itself. Kept as printed, explained to readers. */
const discrepancy = z.strictObject({
  /** The check that finds it; without one it was found by reading. */
  check: id.optional(),
  where: z.record(z.string(), z.union([z.string(), z.number()])),
  printed: z.union([z.string(), z.number()]),
  found: z.union([z.string(), z.number()]),
  explanation: z.string().min(1),
});

/**
 * A data set's `datapackage.json`: a Data Package 2.0 (datapackage.org) with what our readers need
 * added: where in the source a table stands, who was asked, what the authors warn against, and
 * which sums are known not to hold.
 */
export const descriptorSchema = z.strictObject({
  $schema: z.string(),
  name: id,
  title: z.string().min(1),
  description: z.string().min(1),
  version: semver,
  created: z.iso.datetime("et tidspunkt som 2026-01-31T00:00:00Z"),
  keywords: z.array(z.string()),
  licenses: z.array(z.strictObject({ name: z.string(), path: address, title: z.string() })).min(1),
  sources: z.array(source).min(1),
  /** Who the numbers are about, and who gave them. */
  population: z.string().optional(),
  /** How many answered. */
  n: z.number().int().positive().optional(),
  period: z.string().optional(),
  /** What the authors warn against, one sentence each. */
  caveats: z.array(z.string()).default([]),
  checks: z.array(check).default([]),
  discrepancies: z.array(discrepancy).default([]),
  resources: z.array(resource).min(1),
  /** What is new in this version. */
  changes: z.string().min(1),
});

export type Descriptor = z.output<typeof descriptorSchema>;
export type Resource = Descriptor["resources"][number];
export type Field = Resource["schema"]["fields"][number];
export type Source = Descriptor["sources"][number];
