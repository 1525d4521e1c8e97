import { listed } from "../../evaluations.ts";
import { caveatsNaming, isSum, REGION_COLUMN, type RegionTable } from "./collect.ts";

/** Numbers of a region that are missing, for one reason. */
export interface MissingNumbers {
  of: RegionTable;
  region: string;
  /** «Andel av fylkets budsjett (2019, 2020, 2021 og 2022)». */
  what: string;
  /** As the report has it. */
  reason: string;
  index: number;
  column: string;
}

/** A table that has rows of other regions, and none of this one. */
export interface AbsentTable {
  of: RegionTable;
  region: string;
  /** How many regions it has. */
  count: number;
  /** What the set itself says of the region. */
  caveats: string[];
}

/** The numbers that a region has a row for and no number in, with the reason in print. */
export function missingNumbers(tables: RegionTable[]): MissingNumbers[] {
  return tables.flatMap((of) =>
    of.measures.flatMap((field) => {
      const missing = of.rows.filter((index) => of.table.rows[index]?.[field.name] === null);
      const reasonOf = (index: number) => of.table.missing(index, field.name) ?? "";
      const regionOf = (index: number) => String(of.table.rows[index]?.[REGION_COLUMN]);
      const alike = Map.groupBy(missing, (index) => JSON.stringify([regionOf(index), reasonOf(index)]));
      return [...alike.values()].map((rows): MissingNumbers => {
        const [index = 0] = rows;
        const told = rows.map((row) =>
          of.dimensions.map(({ name }) => String(of.table.rows[row]?.[name])).join(", "),
        );
        return {
          of,
          region: regionOf(index),
          what: `${field.title}${of.dimensions.length > 0 ? ` (${listed(told)})` : ""}`,
          reason: reasonOf(index),
          index,
          column: field.name,
        };
      });
    }),
  );
}

/** The tables that others have rows in: of a region that its area was part of, or of one of its parts. */
export function absentTables(tables: RegionTable[]): AbsentTable[] {
  return tables
    .filter((of) => !isSum(of))
    .flatMap((of) => {
      const present = new Set(of.table.rows.map((row) => row[REGION_COLUMN]));
      return of.area.parts
        .filter(({ name }) => !present.has(name))
        .map(({ name }) => ({
          of,
          region: name,
          count: present.size,
          caveats: caveatsNaming(of.dataset, [name]),
        }));
    });
}
