import { type Difference, isEmpty } from "./diff.ts";
import type { FactChange } from "./diff-facts.ts";

/** How much a version changes, the least first. */
export const LEVELS = ["patch", "minor", "major"] as const;
export type Level = (typeof LEVELS)[number];

/** How much a change is, and why: what the editor reads. */
export interface Decision {
  level: Level;
  reasons: string[];
}

/**
 * Decides what kind of version a change makes (semver.org, read for data): `patch` where a value or a
 * text is corrected, `minor` where there is more than before, `major` where something a reader builds
 * on has gone or means something else.
 * @returns undefined where nothing has changed
 */
export function decide(difference: Difference): Decision | undefined {
  if (isEmpty(difference)) return undefined;
  const major = [
    ...difference.removedTables.map(({ name }) => `tabellen «${name}» er borte`),
    ...difference.tables.flatMap(({ name, removedColumns, removedRows }) => [
      ...removedColumns.map((field) => `kolonnen «${field.name}» i «${name}» er borte`),
      ...(removedRows.length ? [`${count(removedRows.length, "rad", "rader")} i «${name}» er borte`] : []),
    ]),
    ...difference.facts.flatMap((fact) => brokenBy(fact) ?? []),
  ];
  if (major.length) return { level: "major", reasons: major };
  const minor = [
    ...difference.addedTables.map(({ name }) => `tabellen «${name}» er ny`),
    ...difference.tables.flatMap(({ name, addedColumns, addedRows }) => [
      ...addedColumns.map((field) => `kolonnen «${field.name}» i «${name}» er ny`),
      ...(addedRows.length ? [`${count(addedRows.length, "ny rad", "nye rader")} i «${name}»`] : []),
    ]),
    ...difference.facts
      .filter((fact) => isCategory(fact) && fact.from === undefined)
      .map(({ path }) => `verdien «${path[6]}» i kolonnen «${path[4]}» er ny`),
  ];
  if (minor.length) return { level: "minor", reasons: minor };
  const cells = difference.tables.reduce((total, { cells }) => total + cells.length, 0);
  const patch = [
    ...(cells ? [`${count(cells, "verdi", "verdier")} er rettet`] : []),
    ...(difference.facts.length ? ["beskrivelsen er rettet"] : []),
    ...difference.tables.flatMap(({ name, isReordered }) =>
      isReordered ? [`radene i «${name}» står i en ny rekkefølge`] : [],
    ),
  ];
  return { level: "patch", reasons: patch };
}

/** The version after `version`: 1.0.1, 1.1.0 or 2.0.0 after 1.0.0. */
export function nextVersion(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (level === "major") return `${major + 1}.0.0`;
  return level === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What a change in the descriptor breaks for those who build on the data. */
function brokenBy(fact: FactChange): string | undefined {
  const { path } = fact;
  const [top, table, , part, column, property, value] = path;
  if (top !== "resources") return undefined;
  if (part === "primaryKey" || part === "uniqueKeys" || part === "foreignKeys")
    return `nøkkelen i «${table}» er endret`;
  if (part !== "fields") return undefined;
  if (property === "type") return `kolonnen «${column}» i «${table}» har en annen type`;
  if (property === "unit") return `kolonnen «${column}» i «${table}» har en annen enhet`;
  if (property === "role") return `kolonnen «${column}» i «${table}» har en annen rolle`;
  if (property === "categories" && path.length === 6 && fact.to === undefined)
    return `kolonnen «${column}» i «${table}» har ikke lenger en liste over verdier`;
  if (isCategory(fact) && fact.to === undefined)
    return `kolonnen «${column}» i «${table}» kan ikke lenger være «${value}»`;
}

/** A value that a column may have, which came or went. */
function isCategory({ path }: FactChange): boolean {
  return path[3] === "fields" && path[5] === "categories" && path.length === 7;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
