import { SPECS } from "../charts/specs.ts";
import { withoutLines } from "../data/check/discrepancies.ts";
import type { Dataset } from "../data/read/catalog.ts";
import type { Field } from "../data/read/descriptor.ts";
import type { Table } from "../data/read/table.ts";
import { shortUnit } from "../i18n/format.ts";
import { nb } from "../i18n/nb.ts";
import { draftsOf, firstOf, isFilled, valuesOf } from "./default-form.ts";
import { wordsDraft } from "./default-text.ts";
import { altOf, joined, upperFirst, wordsAltOf } from "./default-words.ts";
import type { FigureSpec, ViewSpec } from "./schema.ts";

/** How the id of a default figure begins: `tall-bemanning-2022`. A file that begins so is refused. */
const PREFIX = "tall-";

/** Whether an id is that of a data set's own figure, which stays when one made by hand comes beside it. */
export function isDefaultId(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** Tables that say of another one how many answered, and what its printed totals are. */
const AUXILIARY = /-(?:totaler|totalsum|n|antall|i-alt|ubesvart)(?:-|$)/;

/** Fewer rows are no figure. */
const LEAST_ROWS = 2;

/** A figure that a data set has of itself: its id, and the table that it shows. */
export interface DefaultFigure {
  id: string;
  table: Table;
}

/**
 * The figures of a data set: of its main table, and of each other one that is not only about another's
 * numbers. The main one is the first table whose numbers can be drawn, or else the first.
 */
export function defaultFigures(dataset: Dataset): DefaultFigure[] {
  const main = mainTable(dataset);
  const others = dataset.tables.filter(
    (table) => table !== main && !AUXILIARY.test(ownName(dataset, table)) && table.rows.length >= LEAST_ROWS,
  );
  return [main, ...others].map((table) => ({
    id:
      PREFIX +
      (table === main ? dataset.name : table.name === dataset.name ? `${table.name}-ord` : table.name),
    table,
  }));
}

/** What a table's name adds to that of its set. */
function ownName({ name }: Dataset, table: Table): string {
  return table.name.startsWith(name) ? table.name.slice(name.length) : table.name;
}

/** A note of more characters is not read under a figure. */
const MOST_NOTE = 320;

/**
 * Sets whose numbers the reports do not let stand beside each other, in no chart: studies that measure
 * different things; quarters of which only the same ones may be compared.
 */
const APART: ReadonlySet<string> = new Set(["tidligere-studier-av-sentrene", "tilbake-i-arbeid-2010-2012"]);

/** What a caveat says of what may be compared: that comes first in a note. */
const COMPARISON = /sammenlign|ranger/i;

/** What a caveat says of numbers that do not stand beside each other. */
const INCOMPARABLE = /\bikke\b[^.]*\bsammenlign/;

/**
 * The figure of a table until somebody makes a better one: its numbers in the form that suits the shape of
 * them, with the set's own title as a question; its words set out where its numbers cannot be drawn, or
 * where it has none.
 */
export function defaultSpec(dataset: Dataset, table = mainTable(dataset)): FigureSpec {
  const { descriptor, name, version } = dataset;
  const numbers = numberViews(dataset, table);
  const views = numbers.length > 0 ? numbers.map(({ view }) => view) : [wordsView(dataset, table)];
  const isRegional =
    numbers.length > 0 &&
    dimensionsOf(table).some((field) => field.name === "fylke") &&
    table.fields.some((field) => field.name === "inndeling");
  const options = numbers.map(({ measure }) => ({ id: optionOf(measure), label: measure.title }));
  return {
    data: { set: name, version: Number(version.split(".")[0]), table: table.name },
    where: {},
    ...(isRegional && { region: "fylke" }),
    highlight: [],
    labels: {},
    derived: {},
    choices: numbers.length > 1 ? [{ id: "maal", label: nb.figure.measure, options }] : [],
    views,
    // What the numbers cannot be used for goes with them, whoever shows the figure.
    ...(descriptor.caveats.length > 0 && { note: noteOf(descriptor.caveats.map(withoutLines)) }),
  };
}

/** The first table whose numbers can be drawn, or the first one. */
function mainTable(dataset: Dataset): Table {
  const drawn = dataset.tables.find((table) => numberViews(dataset, table).length > 0);
  return drawn ?? (dataset.tables[0] as Table);
}

/** What a table adds to the set's question, where it is not the one that the question is about; or "". */
function addedBy({ tables }: Dataset, table: Table): string {
  return table === tables[0] ? "" : table.title;
}

/** A view for each measure of a table that can be drawn. */
function numberViews(dataset: Dataset, table: Table): { view: ViewSpec; measure: Field }[] {
  const { name, descriptor } = dataset;
  if (hasSeveralUnits(table) || APART.has(name)) return [];
  const dimensions = dimensionsOf(table);
  // Years that the report says are not to be compared are never drawn beside each other.
  const isComparable = !descriptor.caveats.some((caveat) => INCOMPARABLE.test(caveat));
  const drawn = measuresOf(table).flatMap((measure) => {
    const shape = { table, dimensions, measure, isComparable };
    const draft = draftsOf(shape).find((draft) => isFilled(shape, draft));
    return draft ? [{ shape, draft }] : [];
  });
  return drawn.map(({ shape, draft: { picks, ...draft } }): { view: ViewSpec; measure: Field } => ({
    measure: shape.measure,
    view: {
      ...draft,
      when: drawn.length > 1 ? { maal: optionOf(shape.measure) } : {},
      title: descriptor.title,
      subtitle: subtitleOf(dataset, table, withUnit(shape.measure), picks),
      alt: altOf({ ...shape, says: SPECS[draft.form].says }),
      picks: picks.map((column) => ({ column, initial: String(firstOf(shape, picks)?.[column]) })),
    },
  }));
}

/** The one view of a table whose numbers cannot be drawn, or that has none. */
function wordsView(dataset: Dataset, table: Table): ViewSpec {
  const { descriptor } = dataset;
  const { picks, ...draft } = wordsDraft(table);
  const { says } = SPECS[draft.form];
  const columns = [...Object.values(draft.channels), ...((draft.options.columns as string[]) ?? [])];
  const titles = columns.map((name) => table.fields.find((field) => field.name === name)?.title ?? name);
  const first = table.rows[0];
  return {
    ...draft,
    when: {},
    title: descriptor.title,
    subtitle: subtitleOf(dataset, table, joined(titles), picks),
    alt: wordsAltOf({ says, titles, rows: table.rows.length }),
    picks: picks.map((column) => ({ column, initial: String(first?.[column]) })),
  };
}

/** What is shown, of which picked values, when, and how many answered. */
function subtitleOf(dataset: Dataset, table: Table, what: string, picks: string[]): string {
  const { period, n } = dataset.descriptor;
  const valid = picks.map((column) => `{${column}}`).join(", ");
  // Of another table the set's own n says nothing.
  const said = [addedBy(dataset, table), what, valid, period, !addedBy(dataset, table) && n && `n = ${n}`];
  return `${said
    .filter(Boolean)
    .map((words) => upperFirst(String(words)))
    .join(". ")}.`;
}

/** The dimensions of a table whose values differ. */
function dimensionsOf(table: Table): Field[] {
  return table.fields.filter((field) => field.role === "dimension" && valuesOf(table, field).length > 1);
}

/** As many of the caveats as are read under a figure, those about comparing first, and that there are more. */
function noteOf(caveats: string[]): string {
  let length = 0;
  const order = caveats.toSorted((a, b) => Number(COMPARISON.test(b)) - Number(COMPARISON.test(a)));
  const said = order.filter((caveat, index) => {
    length += caveat.length;
    return index === 0 || length <= MOST_NOTE;
  });
  return [...said, ...(said.length < caveats.length ? [nb.figure.moreCaveats] : [])].join(" ");
}

/** Numbers of different things do not stand on one scale. */
function hasSeveralUnits(table: Table): boolean {
  const units = table.fields.find(({ name }) => name === "enhet");
  return units !== undefined && valuesOf(table, units).length > 1;
}

/** The measures that have something to compare: those with most numbers first, and shares before counts. */
function measuresOf(table: Table): Field[] {
  const measures = table.fields.filter(
    ({ role, name }) =>
      role === "measure" && table.rows.filter((row) => typeof row[name] === "number").length > 1,
  );
  const numbers = ({ name }: Field) => table.rows.filter((row) => typeof row[name] === "number").length;
  const isShare = ({ unit }: Field) => Number(unit === "prosent");
  return measures.toSorted((a, b) => numbers(b) - numbers(a) || isShare(b) - isShare(a));
}

const optionOf = ({ name }: Field) => name.replaceAll("_", "-");

function withUnit({ title, unit }: Field): string {
  const short = unit && shortUnit(unit);
  return short && !title.toLowerCase().includes(short.toLowerCase()) ? `${title}, ${unit}` : title;
}
