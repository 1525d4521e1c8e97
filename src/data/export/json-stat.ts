import { decimalsOf } from "../../i18n/format.ts";
import { nb } from "../../i18n/nb.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Field } from "../read/descriptor.ts";
import { categories, columns, type Table } from "../read/table.ts";
import type { Origin } from "./origin.ts";

/** A cube larger than this would be mostly empty; the CSV is the better file then. */
const MOST_CELLS = 20_000;

/** The dimension that holds the measures. */
const METRIC = "measure";

/** A dimension of the cube: its categories in order, each with its label. */
interface Axis {
  id: string;
  label: string;
  note?: string[];
  categories: [id: string, label: string][];
  /** By category, where the categories are measures. */
  units?: Record<string, object>;
  notes?: Record<string, string[]>;
}

/**
 * Whether a resource can be a cube: it has measures, its key is dimensions alone, each with a value in
 * every row, and there are not too many cells.
 */
export function isCube(table: Table): boolean {
  const dimensions = columns(table, "dimension").map(({ name }) => name);
  if (!dimensions.length || !columns(table, "measure").length || dimensions.includes(METRIC)) return false;
  const hasKey = table.primaryKey.every((name) => dimensions.includes(name));
  const isWhole = table.rows.every((row) => dimensions.every((name) => row[name] !== null));
  return hasKey && isWhole && cells(axes(table)) <= MOST_CELLS;
}

/**
 * A resource as a JSON-stat 2.0 data set (json-stat.org/full): a dense cube of its dimensions and one
 * more for the measures. A cell is null where there is no row, or where the value is missing: then
 * `status` has the reason. Attributes are not numbers; they stand as rows under `extension`.
 */
export function toJsonStat(dataset: Dataset, table: Table, origin: Origin): string {
  const { descriptor, version } = dataset;
  const all = axes(table);
  const value: (number | null)[] = new Array(cells(all)).fill(null);
  const status: Record<number, string> = {};
  const places = all.map(({ categories }) => new Map(categories.map(([id], at) => [id, at])));
  table.rows.forEach((row, index) => {
    for (const { name } of columns(table, "measure")) {
      // Row-major: the last dimension, which is the measures, varies fastest.
      const at = all.reduce((sum, { id, categories }, axis) => {
        const category = id === METRIC ? name : table.raw(index, id);
        return sum * categories.length + (places[axis]?.get(category) ?? 0);
      }, 0);
      value[at] = row[name] as number | null;
      const reason = table.missing(index, name);
      if (reason !== undefined) status[at] = reason;
    }
  });
  const cube = {
    version: "2.0",
    class: "dataset",
    href: `${origin.address}${table.name}.jsonstat.json`,
    label: table.title,
    source: origin.sources.join("; "),
    updated: descriptor.created,
    note: descriptor.caveats.length ? descriptor.caveats : undefined,
    id: all.map(({ id }) => id),
    size: all.map(({ categories }) => categories.length),
    role: roles(dataset, table),
    dimension: Object.fromEntries(all.map((axis) => [axis.id, dimension(axis)])),
    value,
    status: Object.keys(status).length ? status : undefined,
    extension: {
      dataset: dataset.name,
      version,
      license: descriptor.licenses,
      citation: origin.citation,
      attributes: attributes(table),
    },
  };
  return `${JSON.stringify(cube)}\n`;
}

/** The dimensions in the order of the columns, and the measures last. */
function axes(table: Table): Axis[] {
  const measures = columns(table, "measure");
  return [
    ...columns(table, "dimension").map((field) => ({
      id: field.name,
      label: field.title,
      note: [field.description],
      categories: categoriesOf(table, field),
    })),
    {
      id: METRIC,
      label: nb.files.measure,
      categories: measures.map(({ name, title }): [string, string] => [name, title]),
      units: Object.fromEntries(measures.map((field) => [field.name, unit(table, field)])),
      notes: Object.fromEntries(measures.map(({ name, description }) => [name, [description]])),
    },
  ];
}

function cells(all: Axis[]): number {
  return all.reduce((product, { categories }) => product * categories.length, 1);
}

/** The values that occur: in the order of the descriptor's list, or else of the rows. */
function categoriesOf(table: Table, field: Field): [string, string][] {
  const found = new Set(table.rows.map((_, index) => table.raw(index, field.name)));
  const listed = categories(field).filter(({ value }) => found.has(value));
  if (listed.length) return listed.map(({ value, label }) => [value, label]);
  return [...found].map((value) => [value, value]);
}

/** The unit as JSON-stat has it, with the most decimals that are printed. */
function unit(table: Table, { name, unit }: Field): object {
  const decimals = Math.max(0, ...table.rows.map((_, index) => decimalsOf(table.raw(index, name))));
  return { label: unit, decimals };
}

function dimension({ label, note, categories, units, notes }: Axis): object {
  const index = categories.map(([id]) => id);
  return {
    label,
    note,
    category: { index, label: Object.fromEntries(categories), unit: units, note: notes },
  };
}

/** Which dimensions are time (by their type) and place (by their key to the list of regions). */
function roles({ descriptor }: Dataset, table: Table): object {
  const dimensions = columns(table, "dimension");
  const { foreignKeys = [] } = descriptor.resources.find(({ name }) => name === table.name)?.schema ?? {};
  const places = foreignKeys
    .filter(({ reference }) => reference.package === "regioner")
    .map(({ fields }) => fields.at(-1));
  const time = dimensions.filter(({ type }) => type === "year" || type === "date").map(({ name }) => name);
  const geo = dimensions.filter(({ name }) => places.includes(name)).map(({ name }) => name);
  return { time: time.length ? time : undefined, geo: geo.length ? geo : undefined, metric: [METRIC] };
}

function attributes(table: Table): object | undefined {
  const shown = columns(table, "attribute");
  if (!shown.length) return;
  const names = [...columns(table, "dimension"), ...shown].map(({ name }) => name);
  return {
    label: Object.fromEntries(shown.map(({ name, title }) => [name, title])),
    rows: table.rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]]))),
  };
}
