import { z } from "zod";
import type { FormName } from "../charts/load.ts";
import type { FormSpec, OptionSpec } from "../charts/spec.ts";
import { SPECS } from "../charts/specs.ts";
import type { ChannelName } from "../charts/types.ts";
import { columnName, id } from "../data/read/descriptor.ts";
import { words } from "../editor/words.ts";

const column = columnName;
const value = z.union([z.string(), z.number()]);

/** A column that we compute from a printed measure, `of`. */
const derived = z.discriminatedUnion("formula", [
  z.strictObject({
    /** Change in per cent, difference, or change in fixed prices, from the row with one value along a dimension. */
    formula: z.enum(["endring", "differanse", "realendring"]),
    of: column,
    /** The dimension along which it changes, and the value it is compared with. */
    along: column,
    from: value,
    title: words,
  }),
  z.strictObject({
    /** Share of the sum of the rows that have the same values in some columns, or place among them from the highest. */
    formula: z.enum(["andel", "rang"]),
    of: column,
    within: z.array(column).default([]),
    title: words,
  }),
]);

export type Derived = z.output<typeof derived>;

/** A switch that readers choose views with. */
const choice = z.strictObject({
  /** Name in the address and in `when`. */
  id,
  label: words,
  options: z.array(z.strictObject({ id, label: words })).min(2),
});

/** What all views have, whatever their form. */
const view = {
  /** The option of each choice that shows this view. */
  when: z.record(id, id).default({}),
  /** Title that states the finding. May hold `<Tall>`; `{valg}` is replaced by the chosen value. */
  title: z.string().min(1),
  /** Measure and unit, who and when. */
  subtitle: z.string().min(1),
  /** What the chart shows, for those who cannot see it: the finding, with its numbers. */
  alt: z.string().min(40, "minst én hel setning om hva figuren viser"),
  /** What a reader must know to read this view right, besides what is true of them all. */
  note: z.string().min(1).optional(),
  /** Columns of which one value at a time is shown, chosen by the reader; the last value first, or the one that is given. */
  pick: z.union([column, z.record(column, value)]).optional(),
  /** What is picked out in this view; as in the figure if left out. */
  highlight: z.array(z.string()).optional(),
  /** The column with how many answered, in the label of each row or series. */
  count: column.optional(),
  /** A goal or an average to read the numbers against: a `<Tall>`, and what it is. */
  reference: z.strictObject({ value: z.string().min(1), label: z.string().min(1) }).optional(),
  /** Sentences about single marks: each gets a number at its mark, and stands under the chart. */
  annotations: z
    .array(
      z.strictObject({
        /** The row of the mark, by as many columns as tell it from the others. */
        at: z.record(column, value),
        text: words,
      }),
    )
    .max(4)
    .optional(),
};

/** What an option of a form takes. */
function optionOf({ takes, optional, says }: OptionSpec): z.ZodType {
  const type =
    takes === "column"
      ? column
      : takes === "columns"
        ? z.array(column).min(1)
        : takes === "text"
          ? z.string().min(1)
          : takes === "breaks"
            ? z.array(z.strictObject({ before: z.number().int(), label: words })).min(1)
            : "lists" in takes
              ? z.strictObject(
                  Object.fromEntries(takes.lists.map((name) => [name, z.array(z.string()).default([])])),
                )
              : z.enum(takes as [string, ...string[]]);
  return (optional ? type.optional() : type).describe(says);
}

/** A view of one form: what all have, the form's channels, and what it alone knows. */
function viewOf<const Name extends FormName>(form: Name) {
  const { channels, options }: FormSpec = SPECS[form];
  const columns = Object.entries(channels).map(([name, { optional, says }]) => [
    name,
    (optional ? column.optional() : column).describe(says),
  ]);
  const own = Object.entries(options).map(([name, option]) => [name, optionOf(option)]);
  return z.strictObject({
    ...view,
    form: z.literal(form).describe(SPECS[form].says),
    ...Object.fromEntries(columns),
    ...Object.fromEntries(own),
  });
}

/** The views of each form, strictly: a field that the form does not know is refused. */
export const viewSchemas = Object.fromEntries(
  Object.keys(SPECS).map((form) => [form, viewOf(form as FormName)]),
) as Record<FormName, ReturnType<typeof viewOf>>;

/** A figure: one YAML file in `content/figures`; its name is the figure's id. Its views are read one by one. */
export const figureSchema = z.strictObject({
  data: z.strictObject({
    set: id,
    /** Major version. */
    version: z.number().int().positive(),
    /** One of the set's tables; the main one if left out. */
    table: id.optional(),
  }),
  /** Which of the set's sources the figure is drawn from, by table; those of its table if left out. */
  sources: z.array(z.string()).min(1).optional(),
  /** The rows that are shown, by a value, or some values, of their columns. */
  where: z.record(column, z.union([value, z.array(value).min(1)])).default({}),
  /** Column with region names: the figure then follows the reader's own region. */
  region: column.optional(),
  /** Short names for long ones, by column; the table and the files keep the printed ones. */
  labels: z.record(column, z.record(z.string(), words)).default({}),
  /** What is picked out when the reader has not chosen. */
  highlight: z.array(z.string()).default([]),
  derived: z.record(column, derived).default({}),
  choices: z.array(choice).default([]),
  /** The first view is shown first. */
  views: z.array(z.looseObject({ form: z.enum(Object.keys(SPECS) as [FormName, ...FormName[]]) })).min(1),
  /** How the table is laid out: one dimension down, one across; as on the data set's page if left out. */
  table: z.strictObject({ rows: column, columns: column }).optional(),
  /** What a reader must know to read the chart right, whichever view. */
  note: z.string().min(1).optional(),
});

/** A view as it is written, with what its form says of it. */
export interface ViewSpec {
  form: FormName;
  when: Record<string, string>;
  title: string;
  subtitle: string;
  alt: string;
  note?: string | undefined;
  channels: Partial<Record<ChannelName, string>>;
  /** The columns that readers pick a value of, each with the first value where one is given. */
  picks: { column: string; initial?: string | undefined }[];
  annotations?: { at: Record<string, string | number>; text: string }[];
  highlight?: string[];
  count?: string;
  reference?: { value: string; label: string };
  options: Record<string, unknown>;
}

export type FigureSpec = Omit<z.output<typeof figureSchema>, "views"> & { views: ViewSpec[] };

/** Sorts the fields of a view into those of its form's channels, its options and the rest. */
export function viewSpec(read: Record<string, unknown> & { form: FormName }): ViewSpec {
  const { form, when, title, subtitle, alt, note, pick, ...rest } = read as unknown as z.output<
    z.ZodObject<typeof view>
  > & { form: FormName } & Record<string, unknown>;
  const { annotations, highlight, count, reference, ...own } = rest;
  const { channels, options } = SPECS[form];
  const only = (names: string[]) =>
    Object.fromEntries(names.flatMap((name) => (own[name] === undefined ? [] : [[name, own[name]]])));
  const picks =
    typeof pick === "string"
      ? [{ column: pick }]
      : Object.entries(pick ?? {}).map(([column, first]) => ({ column, initial: String(first) }));
  return {
    ...{ form, when, title, subtitle, alt, note, picks },
    ...(annotations && { annotations }),
    ...(highlight && { highlight }),
    ...(count && { count }),
    ...(reference && { reference }),
    channels: only(Object.keys(channels)) as ViewSpec["channels"],
    options: only(Object.keys(options)),
  };
}

/** The columns that a view's options name, each with its place in the view. */
export function optionColumns({ form, options }: ViewSpec): { at: (string | number)[]; column: string }[] {
  return Object.entries(SPECS[form].options).flatMap(([option, { takes }]) => {
    const named = options[option];
    if (takes === "column" && typeof named === "string") return [{ at: [option], column: named }];
    if (takes !== "columns" || !Array.isArray(named)) return [];
    return (named as string[]).map((column, index) => ({ at: [option, index], column }));
  });
}
