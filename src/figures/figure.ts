import path from "node:path";
import { SORT_BY_NAME } from "../charts/sort.ts";
import { SPECS } from "../charts/specs.ts";
import type { ChannelName, Channels, ChartField, ChartRow } from "../charts/types.ts";
import { counterparts, regions } from "../data/about/regions.ts";
import { type Catalog, catalogWith, type Dataset, findDataset, findTable } from "../data/read/catalog.ts";
import type { Source } from "../data/read/descriptor.ts";
import type { Table } from "../data/read/table.ts";
import { EditorError } from "../editor/errors.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { readStructured, type Structured, validate } from "../editor/structured.ts";
import { sourceNames } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";
import { namesIn } from "../prose/folders.ts";
import { plainNumber, plainText } from "../prose/text.ts";
import {
  annotatedRow,
  checkChoices,
  checkColumns,
  checkHighlight,
  checkLabels,
  checkPicks,
  checkSources,
  checkTable,
  checkViews,
  checkWhere,
} from "./check.ts";
import { COMPARE, type Control, REGION, SORT } from "./controls.ts";
import { isDefaultId } from "./default.ts";
import { namedBy } from "./derived.ts";
import { observations } from "./observations.ts";
import { type FigurePayload, pickValues, type View } from "./payload.ts";
import {
  type FigureSpec,
  figureSchema,
  optionColumns,
  type ViewSpec,
  viewSchemas,
  viewSpec,
} from "./schema.ts";

/** A figure as pages need it. */
export interface Figure {
  id: string;
  spec: FigureSpec;
  dataset: Dataset;
  table: Table;
  payload: FigurePayload;
}

const DIRECTORY = path.join(CONTENT_DIR, "figures");

/** The ids of all figures, sorted. */
export function figureIds(): string[] {
  return namesIn("figures");
}

/**
 * Reads a figure's file; see {@link figureFrom}.
 * @throws EditorError also where its address is one of a data set's own figures
 */
export function readFigure(id: string, catalog: Catalog, version?: string): Figure {
  const file = path.join(DIRECTORY, `${id}.yaml`);
  if (isDefaultId(id))
    throw new EditorError(
      { file: relative(file) },
      `navnet «${id}»`,
      "et navn som ikke begynner som datasettenes egne figurer, «tall-»",
    );
  return figureFrom(id, readStructured(file), catalog, version);
}

/**
 * A figure from its file, resolved against its data set.
 * @param version a released version to draw from; the newest of the figure's major version if left out
 * @throws EditorError or EditorErrors for an unknown data set, column, category or `<Tall>`, and for a
 *   view that its form cannot show
 */
export function figureFrom(id: string, document: Structured, catalog: Catalog, version?: string): Figure {
  const spec = readSpec(document);
  const place = document.locate(["data", "set"]);
  const newest = findDataset(catalog, spec.data.set, place, spec.data.version);
  const dataset = version ? catalog.get(spec.data.set)?.find((set) => set.version === version) : newest;
  if (!dataset)
    throw new EditorError(place, `versjon ${version} av «${spec.data.set}»`, "en versjon som er utgitt");
  // Words and marks are about the same numbers, also where the figure shows an older version.
  const drawn = catalogWith(dataset, catalog);
  const { locate } = document;
  const words: Words = (value, at) => plainText(value, drawn, locate(at));
  const number: Numbers = (value, at) => plainNumber(value, drawn, locate(at));
  return resolve(id, spec, dataset, catalog, { locate, words, number });
}

/** A figure's file as its schema and its views' own have it. */
function readSpec(document: Structured): FigureSpec {
  const read = validate(document, figureSchema);
  const written = (document.value as { views: unknown[] }).views;
  const views = read.views.map(({ form }, index) => {
    const own = {
      value: written[index],
      locate: (at: Parameters<Structured["locate"]>[0]) => document.locate(["views", index, ...at]),
    };
    return viewSpec(validate(own, viewSchemas[form]) as Parameters<typeof viewSpec>[0]);
  });
  return { ...read, views };
}

/** The words of a figure as readers see them, from a field as it is written and its place. */
type Words = (value: string, at: (string | number)[]) => string;

/** The number that a field gives, as a `<Tall>`. */
type Numbers = (value: string, at: (string | number)[]) => number;

/** A figure from what is said of it and the data set it draws. */
export function resolve(
  id: string,
  spec: FigureSpec,
  dataset: Dataset,
  catalog: Catalog,
  { locate, words: text, number = Number }: { locate: Structured["locate"]; words: Words; number?: Numbers },
): Figure {
  const table = findTable(dataset, spec.data.table, locate(["data", "table"]));
  const subject = { spec, table, locate };
  checkColumns(subject);
  checkWhere(subject);
  checkSources(subject, dataset.descriptor);
  checkChoices(subject);
  const { rows, fields, reasons, formulas } = observations(spec, table, usedColumns(spec), {
    locate,
    catalog,
  });
  const measures = spec.views.map(measureOf);
  checkViews(subject, rows, fields);
  checkHighlight(subject, rows);
  checkLabels(subject, rows);
  checkTable(subject, rows);
  checkPicks(subject, rows, measures);
  const views = spec.views.map((view, index): View => {
    const { title, subtitle, alt, note, channels, picks, when, form, options } = view;
    const notes = (view.annotations ?? []).map(({ at, text: words }, place) => ({
      row: annotatedRow(at, rows, locate(["views", index, "annotations", place, "at"])),
      text: text(words, ["views", index, "annotations", place, "text"]),
    }));
    const words = {
      title: text(title, ["views", index, "title"]),
      subtitle: text(subtitle, ["views", index, "subtitle"]),
      alt: [text(alt, ["views", index, "alt"]), ...notes.map(({ text }) => text)].join(" "),
      ...(note && { note: text(note, ["views", index, "note"]) }),
    };
    const measured = channels.x === measures[index] ? "x" : "y";
    const reference = view.reference && {
      value: number(view.reference.value, ["views", index, "reference", "value"]),
      label: text(view.reference.label, ["views", index, "reference", "label"]),
      scale: measured as "x" | "y",
    };
    const named = channels[SPECS[form].name];
    return {
      ...words,
      when,
      form,
      ...(view.highlight && { highlight: view.highlight }),
      ...(view.count && named && { count: { column: view.count, of: named } }),
      ...(reference && { reference }),
      channels: channels as Channels,
      measure: measures[index] ?? "",
      names: namesOf(view),
      picks: picks.map(({ column }) => column),
      annotations: notes,
      options,
    };
  });
  const all = regions(catalog);
  const division = String(table.rows[0]?.inndeling ?? "");
  const regionOptions = spec.region
    ? all
        .filter((region) => region.division === division)
        .sort((a, b) => a.name.localeCompare(b.name, "nb"))
        .map(({ slug, name }) => ({ value: slug, label: name }))
    : [];
  const payload: FigurePayload = {
    id,
    rows,
    fields,
    reasons,
    highlight: spec.highlight,
    labels: spec.labels,
    formulas,
    controls: controls(spec, table, rows, fields, regionOptions),
    regions: spec.region ? counterparts(all, division) : {},
    regionNames: spec.region ? Object.fromEntries(all.map(({ slug, name }) => [slug, name])) : {},
    ...(spec.region && { place: spec.region }),
    isRanked: !dataset.descriptor.caveats.some((caveat) => RANKING.test(caveat)),
    views,
    ...(spec.note && { note: text(spec.note, ["note"]) }),
    source: sourceNames(sourcesOf(spec, dataset, table)),
    version: dataset.version,
  };
  return { id, spec, dataset, table, payload };
}

/** What a caveat says where regions must not be put in order. */
const RANKING = /\branger/i;

/** Where a figure's numbers are printed: as its file says, or as its set does; of the main table that is the first place. */
function sourcesOf({ sources }: FigureSpec, { descriptor, tables }: Dataset, table: Table): Source[] {
  if (sources) return descriptor.sources.filter((source) => sources.includes(source.table ?? source.title));
  return table === tables[0] ? descriptor.sources.slice(0, 1) : descriptor.sources;
}

/** The column of numbers that a view shows: what its form's measure takes. */
function measureOf({ form, channels }: ViewSpec): string {
  const measured = Object.entries(SPECS[form].channels).find(([, { takes }]) => takes === "measure");
  return channels[measured?.[0] as ChannelName] ?? "";
}

/** The columns that a view's form takes as names. */
function namesOf({ form, channels }: ViewSpec): string[] {
  const named = Object.entries(SPECS[form].channels).filter(([, { takes }]) => takes === "category");
  return named.flatMap(([channel]) => channels[channel as ChannelName] ?? []);
}

function usedColumns(spec: FigureSpec): Set<string> {
  const named = [
    spec.region,
    spec.table?.rows,
    spec.table?.columns,
    ...Object.values(spec.derived).flatMap((own) => namedBy(own).map(({ column }) => column)),
    ...spec.views.flatMap((view) => [
      ...Object.values(view.channels),
      ...view.picks.map(({ column }) => column),
      view.count,
      ...optionColumns(view).map(({ column }) => column),
      ...(view.annotations ?? []).flatMap(({ at }) => Object.keys(at)),
    ]),
  ];
  return new Set(named.filter((name) => name !== undefined));
}

/** What readers can choose: views, one value of a column at a time, an order, their region. */
function controls(
  { choices, views }: FigureSpec,
  table: Table,
  rows: ChartRow[],
  fields: Record<string, ChartField>,
  regions: Control["options"],
): Control[] {
  const everywhere = [...views.keys()];
  const plain = (values: string[]) => values.map((value) => ({ value, label: value }));
  const switches = choices.map(({ id, label, options }): Control => {
    const first = views[0]?.when[id] ?? options[0]?.id ?? "";
    const own = options.map(({ id: value, label }) => ({ value, label }));
    return { name: id, kind: "switch", label, options: own, initial: first, views: everywhere };
  });
  const columns = [...new Set(views.flatMap(({ picks }) => picks.map(({ column }) => column)))];
  const picks = columns.map((name): Control => {
    const shown = everywhere.filter((index) => views[index]?.picks.some(({ column }) => column === name));
    const values = new Set(
      shown.flatMap((index) => pickValues(rows, name, measureOf(views[index] as ViewSpec))),
    );
    const given = views.flatMap(({ picks }) => picks).find(({ column }) => column === name)?.initial;
    return {
      name,
      kind: "select",
      label: table.fields.find((field) => field.name === name)?.title ?? name,
      options: plain([...values]),
      initial: given ?? [...values].at(-1) ?? "",
      views: shown,
    };
  });
  const sorted = everywhere.filter((index) => views[index]?.options.sort !== undefined);
  const [first] = sorted.map((index) => views[index] as ViewSpec);
  const order: Control[] = first
    ? [
        {
          name: SORT,
          kind: "select",
          label: nb.figure.sort,
          options: [
            ...plain(fields[first.channels.fill ?? ""]?.categories ?? []),
            { value: SORT_BY_NAME, label: nb.figure.sortName },
          ],
          initial: String(first.options.sort),
          views: sorted,
        },
      ]
    : [];
  const region: Control[] =
    regions.length > 0
      ? [
          {
            name: REGION,
            kind: "region",
            label: nb.figure.region,
            options: regions,
            initial: "",
            views: everywhere,
          },
          {
            name: COMPARE,
            kind: "compare",
            label: nb.figure.compare,
            options: regions,
            initial: "",
            views: everywhere,
          },
        ]
      : [];
  return [...switches, ...picks, ...order, ...region];
}
