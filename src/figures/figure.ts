import path from "node:path";
import type { ChartField, ChartRow } from "../charts/types.ts";
import { counterparts, regions } from "../data/about/regions.ts";
import { type Catalog, catalogWith, type Dataset, findDataset, findTable } from "../data/read/catalog.ts";
import { categories, type Table } from "../data/read/table.ts";
import { percentChange } from "../data/statistics/derive.ts";
import { EditorError, list, nearestFirst } from "../editor/errors.ts";
import { CONTENT_DIR } from "../editor/project.ts";
import { readStructured, type Structured, validate } from "../editor/structured.ts";
import { sourceName } from "../evaluations.ts";
import { decimalsOf, shortUnit } from "../i18n/format.ts";
import { namesIn } from "../prose/folders.ts";
import { plainText } from "../prose/text.ts";
import type { FigurePayload, View } from "./payload.ts";
import { type FigureSpec, figureSchema, type ViewSpec } from "./schema.ts";

/** A figure as pages need it. */
export interface Figure {
  id: string;
  spec: FigureSpec;
  dataset: Dataset;
  table: Table;
  payload: FigurePayload;
  /** The regions a reader can choose between, by name. */
  regionOptions: { slug: string; name: string }[];
}

const DIRECTORY = path.join(CONTENT_DIR, "figures");

/** The ids of all figures, sorted. */
export function figureIds(): string[] {
  return namesIn("figures");
}

/**
 * Reads a figure and resolves it against its data set.
 * @param version a released version to draw from; the newest of the figure's major version if left out
 * @throws EditorError or EditorErrors for an unknown data set, column, category or `<Tall>`
 */
export function readFigure(id: string, catalog: Catalog, version?: string): Figure {
  const document = readStructured(path.join(DIRECTORY, `${id}.yaml`));
  const spec = validate(document, figureSchema);
  const place = document.locate(["data", "set"]);
  const newest = findDataset(catalog, spec.data.set, place, spec.data.version);
  const dataset = version ? catalog.get(spec.data.set)?.find((set) => set.version === version) : newest;
  if (!dataset)
    throw new EditorError(place, `versjon ${version} av «${spec.data.set}»`, "en versjon som er utgitt");
  const table = findTable(dataset, undefined, place);
  checkColumns(spec, table, document);
  const { rows, fields, reasons } = observations(spec, table, document);
  checkMarks(spec, rows, document);
  // Words and marks are about the same numbers, also where the figure shows an older version.
  const drawn = catalogWith(dataset, catalog);
  const text = (value: string, at: (string | number)[]) => plainText(value, drawn, document.locate(at));
  const views = spec.views.map((view, index): View => {
    const { title, subtitle, alt, note, x, y, z, fill, when, form, pick, sort, groups, count } = view;
    const words = {
      title: text(title, ["views", index, "title"]),
      subtitle: text(subtitle, ["views", index, "subtitle"]),
      alt: text(alt, ["views", index, "alt"]),
      note: note && text(note, ["views", index, "note"]),
    };
    return { when, form, ...words, channels: { x, y, z, fill }, pick, sort, groups, count };
  });
  const all = regions(catalog);
  const division = String(table.rows[0]?.inndeling ?? "");
  const payload: FigurePayload = {
    id,
    rows,
    fields,
    reasons,
    highlight: spec.highlight,
    region: spec.region,
    regions: spec.region ? counterparts(all, division) : {},
    views,
    note: spec.note && text(spec.note, ["note"]),
    source: sourceName(dataset.descriptor.sources[0]),
  };
  const regionOptions = spec.region
    ? all.filter((region) => region.division === division).sort((a, b) => a.name.localeCompare(b.name, "nb"))
    : [];
  return { id, spec, dataset, table, payload, regionOptions };
}

function checkColumns(spec: FigureSpec, table: Table, { locate }: Structured): void {
  const known = [...table.fields.map(({ name }) => name), ...Object.keys(spec.derived)];
  const check = (name: string | undefined, at: (string | number)[]) => {
    if (name !== undefined && !known.includes(name))
      throw new EditorError(
        locate(at),
        `kolonnen «${name}»`,
        `en av ${list(nearestFirst(name, known))} i datasettet «${table.name}»`,
      );
  };
  check(spec.region, ["region"]);
  check(spec.table.rows, ["table", "rows"]);
  check(spec.table.columns, ["table", "columns"]);
  for (const [name, { of, along }] of Object.entries(spec.derived)) {
    check(of, ["derived", name, "of"]);
    check(along, ["derived", name, "along"]);
  }
  spec.views.forEach((view, index) => {
    for (const channel of ["x", "y", "z", "fill", "pick", "count"] as const)
      check(view[channel], ["views", index, channel]);
    checkCategories(view, index, table, locate);
    for (const [id, option] of Object.entries(view.when)) {
      const choice = spec.choices.find((choice) => choice.id === id);
      if (!choice?.options.some((other) => other.id === option))
        throw new EditorError(
          locate(["views", index, "when", id]),
          `${id}: ${option}`,
          "et valg som står under «choices»",
        );
    }
  });
}

/** Two rows for one mark would be drawn on top of each other. */
function checkMarks(spec: FigureSpec, rows: ChartRow[], { locate }: Structured): void {
  spec.views.forEach(({ form, x, y, z, fill, pick }, index) => {
    const own = form === "line" ? [x, z] : [y, fill];
    const keys = [...own, pick].filter((name) => name !== undefined);
    const seen = new Set<string>();
    for (const row of rows) {
      const key = keys.map((name) => row[name]).join(", ");
      if (seen.has(key))
        throw new EditorError(
          locate(["views", index, "form"]),
          `flere rader for ${key}`,
          "én rad for hvert merke i figuren",
          "Velg ut med «pick», eller bruk flere kanaler.",
        );
      seen.add(key);
    }
  });
}

function checkCategories(view: ViewSpec, index: number, table: Table, locate: Structured["locate"]): void {
  const field = table.fields.find(({ name }) => name === view.fill);
  if (!field) return;
  const known = categories(field).map(({ value }) => value);
  const named = view.groups
    ? Object.entries(view.groups).flatMap(([side, answers]) =>
        answers.map((answer, at) => ({ answer, at: ["views", index, "groups", side, at] })),
      )
    : [];
  for (const { answer, at } of named)
    if (!known.includes(answer))
      throw new EditorError(locate(at), `svaret «${answer}»`, `en av ${list(nearestFirst(answer, known))}`);
  const absent = view.groups && known.filter((value) => !named.some(({ answer }) => answer === value));
  if (absent?.length)
    throw new EditorError(
      locate(["views", index, "groups"]),
      `ingen plass for ${list(absent)}`,
      "alle svarene, hvert på sin side",
    );
}

/** The table's rows with the derived columns added, as plain objects for the browser. */
function observations(
  spec: FigureSpec,
  table: Table,
  { locate }: Structured,
): Pick<FigurePayload, "rows" | "fields" | "reasons"> {
  const used = new Set([
    spec.region,
    spec.table.rows,
    spec.table.columns,
    ...Object.keys(spec.derived),
    ...Object.values(spec.derived).flatMap(({ of, along }) => [of, along]),
    ...spec.views.flatMap(({ x, y, z, fill, pick, count }) => [x, y, z, fill, pick, count]),
  ]);
  const columns = table.fields.filter(({ name }) => used.has(name));
  const reasons: Record<string, string> = {};
  const rows = table.rows.map((row, index) => {
    for (const { name } of columns) {
      const reason = row[name] === null && table.missing(index, name);
      if (reason) reasons[`${index}:${name}`] = reason;
    }
    return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
  });
  const fields = Object.fromEntries(
    columns.map((field): [string, ChartField] => {
      const decimals =
        field.role === "measure"
          ? { decimals: Math.max(0, ...rows.map((_, index) => decimalsOf(table.raw(index, field.name)))) }
          : {};
      const named = field.categories ? { categories: categories(field).map(({ value }) => value) } : {};
      return [field.name, { title: field.title, unit: shortUnit(field.unit), ...decimals, ...named }];
    }),
  );
  for (const [name, { of, along, from, title }] of Object.entries(spec.derived)) {
    const keys = table.primaryKey.filter((key) => key !== along);
    rows.forEach((row: ChartRow, index) => {
      const base = table.rows.find(
        (other) => other[along] === from && keys.every((key) => other[key] === table.rows[index]?.[key]),
      );
      if (!base)
        throw new EditorError(
          locate(["derived", name, "from"]),
          `${along} = ${from}`,
          `en verdi av «${along}» som alle rader har`,
        );
      const value = row[of];
      row[name] =
        typeof value === "number" && typeof base[of] === "number" ? percentChange(base[of], value) : null;
      const reason = reasons[`${index}:${of}`];
      if (reason) reasons[`${index}:${name}`] = reason;
    });
    fields[name] = { title, unit: "%", decimals: 0, signed: true };
  }
  return { rows, fields, reasons };
}
