import { FORMS, type FormName } from "../charts/index.ts";
import type { Channels, Chart, ChartField, ChartInput, ChartRow, ChartState } from "../charts/types.ts";

/** A view with its words resolved. */
export interface View {
  when: Record<string, string>;
  title: string;
  subtitle: string;
  alt: string;
  /** What a reader must know to read this view right, besides the figure's own note. */
  note?: string;
  form: FormName;
  channels: Channels;
  pick?: string;
  sort?: string;
  groups?: ChartInput["groups"];
  count?: string;
}

/** Everything the browser needs to draw a figure again: sent along in the page as JSON. */
export interface FigurePayload {
  id: string;
  rows: ChartRow[];
  fields: Record<string, ChartField>;
  /** Why a value is missing, by `<row>:<column>`. */
  reasons: Record<string, string>;
  highlight: string[];
  region?: string;
  /** For every region id: the names it has in this figure. */
  regions: Record<string, string[]>;
  views: View[];
  /** What a reader must know to read it right, whichever view. */
  note?: string;
  /** «Oslo Economics 2022, Tabell 4-1, s. 21». */
  source: string;
}

/** What a reader has chosen in a figure. */
export interface FigureState extends ChartState {
  /** The option of each choice. */
  choices: Record<string, string>;
  /** The value of the view's `pick` column. */
  pick?: string;
}

/** The view for the reader's choices: the first that agrees with all of them. */
export function viewFor(figure: FigurePayload, state: FigureState): View {
  const agrees = (view: View) =>
    Object.entries(state.choices).every(
      ([id, option]) => view.when[id] === undefined || view.when[id] === option,
    );
  return figure.views.find(agrees) ?? (figure.views[0] as View);
}

/** The values a view's `pick` column can have, in the order of the data; not those where nothing differs. */
export function pickValues(figure: FigurePayload, view: View): string[] {
  const { pick } = view;
  if (!pick) return [];
  const { x, y } = view.channels;
  const measure = typeof figure.rows[0]?.[y] === "string" ? x : y;
  const filled = figure.rows.filter((row) => typeof row[measure] === "number" && row[measure] !== 0);
  return [...new Set(filled.map((row) => String(row[pick])))];
}

/** A view's title or subtitle, with the picked value filled in. */
export function fillIn(text: string, figure: FigurePayload, view: View, state: FigureState): string {
  return text.replaceAll("{valg}", picked(figure, view, state) ?? "");
}

/** What a reader must know to read a view right; "" where nothing is to be said. */
export function noteOf(figure: FigurePayload, view: View): string {
  return [view.note, figure.note].filter(Boolean).join(" ");
}

/** Rows to chart, for what the reader has chosen. The only way from a figure to a chart. */
export function chartFor(figure: FigurePayload, state: FigureState, width: number): Chart {
  const view = viewFor(figure, state);
  const value = picked(figure, view, state);
  const index = new Map(figure.rows.map((row, at) => [row, at]));
  const rows = view.pick ? figure.rows.filter((row) => String(row[view.pick ?? ""]) === value) : figure.rows;
  return FORMS[view.form]({
    rows,
    fields: figure.fields,
    channels: view.channels,
    missing: (row, column) => figure.reasons[`${index.get(row)}:${column}`],
    highlight: figure.highlight,
    groups: view.groups,
    count: view.count,
    state: { region: state.region, sort: state.sort ?? view.sort },
    width,
  });
}

function picked(figure: FigurePayload, view: View, state: FigureState): string | undefined {
  const values = pickValues(figure, view);
  return state.pick && values.includes(state.pick) ? state.pick : values.at(-1);
}

/** What is shown before the reader has chosen anything. */
export function initialState(figure: FigurePayload): FigureState {
  const view = figure.views[0] as View;
  return { region: [], choices: { ...view.when }, sort: view.sort, pick: pickValues(figure, view).at(-1) };
}
