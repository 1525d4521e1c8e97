import { SPECS } from "../charts/specs.ts";
import type { Field } from "../data/read/descriptor.ts";
import type { Row, Table } from "../data/read/table.ts";
import type { ViewSpec } from "./schema.ts";

/** Dimensions whose values have an order of their own, which is kept. */
const ORDERED =
  /^(?:svar|storrelse|kommunestorrelse|alder|varighet|steg|tertial|fase|grad|omfang|brukere_per_veileder|nivaa|status|aar)$/;

/** The scales of answers that have two sides, by their answers. */
const SCALES = [
  {
    negative: ["Helt uenig", "Delvis uenig"],
    neutral: ["Verken enig eller uenig"],
    positive: ["Delvis enig", "Helt enig"],
    apart: ["Vet ikke", "Ikke relevant"],
  },
];

/** Across a table of numbers go at most this many. */
const MOST_ACROSS = 9;
/** From this many years on a development is a line. */
const LEAST_YEARS = 3;
const MOST_LINES = 12;
/** As many groups of bars as are read at a glance, and bars in each. */
const MOST_GROUPS = 6;
const MOST_IN_GROUP = 4;

/** The measure that says how strongly two things follow each other. */
const CORRELATION = "korrelasjon";

/** At least this share of a figure's places has a number. */
const FILLED = 0.5;

/** Dimensions that say which part of a survey's answers are counted: readers choose among them. */
const SAMPLE = /^(?:utvalg|aar)$/;

/** What a default figure is chosen by. */
export interface Shape {
  table: Table;
  /** The dimensions whose values differ, as they stand in the table. */
  dimensions: Field[];
  measure: Field;
  /** Whether numbers of different years may stand beside each other. */
  isComparable: boolean;
}

/** A view's form and channels, and the columns of which one value at a time is shown. */
export type Draft = Pick<ViewSpec, "form" | "channels" | "options"> & { picks: string[] };

/** The forms that suit a table, the best first: by years, by how many dimensions it has and what they hold. */
export function draftsOf(shape: Shape): Draft[] {
  const { table, measure, isComparable } = shape;
  const x = measure.name;
  const isYear = ({ type }: Field) => type === "year";
  const dimensions = isComparable ? shape.dimensions : shape.dimensions.filter((field) => !isYear(field));
  const rest = (...used: (Field | undefined)[]) =>
    shape.dimensions.filter((field) => !used.includes(field)).map(({ name }) => name);
  const [only, second] = dimensions;
  if (!only) return [];
  if (measure.name === CORRELATION && second && dimensions.length === 2)
    return [{ form: "matrix", channels: { x: second.name, y: only.name, fill: x }, options: {}, picks: [] }];
  if (dimensions.length === 1) return [bars(x, only, rest(only))];

  const year = dimensions.find((field) => isYear(field) && valuesOf(table, field).length >= LEAST_YEARS);
  const series = dimensions.findLast(
    (field) => field !== year && valuesOf(table, field).length <= MOST_LINES,
  );
  const lines: Draft[] =
    year && series
      ? [
          {
            form: "line",
            channels: { x: year.name, y: x, z: series.name },
            options: {},
            picks: rest(year, series),
          },
        ]
      : [];
  // A dimension whose values tell all rows apart lies inside the other one: its bars stand in groups.
  const key = shape.dimensions.find((field) => valuesOf(table, field).length === table.rows.length);
  const outer = dimensions.find((field) => field !== key);
  const nested: Draft[] =
    key && outer && shape.dimensions.length === 2 && dimensions.includes(key)
      ? [{ form: "grouped-bars", channels: { x, y: outer.name, fill: key.name }, options: {}, picks: [] }]
      : [];
  const crossed = dimensions
    .filter((field) => valuesOf(table, field).length <= MOST_ACROSS)
    .reverse()
    .map((across) => crossedDraft(shape, dimensions, across));
  return [...lines, ...nested, ...crossed, bars(x, only, rest(only))];
}

/** The form for two dimensions: what goes across is compared within each of what goes down. */
function crossedDraft(shape: Shape, dimensions: Field[], across: Field): Draft {
  const { table, measure } = shape;
  const x = measure.name;
  const others = dimensions.filter((field) => field !== across);
  const down = (others.findLast(({ name }) => !SAMPLE.test(name)) ?? others.at(-1)) as Field;
  const picks = shape.dimensions.flatMap((field) => (field === across || field === down ? [] : field.name));
  const columns = valuesOf(table, across);
  const lines = valuesOf(table, down);
  const byBar = { x, y: down.name, fill: across.name };
  const scale = SCALES.find((scale) => isOn(scale, columns));
  const isWhole = isShares(shape, across);
  if (scale && isWhole)
    return {
      form: "likert",
      channels: byBar,
      options: {
        groups: Object.fromEntries(
          Object.entries(scale).map(([side, all]) => [
            side,
            all.filter((answer) => columns.includes(answer)),
          ]),
        ),
      },
      picks,
    };
  if (isWhole && columns.length <= 4)
    return { form: "stacked-share", channels: byBar, options: { sort: columns[0] }, picks };
  if (columns.length === 2 && lines.length <= 30)
    return { form: "dumbbell", channels: byBar, options: {}, picks };
  if (lines.length <= MOST_GROUPS && columns.length <= MOST_IN_GROUP)
    return { form: "grouped-bars", channels: byBar, options: {}, picks };
  return { form: "heat-table", channels: { x: across.name, y: down.name, fill: x }, options: {}, picks };
}

function bars(x: string, y: Field, picks: string[]): Draft {
  return {
    form: "ranked-bars",
    channels: { x, y: y.name },
    options: { order: ORDERED.test(y.name) ? "printed" : "value" },
    picks,
  };
}

/** Whether these answers are those of a scale, all of them, with something on both sides. */
function isOn(scale: (typeof SCALES)[number], answers: string[]): boolean {
  const known = Object.values(scale).flat();
  return (
    answers.every((answer) => known.includes(answer)) &&
    [...scale.negative, ...scale.positive].every((answer) => answers.includes(answer))
  );
}

/** Whether the numbers along a dimension are the parts of a whole: per cent, and each row near a hundred. */
function isShares({ table, dimensions, measure }: Shape, across: Field): boolean {
  if (measure.unit !== "prosent") return false;
  const others = dimensions.filter((field) => field !== across);
  const rows = Map.groupBy(table.rows, (row) => others.map(({ name }) => row[name]).join("\n"));
  return [...rows.values()].every((own) => {
    const sum = own.reduce((total, row) => total + Number(row[measure.name] ?? 0), 0);
    return sum > 97 && sum < 102.5;
  });
}

/** Whether what is shown first has numbers in most of its places: gaps are no figure. */
export function isFilled(shape: Shape, { form, channels, picks }: Draft): boolean {
  const { table, measure } = shape;
  const first = firstOf(shape, picks);
  const shown = table.rows.filter((row) => picks.every((column) => row[column] === first?.[column]));
  const filled = shown.filter((row) => typeof row[measure.name] === "number");
  const crossed = SPECS[form].mark.reduce((product, channel) => {
    const column = channels[channel] ?? "";
    return product * new Set(shown.map((row) => row[column])).size;
  }, 1);
  // A group of bars has no places but those of its rows, and a matrix is half empty.
  const places = form === "grouped-bars" || form === "matrix" ? shown.length : crossed;
  return filled.length > 1 && filled.length >= FILLED * places;
}

/** The row whose values are picked first: the last that shows something. */
export function firstOf({ table, measure: { name } }: Shape, picks: string[]): Row | undefined {
  return picks.length > 0
    ? table.rows.findLast((row) => typeof row[name] === "number" && row[name] !== 0)
    : undefined;
}

/** The values of a dimension, as first met. */
export function valuesOf(table: Table, { name }: Field): string[] {
  return [...new Set(table.rows.map((row) => String(row[name] ?? "")))];
}
