import { EditorError, list } from "../../editor/errors.ts";
import { decimalsOf, formatNumber } from "../../i18n/format.ts";
import { findDataset, findTable } from "../read/catalog.ts";
import { columns, type Row } from "../read/table.ts";
import { difference, inPricesOf, percentChange, rank, sum } from "./derive.ts";
import { type Answer, cell, isDimension, type Query } from "./query.ts";

/** The data set that amounts in fixed prices are worked out by. */
export const PRICE_INDEX = "konsumprisindeks";

/** The derivations that compare two values of one dimension, given as `a..b`. */
export const SPANS = new Set([
  "endring",
  "differanse",
  "realendring",
  "forhold",
  "antall-opp",
  "antall-ned",
  "antall-uendret",
]);

/** What `regn` can ask for, by name. Each is one way from rows to a number. */
export const DERIVATIONS: Record<string, (query: Query) => Answer> = {
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
  const index = findTable(findDataset(catalog, PRICE_INDEX, place), undefined, place);
  const indices = new Map(index.rows.map((row) => [Number(row.aar), Number(row.indeks)]));
  const absent = years.find((year) => !indices.has(year));
  if (absent !== undefined)
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
