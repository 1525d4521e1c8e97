import { EditorError } from "../../editor/errors.ts";
import { type Catalog, type Dataset, findTable } from "../read/catalog.ts";
import type { Row, Table } from "../read/table.ts";
import { sum } from "../statistics/derive.ts";

/** What the declared checks found. */
export interface CheckResult {
  /** Groups in which a sum held. */
  held: number;
  /** Discrepancies that the descriptors declare. */
  declared: number;
  errors: EditorError[];
}

/**
 * Runs the checks that each data set declares. A sum that does not hold must be declared as a
 * discrepancy, and a declared one must really be there: neither may pass in silence.
 */
export function runChecks(catalog: Catalog): CheckResult {
  const result: CheckResult = { held: 0, declared: 0, errors: [] };
  for (const dataset of [...catalog.values()].flat()) {
    const { checks, discrepancies } = dataset.descriptor;
    const open = new Set(discrepancies.filter(({ check }) => check !== undefined));
    result.declared += discrepancies.length;
    checks.forEach((check, index) => {
      const place = dataset.locate(["checks", index]);
      const table = findTable(dataset, check.resource, place);
      for (const [key, rows] of groups(table, check.by)) {
        const where = Object.fromEntries(check.by.map((name, at) => [name, key[at] ?? null]));
        const found = sum(rows, check.measure);
        const printed = "value" in check.equals ? check.equals.value : lookUp(dataset, check.equals, where);
        if (found === printed) {
          result.held++;
          continue;
        }
        const known = [...open].find(
          (item) =>
            item.check === check.id &&
            matches(item.where, where) &&
            item.printed === printed &&
            item.found === found,
        );
        if (known) open.delete(known);
        else
          result.errors.push(
            new EditorError(
              { file: table.file, line: table.line(table.rows.indexOf(rows[0] as Row)) },
              `summen ${found} av «${check.measure}» for ${Object.values(where).join(", ")}`,
              `${printed ?? "ingen verdi"}`,
              "Er tallene slik de er trykt? Da skal avviket inn under «discrepancies» i datapackage.json.",
            ),
          );
      }
    });
    for (const item of open)
      result.errors.push(
        new EditorError(
          dataset.locate(["discrepancies", discrepancies.indexOf(item)]),
          `et oppgitt avvik (${item.printed} mot ${item.found})`,
          "et avvik som kontrollen også finner",
          "Fjern eller rett det.",
        ),
      );
  }
  return result;
}

function groups(table: Table, by: string[]): Map<(string | number | null)[], Row[]> {
  const result = new Map<string, [(string | number | null)[], Row[]]>();
  for (const row of table.rows) {
    const key = by.map((name) => row[name] ?? null);
    const id = JSON.stringify(key);
    const group = result.get(id) ?? [key, []];
    group[1].push(row);
    result.set(id, group);
  }
  return new Map(result.values());
}

function lookUp(
  dataset: Dataset,
  target: { resource: string; measure: string },
  where: Row,
): number | undefined {
  const table = findTable(dataset, target.resource, dataset.locate(["checks"]));
  const row = table.rows.find((row) => matches(where, row));
  return row?.[target.measure] === undefined ? undefined : Number(row[target.measure]);
}

function matches(wanted: Row, row: Row): boolean {
  return Object.entries(wanted).every(([name, value]) => row[name] === value);
}
