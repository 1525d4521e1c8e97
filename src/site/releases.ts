import { loadCatalog } from "../data/read/catalog.ts";
import type { Voice } from "../data/versions/describe.ts";
import type { FactChange } from "../data/versions/diff-facts.ts";
import { type Release, releases } from "../data/versions/history.ts";
import { decimalsOf, formatNumber } from "../i18n/format.ts";
import { nb } from "../i18n/nb.ts";
import { remember } from "../revision.ts";

const kept = remember(() => releases(loadCatalog()), ["data"]);

/** All releases of the project, newest first; of one data set where it is named. */
export function getReleases(set?: string): Release[] {
  const all = kept("");
  return set ? all.filter(({ dataset }) => dataset.name === set) : all;
}

/** Columns by their titles, numbers in Norwegian with the decimals they were printed with. */
export const FOR_READERS: Voice = {
  column: ({ title }) => title,
  cell: ({ raw, missing, field }) => {
    if (missing !== undefined) return missing;
    const isNumber = field.type === "number" || field.type === "integer";
    return isNumber ? formatNumber(Number(raw), decimalsOf(raw)) : raw;
  },
  change: tellChange,
  fact: tellFact,
};

const words = nb.changes;

/** What the descriptor says, where a reader meets it; that our own controls changed is told as one thing. */
function tellFact({ path, from, to }: FactChange): string {
  const [part = "", table, kind, , column] = path;
  if (part === "checks" || kind === "proof") return words.checks;
  const label = column
    ? `${words.column} ${column}`
    : table && part === "resources"
      ? `${words.table} ${table}`
      : (facts[part] ?? words.descriptor);
  const [before, after] = [textOf(from), textOf(to)];
  if (before !== undefined && after !== undefined) return `${label}: ${tellChange(before, after)}`;
  if (after !== undefined && from === undefined) return `${label}, ${words.added}: ${after}`;
  if (before !== undefined && to === undefined) return `${label}, ${words.removed}: ${before}`;
  return `${label}: ${words.changed}`;
}

function tellChange(from: string, to: string): string {
  return `${to} (${words.before} ${from})`;
}

const facts: Record<string, string> = words.facts;

/** The words of a fact; a discrepancy is told by its explanation, other groups are not for reading. */
function textOf(fact: unknown): string | undefined {
  if (typeof fact === "number") return formatNumber(fact);
  if (typeof fact === "string") return `«${fact}»`;
  const isExplained = typeof fact === "object" && fact !== null && "explanation" in fact;
  return isExplained ? `«${fact.explanation}»` : undefined;
}

/** «Budsjett per fylke, versjon 1.0.1». */
export function releaseTitle({ dataset }: Release): string {
  return `${dataset.descriptor.title}, versjon ${dataset.version}`;
}
