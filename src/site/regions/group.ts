import type { Field } from "../../data/read/descriptor.ts";
import { difference } from "../../data/statistics/derive.ts";
import { formatChange, formatNumber } from "../../i18n/format.ts";
import { nb } from "../../i18n/nb.ts";
import { unitOf } from "../table-cells.ts";
import { changeInPercent, realChange } from "./change.ts";
import { REGION_COLUMN, type RegionTable } from "./collect.ts";
import { type Standing, standing } from "./compare.ts";
import { type SaidNumber, type Spoken, saidCell } from "./said.ts";

/** A table of one region's numbers, as its page shows it. */
export interface Group {
  of: RegionTable;
  /** What stands above the columns of numbers: years, regions, or the word for a number. */
  columns: string[];
  rows: GroupRow[];
  /** Whether any row has a change, a change in fixed prices, a median. */
  has: { change: boolean; real: boolean; median: boolean };
  /** First and last year, where there are several. */
  span: [number, number] | undefined;
}

interface GroupRow {
  label: string;
  /** What the number is of, where each row is of something else. */
  about: string | undefined;
  unit: string | undefined;
  cells: GroupCell[];
  change: SaidNumber | undefined;
  real: SaidNumber | undefined;
  median: SaidNumber | undefined;
}

/** A number, or why there is none; neither where the table has no such row. */
interface GroupCell {
  number?: SaidNumber;
  missing?: string;
  place?: Standing;
}

/** What the numbers are compared and computed with. */
export interface Surroundings {
  prices: ReadonlyMap<number, number>;
  /** How many regions each division has. */
  totals: Readonly<Record<string, number>>;
}

/** Lays out what a table has of a region: years across where it has years, else its regions. */
export function groupOf(of: RegionTable, around: Surroundings): Group {
  const year = of.dimensions.find(({ type }) => type === "year");
  const group = year ? acrossYears(of, year, around) : acrossRegions(of, around);
  const has = (what: "change" | "real" | "median") => group.rows.some((row) => row[what] !== undefined);
  return { of, ...group, has: { change: has("change"), real: has("real"), median: has("median") } };
}

type Laid = Pick<Group, "columns" | "rows" | "span">;

function acrossYears(of: RegionTable, year: Field, around: Surroundings): Laid {
  const { table, rows, measures } = of;
  const years = [...new Set(rows.map((index) => Number(table.rows[index]?.[year.name])))].sort();
  const others = of.dimensions.filter((field) => field !== year);
  const isOneRegion = of.area.parts.length === 1;
  const series = [
    ...Map.groupBy(rows, (index) => keyOf(of, index, [REGION_COLUMN, ...names(others)])).values(),
  ];
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const laid = series.flatMap((own) =>
    measures.map((field): GroupRow => {
      const at = (wanted: number) => own.find((index) => table.rows[index]?.[year.name] === wanted);
      const cells = years.map((wanted) => cellOf(of, at(wanted), field, around, wanted === last));
      const told = [...(isOneRegion ? [] : [REGION_COLUMN]), ...names(others)];
      return {
        label: [...told.map((name) => String(table.rows[own[0] ?? 0]?.[name])), field.title].join(": "),
        about: field.description,
        unit: unitOf(field),
        cells,
        ...changesOf(of, field, [at(first), at(last)], [first, last], around),
        median: medianOf(cells.at(-1)),
      };
    }),
  );
  return { columns: years.map(String), rows: laid, span: years.length > 1 ? [first, last] : undefined };
}

function acrossRegions(of: RegionTable, around: Surroundings): Laid {
  const { table, rows, measures, dimensions } = of;
  const regions = of.area.parts.map(({ name }) => name).filter((name) => rows.some(isOf(of, name)));
  const kinds = [...Map.groupBy(rows, (index) => keyOf(of, index, names(dimensions))).values()];
  const laid = kinds.flatMap((own) =>
    measures.map((field): GroupRow => {
      const cells = regions.map((name) => cellOf(of, own.find(isOf(of, name)), field, around, true));
      const told = dimensions.map(({ name }) => String(table.rows[own[0] ?? 0]?.[name]));
      const isNamed = told.length === 0 || measures.length > 1;
      return {
        label: [...told, ...(isNamed ? [field.title] : [])].join(": "),
        about: told.length === 0 ? field.description : undefined,
        unit: isNamed ? unitOf(field) : unitOf({ ...field, title: "" }),
        cells,
        change: undefined,
        real: undefined,
        median: medianOf(cells.find(({ place }) => place)),
      };
    }),
  );
  return {
    columns: of.area.parts.length > 1 ? regions : [nb.regions.numbers.number],
    rows: laid,
    span: undefined,
  };
}

function cellOf(
  { dataset, table, area }: RegionTable,
  index: number | undefined,
  field: Field,
  { totals }: Surroundings,
  isCompared: boolean,
): GroupCell {
  if (index === undefined) return {};
  const spoken = saidCell({ dataset, table, index, field });
  if (!spoken) return { missing: table.missing(index, field.name) ?? "" };
  const place = isCompared && standing(dataset, table, index, field, totals[area.division] ?? 0);
  return { number: { text: spoken.bare, cell: spoken.cell }, ...(place && { place }) };
}

/** The middle of the others' numbers, computed. */
function medianOf(cell: GroupCell | undefined): SaidNumber | undefined {
  const { number, place } = cell ?? {};
  if (!number || !place) return;
  const formula = nb.regions.numbers.medianFormula.replace("{count}", String(place.count));
  return { text: formatNumber(place.median, place.decimals), cell: number.cell, formula };
}

/** What has become of a number: in per cent, of shares in percentage points; of money in fixed prices too. */
function changesOf(
  { dataset, table }: RegionTable,
  field: Field,
  rows: [number | undefined, number | undefined],
  years: [number, number],
  { prices }: Surroundings,
): Pick<GroupRow, "change" | "real"> {
  const [from, to] = rows.map((index) =>
    index === undefined ? undefined : saidCell({ dataset, table, index, field }),
  );
  if (!from || !to || years[0] === years[1]) return { change: undefined, real: undefined };
  const isShare = field.unit === "prosent";
  const isMoney = field.unit?.endsWith("kroner");
  const real = isMoney
    ? realChange({ ...from, year: years[0] }, { ...to, year: years[1] }, prices)
    : undefined;
  const { realFormula } = nb.regions.numbers;
  return {
    change: isShare ? pointsOf(from, to, years) : percentOf(from, to, years),
    real: real && computed(`${formatChange(real.value, 0)}\u00A0%`, to, realFormula, years),
  };
}

function percentOf(from: Spoken, to: Spoken, years: [number, number]): SaidNumber | undefined {
  const change = changeInPercent(from, to);
  const { changeFormula } = nb.regions.numbers;
  return change && computed(`${formatChange(change.value, 0)}\u00A0%`, to, changeFormula, years);
}

function pointsOf(from: Spoken, to: Spoken, years: [number, number]): SaidNumber {
  const text = formatChange(difference(from.value, to.value), Math.max(from.decimals, to.decimals));
  return computed(
    `${text}\u00A0${nb.regions.numbers.points}`,
    to,
    nb.regions.numbers.differenceFormula,
    years,
  );
}

function computed(text: string, { cell }: Spoken, formula: string, [from, to]: [number, number]): SaidNumber {
  return { text, cell, formula: formula.replaceAll("{from}", String(from)).replaceAll("{to}", String(to)) };
}

const names = (fields: Field[]) => fields.map(({ name }) => name);

const isOf =
  ({ table }: RegionTable, name: string) =>
  (index: number) =>
    table.rows[index]?.[REGION_COLUMN] === name;

function keyOf({ table }: RegionTable, index: number, columns: string[]): string {
  return JSON.stringify(columns.map((name) => table.rows[index]?.[name]));
}
