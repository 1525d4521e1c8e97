import { periodsIn } from "../../data/about/period.ts";
import type { Catalog } from "../../data/read/catalog.ts";
import { type Change, change, pricesIn, realChange } from "./change.ts";
import { REGION_COLUMN, type RegionTable } from "./collect.ts";
import { type Standing, standing } from "./compare.ts";
import { type Spoken, saidCell } from "./said.ts";

/** What one NAV-fylke gave its centre, first and last. */
export interface Budget {
  name: string;
  fromYear: number;
  year: number;
  from: Spoken | undefined;
  to: Spoken;
  change: Change | undefined;
  real: Change | undefined;
  /** The same as a share of all that the NAV-fylke had. */
  shareFrom: Spoken | undefined;
  shareTo: Spoken | undefined;
  shareChange: Change | undefined;
  place: Standing | undefined;
  sharePlace: Standing | undefined;
}

/** How many worked at a centre, in the unit that its leader gave. */
export interface Staff {
  name: string;
  period: string;
  employees: Spoken | undefined;
  fte: Spoken | undefined;
}

/** A centre of one of the 19 fylker. */
export interface Centre {
  name: string;
  employees: Spoken | undefined;
  employeesYear: number | undefined;
  /** What its leader thought that each delmål took. */
  resources:
    | { first: Spoken; second: Spoken; third: Spoken; other: Spoken | undefined; year: number }
    | undefined;
}

/** What is said of a region in words: of each of the regions that its area was part of or made up of. */
export interface Facts {
  budgets: Budget[];
  staff: Staff[];
  centres: Centre[];
}

/** The sets that sentences are made of. All others are read in tables. */
const SETS = {
  budget: "budsjett-per-fylke",
  staff: "bemanning-2022",
  employees: "ansatte-ved-arbeidslivssentrene-2013",
  resources: "ressurser-per-delmaal",
};

/** Finds the numbers that sentences about a region are made of. */
export function factsOf(tables: RegionTable[], catalog: Catalog, totals: Record<string, number>): Facts {
  const find = (name: string) => tables.find(({ table }) => table.name === name);
  const prices = pricesIn(catalog);
  const namesIn = (...found: (RegionTable | undefined)[]) => [
    ...new Set(found.flatMap((own) => (own ? own.area.parts.map(({ name }) => name) : []))),
  ];
  const [budget, staff, employees, resources] = Object.values(SETS).map(find);
  return {
    budgets: namesIn(budget).flatMap((name) => budgetOf(name, budget as RegionTable, prices, totals) ?? []),
    staff: namesIn(staff).map((name) => ({
      name,
      period: staff?.dataset.descriptor.period ?? "",
      employees: numberOf(staff, "ansatte", { [REGION_COLUMN]: name }),
      fte: numberOf(staff, "aarsverk", { [REGION_COLUMN]: name }),
    })),
    centres: namesIn(employees, resources).map((name) => ({
      name,
      employees: numberOf(employees, "antall", { [REGION_COLUMN]: name }),
      employeesYear: yearOf(employees),
      resources: resourcesOf(name, resources),
    })),
  };
}

function budgetOf(
  name: string,
  own: RegionTable,
  prices: ReadonlyMap<number, number>,
  totals: Record<string, number>,
): Budget | undefined {
  const years = own.rows.map((index) => Number(own.table.rows[index]?.aar)).sort((a, b) => a - b);
  const [fromYear = 0, year = 0] = [years[0], years.at(-1)];
  const at = (column: string, aar: number) => numberOf(own, column, { [REGION_COLUMN]: name, aar });
  const placeOf = (number: Spoken | undefined) =>
    number &&
    standing(own.dataset, own.table, number.cell.index, number.cell.field, totals[own.area.division] ?? 0);
  const to = at("tildeling_mnok", year);
  if (!to) return;
  const from = fromYear < year ? at("tildeling_mnok", fromYear) : undefined;
  const [shareFrom, shareTo] = [at("andel_prosent", fromYear), at("andel_prosent", year)];
  return {
    name,
    fromYear,
    year,
    from,
    to,
    change: from && change(from, to),
    real: from && realChange({ ...from, year: fromYear }, { ...to, year }, prices),
    shareFrom,
    shareTo,
    shareChange: shareFrom && shareTo && change(shareFrom, shareTo),
    place: placeOf(to),
    sharePlace: placeOf(shareTo),
  };
}

function resourcesOf(name: string, own: RegionTable | undefined): Centre["resources"] {
  const [first, second, third, other] = ["Delmål 1", "Delmål 2", "Delmål 3", "Annet"].map((kategori) =>
    numberOf(own, "andel_prosent", { [REGION_COLUMN]: name, kategori }),
  );
  const year = yearOf(own);
  return first && second && third && year ? { first, second, third, other, year } : undefined;
}

/** The one number of a region's rows that has these values. */
function numberOf(
  own: RegionTable | undefined,
  column: string,
  where: Record<string, string | number>,
): Spoken | undefined {
  const field = own?.measures.find(({ name }) => name === column);
  const index = own?.rows.find((row) =>
    Object.entries(where).every(([name, value]) => own.table.rows[row]?.[name] === value),
  );
  return own && field && index !== undefined
    ? saidCell({ dataset: own.dataset, table: own.table, index, field })
    : undefined;
}

function yearOf(own: RegionTable | undefined): number | undefined {
  return periodsIn(own?.dataset.descriptor.period ?? "")[0]?.start;
}
