import type { ChartField } from "../charts/types.ts";
import type { Catalog } from "../data/read/catalog.ts";
import type { Row } from "../data/read/cells.ts";
import type { Table } from "../data/read/table.ts";
import { PRICE_INDEX } from "../data/statistics/derivations.ts";
import { difference, inPricesOf, percentChange, rank } from "../data/statistics/derive.ts";
import { EditorError } from "../editor/errors.ts";
import type { Structured } from "../editor/structured.ts";
import type { Derived } from "./schema.ts";

/** What a column is computed from. */
interface Computed {
  table: Table;
  catalog: Catalog;
  locate: Structured["locate"];
  /** The figure's name of the column. */
  name: string;
  derived: Derived;
  /** The unit of the printed measure, as it stands in a chart, and its decimals. */
  printed: ChartField;
}

/** A computed column: its value for a row of the table, null where a number is missing, and how it is shown. */
export interface DerivedColumn {
  value(row: Row): number | null;
  field: ChartField;
  /** How it is computed, in words that readers see: «Endring fra 2019, regnet ut av oss.» */
  formula: string;
}

const number = (row: Row | undefined, column: string): number | null =>
  typeof row?.[column] === "number" ? row[column] : null;

/**
 * A column that is computed from a printed one.
 * @throws EditorError where a value has nothing to be compared with
 */
export function derivedColumn(computed: Computed): DerivedColumn {
  const { derived, printed } = computed;
  const { title, of } = derived;
  const measure = printed.title.charAt(0).toLowerCase() + printed.title.slice(1);
  switch (derived.formula) {
    case "endring":
      return {
        value: compared(computed, (from, to) => (from === 0 ? null : percentChange(from, to))),
        field: { title, unit: "%", decimals: 0, signed: true },
        formula: `Endringen er i prosent fra ${derived.from}, regnet ut av oss.`,
      };
    case "differanse":
      return {
        value: compared(computed, difference),
        field: {
          title,
          unit: printed.unit === "%" ? "prosentpoeng" : printed.unit,
          ...(printed.decimals !== undefined && { decimals: printed.decimals }),
          signed: true,
        },
        formula: `Forskjellen er fra ${derived.from}, regnet ut av oss.`,
      };
    case "realendring": {
      const indices = priceIndices(computed.catalog);
      const real = (from: number, to: number, year: number) => {
        const base = Number(derived.from);
        const absent = [base, year].find((own) => !indices.has(own));
        if (absent !== undefined)
          throw new EditorError(
            computed.locate(["derived", computed.name, "formula"]),
            `realendring for ${absent}`,
            "år som konsumprisindeksen har",
          );
        return from === 0 ? null : percentChange(inPricesOf(from, base, year, indices), to);
      };
      return {
        value: compared(computed, real),
        field: { title, unit: "%", decimals: 0, signed: true },
        formula: `Endringen er i prosent fra ${derived.from} i faste kroner, omregnet av oss med konsumprisindeksen.`,
      };
    }
    case "andel": {
      const groups = grouped(computed, derived.within);
      return {
        value: (row) => {
          const own = number(row, of);
          const all = groups(row);
          const total = all.reduce<number>((sum, value) => sum + (value ?? 0), 0);
          // A whole with an unknown part is unknown.
          return own === null || total === 0 || all.includes(null) ? null : (own / total) * 100;
        },
        field: { title, unit: "%", decimals: 0 },
        formula: `Andelen er av summen av ${measure}, regnet ut av oss.`,
      };
    }
    case "rang": {
      const groups = grouped(computed, derived.within);
      return {
        value: (row) => {
          const own = number(row, of);
          const known = groups(row).filter((value) => value !== null);
          return own === null ? null : rank(own, known);
        },
        field: { title, unit: "", decimals: 0 },
        formula: `Plassen er regnet ut av oss etter ${measure}, fra den høyeste.`,
      };
    }
  }
}

/** The value of a row and that of the row it is compared with, put into a formula. */
function compared(
  { table, locate, name, derived }: Computed,
  formula: (from: number, to: number, at: number) => number | null,
): DerivedColumn["value"] {
  if (!("along" in derived)) throw new TypeError(`${derived.formula} compares nothing`);
  const { of, along, from } = derived;
  const keys = table.primaryKey.filter((key) => key !== along);
  return (row) => {
    const base = table.rows.find(
      (other) => other[along] === from && keys.every((key) => other[key] === row[key]),
    );
    if (!base)
      throw new EditorError(
        locate(["derived", name, "from"]),
        `${along} = ${from}`,
        `en verdi av «${along}» som alle rader har`,
      );
    const [before, after] = [number(base, of), number(row, of)];
    return before === null || after === null ? null : formula(before, after, Number(row[along]));
  };
}

/** The numbers of all rows that share a row's values of some columns. */
function grouped({ table, derived: { of } }: Computed, within: string[]): (row: Row) => (number | null)[] {
  const key = (row: Row) => JSON.stringify(within.map((column) => row[column]));
  const groups = Map.groupBy(table.rows, key);
  return (row) => (groups.get(key(row)) ?? []).map((own) => number(own, of));
}

/** The newest consumer price index, by year. */
function priceIndices(catalog: Catalog): Map<number, number> {
  const rows = catalog.get(PRICE_INDEX)?.[0]?.tables[0]?.rows ?? [];
  return new Map(rows.map((row) => [Number(row.aar), Number(row.indeks)]));
}

/** The columns that a derived column names. */
export function namedBy(derived: Derived): { at: string[]; column: string }[] {
  const within = "within" in derived ? derived.within : [];
  return [
    { at: ["of"], column: derived.of },
    ...("along" in derived ? [{ at: ["along"], column: derived.along }] : []),
    ...within.map((column) => ({ at: ["within"], column })),
  ];
}
