import type { FormName } from "../charts/load.ts";
import type { CheckedView, FormSpec } from "../charts/spec.ts";
import { SPECS } from "../charts/specs.ts";
import type { ChannelName, ChartField, ChartRow } from "../charts/types.ts";
import type { Descriptor, Field } from "../data/read/descriptor.ts";
import type { Table } from "../data/read/table.ts";
import { EditorError, EditorErrors, list, nearestFirst } from "../editor/errors.ts";
import type { Structured } from "../editor/structured.ts";
import { REGION, SORT } from "./controls.ts";
import { namedBy } from "./derived.ts";
import { pickValues } from "./payload.ts";
import { type FigureSpec, optionColumns, type ViewSpec } from "./schema.ts";

type Path = (string | number)[];
type Locate = Structured["locate"];

/** Shares of a whole are rounded in print, so a row may come to a little more. */
const MOST_WHOLE = 102.5;

/** A figure's file and the table it is drawn from. */
interface Subject {
  spec: FigureSpec;
  table: Table;
  locate: Locate;
}

/**
 * Checks that every column a figure names is there.
 * @throws EditorError at the first that is not
 */
export function checkColumns({ spec, table, locate }: Subject): void {
  const known = [...table.fields.map(({ name }) => name), ...Object.keys(spec.derived)];
  const check = (name: string | undefined, at: Path) => {
    if (name !== undefined && !known.includes(name))
      throw new EditorError(
        locate(at),
        `kolonnen «${name}»`,
        `en av ${list(nearestFirst(name, known))} i tabellen «${table.name}»`,
      );
  };
  check(spec.region, ["region"]);
  check(spec.table?.rows, ["table", "rows"]);
  check(spec.table?.columns, ["table", "columns"]);
  for (const name of Object.keys(spec.where)) check(name, ["where", name]);
  for (const name of Object.keys(spec.labels)) check(name, ["labels", name]);
  for (const [name, own] of Object.entries(spec.derived))
    for (const { at, column } of namedBy(own)) check(column, ["derived", name, ...at]);
  spec.views.forEach((view, index) => {
    const { channels, picks } = view;
    for (const [channel, name] of Object.entries(channels)) check(name, ["views", index, channel]);
    for (const { column } of picks) check(column, ["views", index, "pick"]);
    check(view.count, ["views", index, "count"]);
    for (const { at, column } of optionColumns(view)) check(column, ["views", index, ...at]);
    view.annotations?.forEach(({ at }, place) => {
      for (const name of Object.keys(at)) check(name, ["views", index, "annotations", place, "at", name]);
    });
  });
}

/** Checks that the set has the sources that a figure names. */
export function checkSources({ spec, locate }: Subject, { sources }: Pick<Descriptor, "sources">): void {
  const known = [...new Set(sources.map(({ table, title }) => table ?? title))];
  spec.sources?.forEach((name, index) => {
    if (!known.includes(name))
      throw new EditorError(
        locate(["sources", index]),
        `kilden «${name}»`,
        `en av ${list(nearestFirst(name, known))}`,
      );
  });
}

/**
 * The place of the one row that a sentence is about.
 * @throws EditorError where no row has these values, or several have
 */
export function annotatedRow(
  at: Record<string, string | number>,
  rows: ChartRow[],
  place: ReturnType<Locate>,
): number {
  const wanted = Object.entries(at);
  const found = [...rows.keys()].filter((index) =>
    wanted.every(([column, value]) => String(rows[index]?.[column]) === String(value)),
  );
  const said = wanted.map(([column, value]) => `${column}: ${value}`).join(", ");
  const [only] = found;
  if (only === undefined) throw new EditorError(place, said, "verdiene til en rad som figuren viser");
  if (found.length > 1)
    throw new EditorError(place, `${found.length} rader med ${said}`, "flere kolonner, så det blir én rad");
  return only;
}

/** Checks that the values that `where` asks for are there. */
export function checkWhere({ spec, table, locate }: Subject): void {
  for (const [name, values] of Object.entries(spec.where)) {
    const known = [...new Set(table.rows.map((row) => String(row[name])))];
    for (const value of [values].flat())
      if (!known.includes(String(value)))
        throw new EditorError(
          locate(["where", name]),
          `${name}: ${value}`,
          `en av ${list(nearestFirst(String(value), known))}`,
        );
  }
}

/** Checks that each combination of choices shows one view, and that no name in the address means two things. */
export function checkChoices({ spec, table, locate }: Subject): void {
  const taken = [REGION, SORT, ...table.fields.map(({ name }) => name)];
  spec.choices.forEach(({ id }, index) => {
    if (taken.includes(id) || spec.choices.findIndex((other) => other.id === id) < index)
      throw new EditorError(
        locate(["choices", index, "id"]),
        `valget «${id}»`,
        "et navn som ikke er i bruk",
        `Opptatt er ${list(taken)} og navnene på de andre valgene.`,
      );
  });
  spec.views.forEach(({ when }, index) => {
    for (const [id, option] of Object.entries(when)) {
      const choice = spec.choices.find((choice) => choice.id === id);
      if (!choice?.options.some((other) => other.id === option))
        throw new EditorError(
          locate(["views", index, "when", id]),
          `${id}: ${option}`,
          "et valg som står under «choices»",
        );
    }
  });
  const all = spec.choices.reduce<Record<string, string>[]>(
    (before, { id, options }) =>
      before.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option.id }))),
    [{}],
  );
  for (const chosen of all) {
    const agreeing = spec.views.filter(({ when }) =>
      Object.entries(when).every(([id, option]) => chosen[id] === option),
    );
    if (agreeing.length === 1) continue;
    const words = Object.entries(chosen).map(([id, option]) => `${id}: ${option}`);
    throw new EditorError(
      locate(["views"]),
      `${agreeing.length} visninger for ${list(words) || "figuren"}`,
      "én visning for hvert valg",
    );
  }
}

/**
 * Checks each view against what its form can show.
 * @throws EditorErrors with every field that the form refuses
 */
export function checkViews(
  { spec, table, locate }: Subject,
  rows: ChartRow[],
  fields: Record<string, ChartField>,
): void {
  const errors = spec.views.flatMap((view, index) => {
    const form = SPECS[view.form];
    const at = (path: Path) => locate(["views", index, ...path]);
    const channels = Object.entries(form.channels).flatMap(([channel, asked]) => {
      const name = view.channels[channel as ChannelName];
      if (name === undefined) return [];
      const isDerived = name in spec.derived;
      const field = table.fields.find((other) => other.name === name);
      const found = `«${name}», som ${isDerived ? "er regnet ut" : roleOf(field)}`;
      if (!isDerived && !takes(asked.takes, field))
        return new EditorError(at([channel]), found, ASKS[asked.takes]);
      if (isDerived && asked.takes !== "measure")
        return new EditorError(at([channel]), found, ASKS[asked.takes]);
      const { length } = valuesOf(rows, fields, name);
      if (asked.mostValues !== undefined && length > asked.mostValues)
        return new EditorError(
          at([channel]),
          `${length} verdier av «${name}»`,
          `høyst ${asked.mostValues} i formen «${view.form}»`,
          "Velg ut noen av dem med «where», eller bruk en annen form.",
        );
      if (asked.leastValues !== undefined && length < asked.leastValues)
        return new EditorError(
          at([channel]),
          `${length === 1 ? "én verdi" : `${length} verdier`} av «${name}»`,
          `minst ${asked.leastValues} i formen «${view.form}»`,
        );
      return [];
    });
    if (channels.length > 0) return channels;
    if (view.reference && !form.hasReference)
      return [
        new EditorError(
          at(["reference"]),
          `«reference» i formen «${view.form}»`,
          `en av formene ${list(Object.keys(SPECS).filter((name) => SPECS[name as FormName].hasReference))}`,
        ),
      ];
    const counted = table.fields.find(({ name }) => name === view.count);
    if (counted && counted.role !== "measure")
      return [new EditorError(at(["count"]), `«${counted.name}», som ${roleOf(counted)}`, ASKS.measure)];
    return [
      ...marks(view, form, rows, at),
      ...wholes(view, form, rows, fields, at),
      ...sums(view, form, rows, fields, at),
      ...(form.check?.(checked(view, rows, fields)) ?? []).map(
        ({ at: path, found, expected }) =>
          new EditorError(
            at(path),
            found,
            typeof expected === "string"
              ? expected
              : `en av ${list(nearestFirst(expected.nearest, expected.oneOf))}`,
          ),
      ),
    ];
  });
  if (errors.length > 0) throw new EditorErrors(errors);
}

/** Checks that what is picked out is there to be picked out, in some view. */
export function checkHighlight({ spec, locate }: Subject, rows: ChartRow[]): void {
  const known = spec.views.flatMap(({ form, channels }) => {
    const name = channels[SPECS[form].name];
    return name ? rows.map((row) => String(row[name])) : [];
  });
  const check = (name: string, at: Path) => {
    if (!known.includes(name))
      throw new EditorError(
        locate(at),
        `«${name}»`,
        `en av ${list(nearestFirst(name, [...new Set(known)]))}`,
      );
  };
  for (const [index, name] of spec.highlight.entries()) check(name, ["highlight", index]);
  spec.views.forEach(({ highlight = [] }, view) => {
    for (const [index, name] of highlight.entries()) check(name, ["views", view, "highlight", index]);
  });
}

/** Checks that each short name is of a name that is there, and that no two names become the same. */
export function checkLabels({ spec, locate }: Subject, rows: ChartRow[]): void {
  for (const [column, labels] of Object.entries(spec.labels)) {
    const known = [...new Set(rows.map((row) => String(row[column])))];
    for (const name of Object.keys(labels))
      if (!known.includes(name))
        throw new EditorError(
          locate(["labels", column, name]),
          `«${name}»`,
          `en av ${list(nearestFirst(name, known))}`,
        );
    const shown = known.map((name) => labels[name] ?? name);
    const twice = shown.find((name, index) => shown.indexOf(name) < index);
    if (twice !== undefined)
      throw new EditorError(locate(["labels", column]), `«${twice}» for to navn`, "et eget navn for hvert");
  }
}

/** Checks that the table under the figure has a cell for each row: none would be left out without a word. */
export function checkTable({ spec, locate }: Subject, rows: ChartRow[]): void {
  if (!spec.table) return;
  const { rows: down, columns: across } = spec.table;
  const seen = new Set<string>();
  for (const row of rows) {
    const key = `${row[down]}, ${row[across]}`;
    if (seen.has(key))
      throw new EditorError(
        locate(["table"]),
        `flere rader for ${key}`,
        "én rad for hver celle i tabellen",
        "Velg ut rader med «where», eller bruk andre kolonner.",
      );
    seen.add(key);
  }
}

/** Two rows for one mark would be drawn on top of each other. */
function marks(view: ViewSpec, { mark }: FormSpec, rows: ChartRow[], at: (path: Path) => ReturnType<Locate>) {
  if (mark.length === 0) return [];
  const columns = [
    ...mark.map((channel) => view.channels[channel]),
    ...view.picks.map(({ column }) => column),
  ];
  const seen = new Set<string>();
  for (const row of rows) {
    const key = columns.flatMap((name) => (name === undefined ? [] : String(row[name]))).join(", ");
    if (seen.has(key))
      return [
        new EditorError(
          at(["form"]),
          `flere rader for ${key}`,
          "én rad for hvert merke i figuren",
          "Velg ut med «where» eller «pick», eller bruk flere kanaler.",
        ),
      ];
    seen.add(key);
  }
  return [];
}

/** Shares of a whole are per cent, none below zero, and a row of them is not more than the whole. */
function wholes(
  view: ViewSpec,
  { channels, mark }: FormSpec,
  rows: ChartRow[],
  fields: Record<string, ChartField>,
  at: (path: Path) => ReturnType<Locate>,
): EditorError[] {
  return Object.entries(channels).flatMap(([channel, { isWhole }]) => {
    const name = view.channels[channel as ChannelName];
    if (!isWhole || name === undefined) return [];
    const unit = fields[name]?.unit;
    if (unit !== "%")
      return new EditorError(
        at([channel]),
        `«${name}» i ${unit || "tall uten enhet"}`,
        "deler av en helhet, i prosent",
      );
    const [row = "", ...parts] = mark.map((own) => view.channels[own] ?? "");
    const outer = [row, ...view.picks.map(({ column }) => column)];
    const sums = Map.groupBy(rows, (own) => outer.map((column) => own[column]).join(", "));
    return [...sums].flatMap(([key, own]) => {
      const values = own.map((other) => Number(other[name] ?? 0));
      const sum = values.reduce((total, value) => total + value, 0);
      if (sum <= MOST_WHOLE && values.every((value) => value >= 0)) return [];
      return new EditorError(
        at([channel]),
        `${Math.round(sum)} prosent i alt for ${key}`,
        "deler av én helhet, høyst 100 prosent",
        `Deler som overlapper, kan ikke stables etter ${list(parts)}.`,
      );
    });
  });
}

/** Numbers that are laid end to end are counts: per cent of different wholes, or what is below zero, add up to nothing. */
function sums(
  view: ViewSpec,
  { channels }: FormSpec,
  rows: ChartRow[],
  fields: Record<string, ChartField>,
  at: (path: Path) => ReturnType<Locate>,
): EditorError[] {
  return Object.entries(channels).flatMap(([channel, { adds }]) => {
    const name = view.channels[channel as ChannelName];
    if (!adds || name === undefined) return [];
    const isShare = fields[name]?.unit === "%";
    const below = rows.find((row) => Number(row[name] ?? 0) < 0);
    if (!isShare && !below) return [];
    return new EditorError(
      at([channel]),
      isShare ? `«${name}» i prosent` : `${below?.[name]} i «${name}»`,
      "antall som kan legges sammen, ingen av dem under null",
    );
  });
}

function checked(view: ViewSpec, rows: ChartRow[], fields: Record<string, ChartField>): CheckedView {
  return {
    values: (channel) => valuesOf(rows, fields, view.channels[channel] ?? ""),
    options: view.options,
  };
}

function valuesOf(rows: ChartRow[], fields: Record<string, ChartField>, name: string): string[] {
  return fields[name]?.categories ?? [...new Set(rows.map((row) => String(row[name])))];
}

const ASKS = {
  measure: "en kolonne med målte tall",
  category: "en kolonne med navn",
  year: "en kolonne med årstall",
  text: "en kolonne med ord",
} as const;

function takes(kind: keyof typeof ASKS, field: Field | undefined): boolean {
  if (!field) return false;
  if (kind === "measure") return field.role === "measure";
  if (kind === "year") return field.role !== "measure" && field.type === "year";
  return field.role !== "measure";
}

function roleOf(field: Field | undefined): string {
  if (field?.role === "measure") return "er et målt tall";
  return field?.type === "year" ? "er et årstall" : "er et navn";
}

/** Checks that the first value of each `pick` is one that can be shown. */
export function checkPicks({ spec, locate }: Subject, rows: ChartRow[], measures: string[]): void {
  spec.views.forEach(({ picks }, index) => {
    for (const { column, initial } of picks) {
      const known = pickValues(rows, column, measures[index] ?? "");
      if (initial !== undefined && !known.includes(initial))
        throw new EditorError(
          locate(["views", index, "pick"]),
          `${column}: ${initial}`,
          `en av ${list(nearestFirst(initial, known))}`,
        );
    }
  });
}
