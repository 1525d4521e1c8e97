import { z } from "zod";

const semver = z.string().regex(/^\d+\.\d+\.\d+$/, "en versjon som 1.0.0");
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "små bokstaver a–z, tall og bindestrek");

/** A text in the file that stands for a missing value, and the reason it is missing. */
const missingValue = z.strictObject({ value: z.string(), label: z.string().min(1) });

const category = z.union([z.string(), z.strictObject({ value: z.string(), label: z.string() })]);

/** One column (Table Schema 2.0, with `unit` and `role` added). */
const field = z.strictObject({
  /** Column name in the file: Norwegian in ASCII. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, "små bokstaver a–z, tall og understrek"),
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
      pattern: z.string().optional(),
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

const resource = z.strictObject({
  name: id,
  title: z.string().min(1),
  path: z.string().regex(/^[a-z0-9-]+\.csv$/, "et filnavn i samme mappe"),
  type: z.literal("table"),
  format: z.literal("csv"),
  mediatype: z.literal("text/csv"),
  encoding: z.literal("utf-8"),
  /** How the printed rows are found again in the source text; see `sources.ts`. */
  proof: z
    .strictObject({
      /** Dimension whose value stands at the start of each printed row. */
      label: z.string().optional(),
      /** One label for all rows, when the printed row is not a dimension («Sum»). */
      labelText: z.string().optional(),
      /** Labels that are printed otherwise than we write them, in one way or several. */
      printed: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
      /** True where the text writes small numbers as words. */
      words: z.boolean().optional(),
      /** Measures that stand in a note, not in the row. */
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
});

const source = z.strictObject({
  title: z.string().min(1),
  /** Address of a public source outside the evaluations. */
  path: z.url().optional(),
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
  created: z.iso.datetime(),
  keywords: z.array(z.string()),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.url(), title: z.string() })).min(1),
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
