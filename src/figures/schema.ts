import { z } from "zod";
import { FORMS, type FormName } from "../charts/index.ts";
import { columnName, id } from "../data/read/descriptor.ts";
import { words } from "../editor/words.ts";

const column = columnName;

/** A column that we compute from printed ones. */
const derived = z.strictObject({
  /** The formula: per cent change from the row with the first value along a dimension. */
  formula: z.literal("endring"),
  /** The printed measure. */
  of: column,
  /** The dimension along which it changes, and the value it is compared with. */
  along: column,
  from: z.union([z.string(), z.number()]),
  title: words,
});

/** A switch that readers choose views with. */
const choice = z.strictObject({
  /** Name in the address and in `when`. */
  id,
  label: words,
  options: z.array(z.strictObject({ id, label: words })).min(2),
});

const view = z.strictObject({
  /** The option of each choice that shows this view. */
  when: z.record(id, id).default({}),
  /** Title that states the finding. May hold `<Tall>`; `{valg}` is replaced by the chosen year. */
  title: z.string().min(1),
  /** Measure and unit, who and when. */
  subtitle: z.string().min(1),
  /** What the chart shows, for those who cannot see it: the finding, with its numbers. */
  alt: z.string().min(40, "minst én hel setning om hva figuren viser"),
  /** What a reader must know to read this view right, besides what is true of them all. */
  note: z.string().min(1).optional(),
  form: z.enum(Object.keys(FORMS) as [FormName, ...FormName[]]),
  x: column,
  y: column,
  z: column.optional(),
  fill: column.optional(),
  /** Column that picks one value at a time, chosen by the reader; the last value first. */
  pick: column.optional(),
  /** Lets readers order the rows by the categories of `fill`; the value is the first order. */
  sort: z.string().optional(),
  /** For `likert`: which answers lie on which side. */
  groups: z
    .strictObject({
      negative: z.array(z.string()),
      positive: z.array(z.string()),
      apart: z.array(z.string()),
    })
    .optional(),
  /** Column with the number of answers. */
  count: column.optional(),
});

/** A figure: one YAML file in `content/figures`; its name is the figure's id. */
export const figureSchema = z.strictObject({
  /** Data set and major version. */
  data: z.strictObject({ set: id, version: z.number().int().positive() }),
  /** Column with region names: the figure then follows the reader's own region. */
  region: column.optional(),
  /** What is picked out when the reader has not chosen. */
  highlight: z.array(z.string()).default([]),
  derived: z.record(columnName, derived).default({}),
  choices: z.array(choice).default([]),
  /** The first view is shown first. */
  views: z.array(view).min(1),
  /** How the table is laid out: one dimension down, one across. */
  table: z.strictObject({ rows: column, columns: column }),
  /** What a reader must know to read the chart right, whichever view. */
  note: z.string().min(1).optional(),
});

export type FigureSpec = z.output<typeof figureSchema>;
export type ViewSpec = FigureSpec["views"][number];
