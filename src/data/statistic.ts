import { EditorError, list, type Place } from "../errors.ts";
import { decimalsOf, formatNumber, numberWord, withUnit } from "../i18n/format.ts";
import { type Catalog, type Dataset, findDataset, findTable } from "./catalog.ts";
import { sum } from "./checks.ts";
import { difference, inPricesOf, percentChange, rank } from "./derive.ts";
import type { Field } from "./descriptor.ts";
import { columns, type Row, type Table } from "./table.ts";

/** A number in prose: what stands in the text, and where it comes from. */
export interface Statistic {
  text: string;
  /** The data set it comes from. */
  dataset: Dataset;
  /** Row in the data set's main table, for a link; undefined for a number of several rows. */
  row: number | undefined;
  table: Table;
  /** How it is computed from printed numbers; undefined for a printed number. */
  formula: string | undefined;
}

/** What a derivation works on. */
interface Query {
  catalog: Catalog;
  dataset: Dataset;
  table: Table;
  field: Field;
  /** Rows that match the filters, as indices. */
  rows: number[];
  attributes: Attributes;
  place: Place;
}

interface Answer {
  value: number;
  decimals: number;
  unit: string | undefined;
  rows: number[];
  formula?: string;
  /** Set when the answer may be shown as a row's name. */
  row?: number;
}

type Attributes = Readonly<Record<string, string>>;

const RESERVED = new Set([
  "sett",
  "tabell",
  "kolonne",
  "vis",
  "regn",
  "retning",
  "desimaler",
  "blant",
  "fra",
]);

/** The derivations that compare two values of one dimension, given as `a..b`. */
const SPANS = new Set([
  "endring",
  "differanse",
  "realendring",
  "forhold",
  "antall-opp",
  "antall-ned",
  "antall-uendret",
]);

/**
 * Resolves a `<Tall>`: attributes name a data set, a column, filters on dimensions and, if wanted,
 * a derivation (`regn`). The README lists them.
 * @throws EditorError when it finds no cell or several, or when the data say otherwise than `retning`
 */
export function statistic(attributes: Attributes, catalog: Catalog, place: Place): Statistic {
  const query = read(attributes, catalog, place);
  const name = attributes.regn ?? "verdi";
  const derive = DERIVATIONS[name];
  if (!derive) throw new EditorError(place, `regn="${name}"`, `en av ${list(Object.keys(DERIVATIONS))}`);
  const hasSpan = Object.values(filtersOf(attributes)).some((value) => value.includes(".."));
  if (hasSpan && !SPANS.has(name))
    throw new EditorError(
      place,
      `spennet i ${describeFilters(query)}`,
      `én verdi, eller regn="${[...SPANS].join('", "')}"`,
    );
  if (attributes.desimaler !== undefined && !/^[0-3]$/.test(attributes.desimaler))
    throw new EditorError(place, `desimaler="${attributes.desimaler}"`, "et tall fra 0 til 3");
  const answer = derive(query);
  const row = answer.row ?? (answer.rows.length === 1 ? answer.rows[0] : undefined);
  return {
    text: show(answer, query),
    dataset: query.dataset,
    table: query.table,
    row,
    formula: answer.formula,
  };
}

function read(attributes: Attributes, catalog: Catalog, place: Place): Query {
  if (!attributes.sett) throw new EditorError(place, "<Tall> uten «sett»", "navnet på et datasett");
  const dataset = findDataset(catalog, attributes.sett, place);
  const table = findTable(dataset, attributes.tabell, place);
  const measures = columns(table, "measure");
  const wanted = attributes.kolonne ?? (measures.length === 1 ? measures[0]?.name : undefined);
  const field = measures.find(({ name }) => name === wanted);
  if (!field)
    throw new EditorError(
      place,
      wanted ? `kolonnen «${wanted}» i «${table.name}»` : "<Tall> uten «kolonne»",
      `en av ${list(measures.map(({ name }) => name))}`,
    );

  const dimensions = table.fields.filter(({ role }) => role !== "measure").map(({ name }) => name);
  const filters = Object.entries(filtersOf(attributes));
  for (const [name] of filters)
    if (!dimensions.includes(name))
      throw new EditorError(
        place,
        `«${name}», som ikke er en dimensjon i «${table.name}»`,
        `en av ${list(dimensions)}`,
      );
  const rows = table.rows.flatMap((row, index) =>
    filters.every(([name, value]) => value.includes("..") || String(row[name]) === value) ? [index] : [],
  );
  return { catalog, dataset, table, field, rows, attributes, place };
}

const DERIVATIONS: Record<string, (query: Query) => Answer> = {
  verdi: (query) => cell(query, query.rows),
  maks: (query) => extreme(query, "høyest"),
  min: (query) => extreme(query, "lavest"),
  sum: (query) => {
    const rows = withValues(query, query.rows);
    if (!rows.length) return cell(query, query.rows.slice(0, 1));
    return {
      ...plain(query, rows),
      value: sum(pick(query, rows), query.field.name),
      formula: `summen av ${rows.length} tall`,
    };
  },
  antall: (query) => count(query, withValues(query, query.rows), "rader med verdi"),
  "antall-mangler": (query) =>
    count(
      query,
      query.rows.filter((index) => query.table.rows[index]?.[query.field.name] === null),
      "rader uten verdi",
    ),
  "antall-opp": (query) => countMoves(query, "opp"),
  "antall-ned": (query) => countMoves(query, "ned"),
  "antall-uendret": (query) => countMoves(query, "uendret"),
  endring: (query) => {
    const [from, to] = nonZero(query, pair(query));
    return directed(query, {
      value: percentChange(from.value, to.value),
      decimals: 0,
      unit: "prosent",
      rows: [...from.rows, ...to.rows],
      formula: `(${to.label} − ${from.label}) / ${from.label}`,
    });
  },
  differanse: (query) => {
    const [from, to] = pair(query);
    const unit = query.field.unit === "prosent" ? "prosentpoeng" : query.field.unit;
    return directed(query, {
      value: difference(from.value, to.value),
      decimals: Math.max(from.decimals, to.decimals),
      unit,
      rows: [...from.rows, ...to.rows],
      formula: `${to.label} − ${from.label}`,
    });
  },
  realendring: (query) => {
    const answers = pair(query);
    const [fromYear, toYear] = range(query).values.map(Number) as [number, number];
    const indices = priceIndex(query, [fromYear, toYear]);
    const [from, to] = nonZero(query, answers);
    return directed(query, {
      value: percentChange(inPricesOf(from.value, fromYear, toYear, indices), to.value),
      decimals: 0,
      unit: "prosent",
      rows: [...from.rows, ...to.rows],
      formula: `endring i faste ${toYear}-kroner, omregnet med konsumprisindeksen`,
    });
  },
  forhold: (query) => {
    const [from, to] = nonZero(query, pair(query));
    return {
      value: to.value / from.value,
      decimals: 1,
      unit: "ganger",
      rows: [...from.rows, ...to.rows],
      formula: `${to.label} / ${from.label}`,
    };
  },
  rang: (query) => {
    const { blant, fra } = query.attributes;
    if (!blant || !isDimension(query, blant))
      throw new EditorError(
        query.place,
        blant ? `«${blant}», som ikke er en dimensjon i tabellen` : 'regn="rang" uten «blant»',
        'dimensjonen rangen gjelder, for eksempel blant="fylke"',
      );
    const own = cell(query, query.rows);
    const row = query.table.rows[own.rows[0] ?? -1] as Row;
    const others = columns(query.table, "dimension").filter(({ name }) => name !== blant);
    const values = query.table.rows
      .filter((other) => others.every(({ name }) => other[name] === row[name]))
      .flatMap((other) => (other[query.field.name] === null ? [] : [Number(other[query.field.name])]));
    const value =
      fra === "bunn"
        ? rank(
            -own.value,
            values.map((other) => -other),
          )
        : rank(own.value, values);
    return {
      value,
      decimals: 0,
      unit: undefined,
      rows: own.rows,
      formula: `plass nummer ${value} av ${values.length} fra ${fra === "bunn" ? "bunnen" : "toppen"}`,
    };
  },
};

function cell(query: Query, rows: number[]): Answer {
  const { table, field, place } = query;
  const [index, ...more] = rows;
  if (index === undefined)
    throw new EditorError(
      place,
      `ingen rad i «${table.name}» for ${describeFilters(query)}`,
      "nøyaktig én",
      "Rett verdiene, eller se i CSV-filen hva dimensjonene heter.",
    );
  if (more.length)
    throw new EditorError(
      place,
      `${rows.length} rader i «${table.name}» for ${describeFilters(query)}`,
      "nøyaktig én",
      `Oppgi flere av dimensjonene ${list(columns(table, "dimension").map(({ name }) => name))}.`,
    );
  const value = table.rows[index]?.[field.name];
  if (value === null || value === undefined)
    throw new EditorError(
      place,
      `en manglende verdi (${table.missing(index, field.name)}) i «${table.name}» for ${describeFilters(query)}`,
      "et tall",
    );
  return {
    value: Number(value),
    decimals: decimalsOf(table.raw(index, field.name)),
    unit: field.unit,
    rows: [index],
  };
}

/** The attributes that pick rows: all that are not words of `<Tall>` itself. */
function filtersOf(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !RESERVED.has(name)));
}

function describeFilters({ attributes, field }: Query): string {
  const filters = Object.entries(filtersOf(attributes));
  return [...filters.map(([name, value]) => `${name}=${value}`), `kolonne=${field.name}`].join(", ");
}

/** The filter of the form `a..b`: the dimension, and its two values. */
function range({ attributes, place }: Query): { dimension: string; values: [string, string] } {
  const found = Object.entries(attributes).filter(([, value]) => value.includes(".."));
  const [entry] = found;
  const values = entry?.[1].split("..");
  if (found.length !== 1 || !entry || values?.length !== 2)
    throw new EditorError(
      place,
      `regn="${attributes.regn}" uten spenn`,
      'én dimensjon med to verdier, for eksempel aar="2019..2022"',
    );
  return { dimension: entry[0], values: values as [string, string] };
}

function pair(query: Query): [Answer & { label: string }, Answer & { label: string }] {
  const { dimension, values } = range(query);
  const at = (value: string) => ({
    ...cell(
      query,
      query.rows.filter((index) => String(query.table.rows[index]?.[dimension]) === value),
    ),
    label: value,
  });
  return [at(values[0]), at(values[1])];
}

/** The consumer price index by year, with at least the years asked for. */
function priceIndex({ catalog, place }: Query, years: number[]): Map<number, number> {
  const index = findTable(findDataset(catalog, "konsumprisindeks", place), undefined, place);
  const indices = new Map(index.rows.map((row) => [Number(row.aar), Number(row.indeks)]));
  const absent = years.find((year) => !indices.has(year));
  if (absent)
    throw new EditorError(
      place,
      `regn="realendring" for ${absent}`,
      `et år konsumprisindeksen har: ${list([...indices.keys()].map(String))}`,
    );
  return indices;
}

function nonZero<T extends [Answer, Answer]>(query: Query, answers: T): T {
  if (answers[0].value === 0)
    throw new EditorError(
      query.place,
      `regn="${query.attributes.regn}" fra 0`,
      "et tall som ikke er 0 å regne fra",
    );
  return answers;
}

function directed(query: Query, answer: Answer): Answer {
  const { retning } = query.attributes;
  if (retning !== "opp" && retning !== "ned")
    throw new EditorError(
      query.place,
      `regn="${query.attributes.regn}" med retning="${retning ?? ""}"`,
      'retning="opp" eller retning="ned"',
    );
  const actual = answer.value > 0 ? "opp" : answer.value < 0 ? "ned" : "uendret";
  if (actual !== retning)
    throw new EditorError(
      query.place,
      `retning="${retning}"`,
      `«${actual}», som dataene sier (${formatNumber(answer.value, 1)})`,
      "Skriv setningen om.",
    );
  return { ...answer, value: Math.abs(answer.value) };
}

function extreme(query: Query, which: "høyest" | "lavest"): Answer {
  const rows = withValues(query, query.rows);
  const values = pick(query, rows).map((row) => Number(row[query.field.name]));
  const best = which === "høyest" ? Math.max(...values) : Math.min(...values);
  const holders = rows.filter((_, at) => values[at] === best);
  const [first] = holders;
  if (first === undefined) return cell(query, []);
  if (query.attributes.vis && holders.length > 1 && isDimension(query, query.attributes.vis))
    throw new EditorError(
      query.place,
      `${holders.length} rader med samme verdi`,
      `én rad med ${which} verdi, når navnet skal vises`,
    );
  return { ...cell(query, [first]), rows, row: first, formula: `${which} av ${rows.length} tall` };
}

function count(query: Query, rows: number[], what: string): Answer {
  if (!query.rows.length) return cell(query, []);
  return { value: rows.length, decimals: 0, unit: undefined, rows: query.rows, formula: `antall ${what}` };
}

function countMoves(query: Query, direction: "opp" | "ned" | "uendret"): Answer {
  const { dimension, values } = range(query);
  const others = columns(query.table, "dimension").filter(({ name }) => name !== dimension);
  const [before, after] = values.map(
    (value) =>
      new Map(
        query.rows
          .filter((index) => String(query.table.rows[index]?.[dimension]) === value)
          .map((index) => {
            const row = query.table.rows[index] as Row;
            return [JSON.stringify(others.map(({ name }) => row[name])), row[query.field.name] ?? null];
          }),
      ),
  );
  if (!before?.size || !after?.size) return cell(query, []);
  const moved = [...before].filter(([key, from]) => {
    const to = after.get(key);
    if (from === null || to === null || to === undefined) return false;
    return (to > from ? "opp" : to < from ? "ned" : "uendret") === direction;
  });
  return {
    value: moved.length,
    decimals: 0,
    unit: undefined,
    rows: query.rows,
    formula: `antall der verdien er ${{ opp: `høyere i ${values[1]} enn`, ned: `lavere i ${values[1]} enn`, uendret: `lik i ${values[1]} og` }[direction]} i ${values[0]}`,
  };
}

function withValues(query: Query, rows: number[]): number[] {
  return rows.filter((index) => query.table.rows[index]?.[query.field.name] !== null);
}

function pick(query: Query, rows: number[]): Row[] {
  return rows.map((index) => query.table.rows[index] as Row);
}

function plain(query: Query, rows: number[]): Answer {
  const decimals = Math.max(0, ...rows.map((index) => decimalsOf(query.table.raw(index, query.field.name))));
  return { value: 0, decimals, unit: query.field.unit, rows };
}

function isDimension({ table }: Query, name: string): boolean {
  return columns(table, "dimension").some((field) => field.name === name);
}

function show(answer: Answer, query: Query): string {
  const { vis = "verdi", desimaler } = query.attributes;
  if (isDimension(query, vis)) {
    if (answer.row === undefined)
      throw new EditorError(
        query.place,
        `vis="${vis}" uten regn="maks" eller regn="min"`,
        "et tall som kan vises",
      );
    return String(query.table.rows[answer.row]?.[vis]);
  }
  const number = formatNumber(answer.value, desimaler === undefined ? answer.decimals : Number(desimaler));
  if (vis === "verdi") return withUnit(number, answer.unit);
  if (vis === "tall") return number;
  if (vis === "ord" || vis === "Ord") {
    const word = numberWord(answer.value);
    if (!word) throw new EditorError(query.place, `vis="${vis}" for ${number}`, "et helt tall fra 0 til 12");
    return vis === "Ord" ? word[0]?.toUpperCase() + word.slice(1) : word;
  }
  throw new EditorError(query.place, `vis="${vis}"`, `«verdi», «tall», «ord», «Ord» eller en dimensjon`);
}
