import { annotate } from "../charts/annotate.ts";
import type { FormName } from "../charts/load.ts";
import { type Reference, refer } from "../charts/reference.ts";
import { rowText } from "../charts/text.ts";
import type { Channels, Chart, ChartField, ChartForm, ChartRow } from "../charts/types.ts";
import { formatNumber } from "../i18n/format.ts";
import { nb } from "../i18n/nb.ts";
import { type Control, controlOf, isShown, PICKED, REGION, SORT } from "./controls.ts";

/** A view with its words resolved. */
export interface View {
  /** The option of each choice that shows it. */
  when: Record<string, string>;
  title: string;
  subtitle: string;
  alt: string;
  /** What a reader must know to read this view right, besides the figure's own note. */
  note?: string;
  form: FormName;
  channels: Channels;
  /** The column of numbers that it shows; "" where it shows words. */
  measure: string;
  /** The columns whose values are names to its form, also where they are years. */
  names: string[];
  /** Columns of which one value at a time is shown. */
  picks: string[];
  /** What is picked out in it, where that is not what the figure picks out. */
  highlight?: string[];
  /** The column with how many answered, and the column of the names it stands beside. */
  count?: { column: string; of: string };
  /** A number to read the others against, and on which scale. */
  reference?: Reference;
  /** Sentences about single rows, each by the row's place among those of the figure. */
  annotations: { row: number; text: string }[];
  /** What its form alone knows. */
  options: Record<string, unknown>;
}

/** Everything the browser needs to draw a figure again: sent along in the page as JSON. */
export interface FigurePayload {
  id: string;
  rows: ChartRow[];
  fields: Record<string, ChartField>;
  /** Why a value is missing, by `<row>:<column>`. */
  reasons: Record<string, string>;
  highlight: string[];
  /** Short names by column and printed name. */
  labels: Record<string, Record<string, string>>;
  /** How each computed column is computed, in words. */
  formulas: Record<string, string>;
  /** What readers can choose, in the order it is offered. */
  controls: Control[];
  /** For every region id: the names it has in this figure. */
  regions: Record<string, string[]>;
  /** For every region id: its own name, in its own division. */
  regionNames: Record<string, string>;
  /** The column of regions, where readers can pick out their own. */
  place?: string;
  /** Whether the report lets regions be ranked. */
  isRanked: boolean;
  views: View[];
  /** What a reader must know to read it right, whichever view. */
  note?: string;
  /** «Oslo Economics og AFI 2023, Tabell 4-1, s. 21». */
  source: string;
  /** The version of the data set that it shows. */
  version: string;
}

/** What a reader has chosen in a figure. */
export interface FigureState {
  /** The value of each control, by its name; the region is its id. */
  chosen: Record<string, string>;
  /** The region that the reader chose, which may be of another division than the figure's. */
  regionId: string;
  /** The names that the chosen region has in this figure; several where one region of today was two. */
  region: string[];
  /** The name of the region it is compared with, if any. */
  compared: string[];
}

/** What is shown before the reader has chosen anything. */
export function initialState(figure: FigurePayload): FigureState {
  return {
    chosen: Object.fromEntries(figure.controls.map(({ name, initial }) => [name, initial])),
    regionId: "",
    region: [],
    compared: [],
  };
}

/** The view for the reader's choices: the first that agrees with all of them. */
export function viewFor(figure: FigurePayload, { chosen }: FigureState): View {
  const agrees = ({ when }: View) => Object.entries(when).every(([id, option]) => chosen[id] === option);
  return figure.views.find(agrees) ?? (figure.views[0] as View);
}

/** The controls that do something in a view. */
export function controlsOf(figure: FigurePayload, view: View): Control[] {
  return figure.controls.filter((control) => isShown(control, figure.views.indexOf(view)));
}

/**
 * A view's title or subtitle, with the picked values filled in: `{valg}` is that of its first column,
 * `{aar}` that of the column `aar`.
 */
export function fillIn(text: string, figure: FigurePayload, view: View, state: FigureState): string {
  return view.picks.reduce((words, column, index) => {
    const value = picked(figure, view, column, state);
    const filled = words.replaceAll(`{${column}}`, value);
    return index === 0 ? filled.replaceAll(PICKED, value) : filled;
  }, text);
}

/** A figure's title and subtitle as they are read first. */
export function firstWords(figure: FigurePayload): { title: string; subtitle: string } {
  const state = initialState(figure);
  const view = viewFor(figure, state);
  return {
    title: fillIn(view.title, figure, view, state),
    subtitle: fillIn(view.subtitle, figure, view, state),
  };
}

/**
 * What a view shows, for those who cannot see it. What is written is of the value that is picked first;
 * of another it is said what the chart shows, and its highest and lowest number.
 */
export function altFor(figure: FigurePayload, view: View, state: FigureState): string {
  const rows = shownRows(figure, view, state);
  const first = shownRows(figure, view, initialState(figure));
  if (rows.every((row) => first.includes(row))) return view.alt;
  const field = figure.fields[view.measure] ?? { title: view.measure, unit: "" };
  const sorted = rows
    .filter((row) => typeof row[view.measure] === "number")
    .sort((a, b) => Number(b[view.measure]) - Number(a[view.measure]));
  const named = (row: ChartRow | undefined, words: string) =>
    row &&
    `${words} ${rowText(row, view.measure, field)} (${view.names.map((column) => row[column]).join(", ")}).`;
  return [
    `${fillIn(view.title, figure, view, state)}.`,
    fillIn(view.subtitle, figure, view, state),
    named(sorted[0], nb.figure.highest),
    named(sorted.at(-1), nb.figure.lowest),
  ]
    .filter(Boolean)
    .join(" ");
}

/** What a reader must know to read a view right; "" where nothing is to be said. */
export function noteOf(figure: FigurePayload, view: View): string {
  return [view.note, figure.formulas[view.measure], figure.note].filter(Boolean).join(" ");
}

/** Where a row stands among those of its figure: it stays with a form's own copies of the row. */
const PLACE = Symbol("place");
type PlacedRow = ChartRow & { [PLACE]?: number };

/**
 * The chart for what the reader has chosen. The only way from a figure to a chart.
 * @param form the form of the view that is shown
 */
export function chartFor(figure: FigurePayload, state: FigureState, width: number, form: ChartForm): Chart {
  const view = viewFor(figure, state);
  const own = shownRows(figure, view, state);
  const label = labeller(figure, view, own);
  const rows = own.map((row) => {
    const named: PlacedRow = { ...row, [PLACE]: figure.rows.indexOf(row) };
    for (const column of view.names) named[column] = label(column, String(row[column]));
    return named;
  });
  const sort = state.chosen[SORT];
  const chart = form({
    rows,
    fields: labelled(figure.fields, view.names, label),
    channels: view.channels,
    missing: (row: PlacedRow, column) => figure.reasons[`${row[PLACE]}:${column}`],
    ...pickedOut(figure, state, label),
    ...(view.reference && { reference: view.reference.value }),
    options: { ...view.options, ...(sort && "sort" in view.options && { sort }) },
    width,
  });
  const said = view.annotations.flatMap(({ row, text }) => {
    const hit = chart.hits.find(({ row: own }) => (own as PlacedRow)[PLACE] === row);
    return hit ? [{ hit, text }] : [];
  });
  const read = view.reference ? refer(chart, view.reference) : chart;
  return said.length > 0 ? annotate(read, said) : read;
}

/** What a name is shown as. */
type Labeller = (column: string, name: string) => string;

/** Names as a view shows them: short where the figure has a short one, with n where the view counts. */
function labeller({ labels }: FigurePayload, { count }: View, rows: ChartRow[]): Labeller {
  return (column, name) => {
    const short = labels[column]?.[name] ?? name;
    if (count?.of !== column) return short;
    const counts = new Set(
      rows.filter((row) => String(row[column]) === name).map((row) => row[count.column]),
    );
    const [n] = counts;
    // Answers to several questions, each with its own n, have no one n.
    return counts.size === 1 && typeof n === "number" ? `${short} (n = ${formatNumber(n)})` : short;
  };
}

/** The fields with the names of their categories as they are shown. */
function labelled(fields: FigurePayload["fields"], names: string[], label: Labeller) {
  const own = names.flatMap((column) => {
    const field = fields[column];
    if (!field?.categories) return [];
    return [[column, { ...field, categories: field.categories.map((name) => label(column, name)) }] as const];
  });
  return { ...fields, ...Object.fromEntries(own) };
}

/** The names that stand out, as they are shown: the reader's region, and what the view picks out or it is compared with. */
function pickedOut(figure: FigurePayload, state: FigureState, label: Labeller) {
  const view = viewFor(figure, state);
  const shown = (names: string[]) => [
    ...new Set(names.flatMap((name) => view.names.map((column) => label(column, name)))),
  ];
  const highlight = state.compared.length > 0 ? state.compared : (view.highlight ?? figure.highlight);
  return { highlight: shown(highlight), region: shown(state.region) };
}

/** The names that stand out in what is shown: the reader's region, or what the figure picks out. */
export function standsOut(figure: FigurePayload, state: FigureState): string[] {
  const view = viewFor(figure, state);
  const label = labeller(figure, view, shownRows(figure, view, state));
  const { highlight, region } = pickedOut(figure, state, label);
  return region.length > 0 ? region : highlight;
}

/** The rows of a figure that have the picked values. */
export function shownRows(figure: FigurePayload, view: View, state: FigureState): ChartRow[] {
  const shown = view.picks.map((column) => [column, picked(figure, view, column, state)] as const);
  return figure.rows.filter((row) => shown.every(([column, value]) => String(row[column]) === value));
}

/**
 * The values of a column that a view can show, in the order of the data; not those where nothing differs.
 * @param measure the column of numbers that is shown; "" where words are
 */
export function pickValues(rows: ChartRow[], column: string, measure: string): string[] {
  const filled = measure
    ? rows.filter((row) => typeof row[measure] === "number" && row[measure] !== 0)
    : rows;
  return [...new Set(filled.map((row) => String(row[column])))];
}

/** The value of a column that is shown: the reader's, where the view has it, or the first one. */
function picked(figure: FigurePayload, view: View, column: string, { chosen }: FigureState): string {
  const values = pickValues(figure.rows, column, view.measure);
  const wanted = [chosen[column], controlOf(figure.controls, column)?.initial];
  return wanted.find((value) => value !== undefined && values.includes(value)) ?? values.at(-1) ?? "";
}

/** Whether there are values to point at: words are read where they stand. */
export function hasValues({ views }: FigurePayload): boolean {
  return views.some(({ measure }) => measure !== "");
}

/** Whether readers can pick out their own region. */
export function hasRegion({ controls }: FigurePayload): boolean {
  return controlOf(controls, REGION) !== undefined;
}
