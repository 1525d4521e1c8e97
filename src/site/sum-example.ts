import { type Dataset, findTable } from "../data/read/catalog.ts";
import { sourceName } from "../evaluations.ts";
import { formatNumber } from "../i18n/format.ts";
import { getCases } from "./tallvakt.ts";

/** A printed sum that anybody can check in a spreadsheet, with all that is needed to do it. */
export interface SumExample {
  dataset: Dataset;
  /** The case that explains it. */
  caseId: string;
  /** The file to open. */
  file: string;
  /** The column that tells the rows to add from the others, and the value that they have there. */
  where: { column: string; title: string; value: string };
  sum: { column: string; title: string };
  /** How many rows are added. */
  rows: number;
  printed: string;
  found: string;
  difference: string;
  source: string;
}

/**
 * Of the sums that one case is about, the one that is furthest from what is printed: small differences
 * could be rounding.
 * @throws Error where the case is not about sums in a table with one column that tells them apart
 */
export function sumExample(caseId = "samlet-tildeling"): SumExample {
  const sums = getCases()
    .filter(({ id }) => id === caseId)
    .flatMap(({ declared }) => declared)
    .map((own) => ({
      ...own,
      difference: Math.abs(Number(own.discrepancy.printed) - Number(own.discrepancy.found)),
    }))
    .sort((a, b) => b.difference - a.difference);
  const [largest] = sums;
  const check = largest?.dataset.descriptor.checks.find(({ id }) => id === largest.discrepancy.check);
  const [by] = check?.by ?? [];
  if (!largest || !check || by === undefined) throw new Error(`${caseId} is no case of sums`);
  const { dataset, discrepancy, difference } = largest;
  const table = findTable(dataset, check.resource, dataset.locate(["checks"]));
  const column = (name: string) => {
    const index = table.fields.findIndex((field) => field.name === name);
    return { column: columnLetter(index), title: name };
  };
  const value = discrepancy.where[by];
  return {
    dataset,
    caseId,
    file: `${table.name}-excel.csv`,
    where: { ...column(by), value: String(value) },
    sum: column(check.measure),
    rows: table.rows.filter((row) => row[by] === value).length,
    printed: formatNumber(Number(discrepancy.printed)),
    found: formatNumber(Number(discrepancy.found)),
    difference: formatNumber(difference),
    source: sourceName(dataset.descriptor.sources[0]),
  };
}

/** The name of a column in a spreadsheet; the tables here have fewer than 26. */
function columnLetter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}
