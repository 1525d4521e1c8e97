import { escape as escapeHtml } from "html-escaper";
import { paths } from "../addresses.ts";
import { runChecks } from "../data/check/checks.ts";
import { contradictions, withoutLines } from "../data/check/discrepancies.ts";
import { type Catalog, type Dataset, loadCatalog } from "../data/read/catalog.ts";
import type { Source } from "../data/read/descriptor.ts";
import { sourceName } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";
import {
  type Case,
  CONSEQUENCES,
  type Consequence,
  type Declared,
  isRounding,
  readCases,
} from "../prose/tallvakt.ts";
import { remember } from "../revision.ts";
import { getChapters } from "./chapters.ts";
import type { Entry } from "./feed.ts";
import { datasetValues, MANY, type Values } from "./finding.ts";

/** What is printed in one place, and what stands against it. */
interface Pair {
  place: string;
  printed: string;
  found: string;
  isExpected: boolean;
}

/** A case as it is shown. */
export interface ShownCase extends Case {
  /** What it is about: the title of its data set, or how many they are. */
  about: string;
  /** Each once, without the lines of our text edition. */
  explanations: string[];
  pairs: Pair[];
  sets: Dataset[];
  /** The places in the report that are named: table and page. */
  sources: string[];
  chapters: { path: string; title: string }[];
}

/** All cases, with what they are shown with. */
export const getCases = remember(() => readCases(loadCatalog()).cases.map(shown)) as () => ShownCase[];

function shown(own: Case): ShownCase {
  const sets = [...new Set(own.declared.map(({ dataset }) => dataset))];
  const names = new Set(sets.map(({ name }) => name));
  return {
    ...own,
    sets,
    about: aboutOf(sets),
    explanations: unique(own.declared.map(({ discrepancy }) => withoutLines(discrepancy.explanation))),
    pairs: [...new Map(own.declared.map(pairOf).map((pair) => [JSON.stringify(pair), pair])).values()],
    sources: unique(own.declared.flatMap(placesOf)),
    chapters: getChapters()
      .filter(({ datasets }) => datasets.some((name) => names.has(name)))
      .map(({ path, data }) => ({ path, title: data.title })),
  };
}

function aboutOf([first, ...others]: Dataset[]): string {
  if (!first) return "";
  const words = nb.tallvakt;
  return others.length === 0
    ? first.descriptor.title
    : others.length === 1
      ? `${first.descriptor.title} ${words.andOne}`
      : words.many.replace("{n}", String(others.length + 1));
}

function pairOf({ dataset, discrepancy }: Declared): Pair {
  const index = dataset.descriptor.discrepancies.indexOf(discrepancy);
  const {
    place = "",
    printed = "",
    found = "",
    isExpected = false,
  } = contradictions(dataset.descriptor)[index] ?? {};
  return { place, printed, found, isExpected };
}

/**
 * Where in its report a discrepancy is: the sources of the data set whose table it names, or whose lines
 * it is in; else the first, which the set is named after. Running text is no table, and its page is known
 * only where a source covers it.
 */
function placesOf({ dataset, discrepancy }: Declared): string[] {
  const { sources } = dataset.descriptor;
  const { where, printed, found, explanation } = discrepancy;
  const text = [...Object.values(where), printed, found, explanation].join(" ");
  const lines = [...String(where.linjer ?? "").matchAll(/\d+/g)].map(([line]) => Number(line));
  const covers = ({ lines: [first, last] = [0, -1] }: Source) =>
    lines.some((line) => line >= first && line <= last);
  const named = sources.filter((source) => (source.table && names(text, source.table)) || covers(source));
  const shown = (named.length > 0 ? named : sources.slice(0, 1)).map(sourceName);
  if (lines.length === 0 || sources.some(covers)) return shown;
  return [nb.dataset.inReport, ...shown];
}

/** Whether a text names a table: «tabell 7.3» is not in «tabell 7.36». */
function names(text: string, table: string): boolean {
  const at = text.toLowerCase().indexOf(table.toLowerCase());
  return at >= 0 && !/^[\d.–-]*\d/.test(text.slice(at + table.length));
}

/** What a case is found by on the page. */
export function caseValues({ report, consequence, against, sets }: ShownCase): Values {
  return {
    evaluering: [report],
    folge: [consequence],
    mot: [against],
    [MANY]: unique(sets.flatMap((set) => datasetValues(set)[MANY] ?? [])),
  };
}

/** The sums that are only rounded, by data set: how many there are in each. */
export function roundedSums(catalog: Catalog = loadCatalog()): { dataset: Dataset; count: number }[] {
  return newest(catalog)
    .map((dataset) => ({ dataset, count: dataset.descriptor.discrepancies.filter(isRounding).length }))
    .filter(({ count }) => count > 0);
}

/** How many cases there are. */
export interface Overview {
  /** Of each report, in the order of the reports' names in the address. */
  reports: { report: string; counts: Record<Consequence, number> }[];
  totals: Record<Consequence, number>;
  /** Contradictions in all, without what is only rounded. */
  cases: number;
}

/** How many cases each report has of each consequence; of rounding every place is counted. */
export function overview(): Overview {
  const all = getCases();
  const rounded = roundedSums();
  const count = (consequence: Consequence, isOf: (report: string) => boolean) => {
    const own = all.filter((item) => item.consequence === consequence && isOf(item.report));
    if (consequence !== "avrunding") return own.length;
    const sums = rounded.filter(({ dataset }) => isOf(dataset.folder)).map(({ count }) => count);
    return own.length + sums.reduce((total, some) => total + some, 0);
  };
  const counts = (isOf: (report: string) => boolean) =>
    Object.fromEntries(CONSEQUENCES.map((name) => [name, count(name, isOf)])) as Overview["totals"];
  const reports = unique([
    ...all.map(({ report }) => report),
    ...rounded.map(({ dataset }) => dataset.folder),
  ]);
  return {
    reports: reports.sort().map((report) => ({ report, counts: counts((other) => other === report) })),
    totals: counts(() => true),
    cases: all.filter(({ consequence }) => consequence !== "avrunding").length,
  };
}

/** How many sums have been checked in the newest versions, and how many of them hold to the last digit. */
export function checkedSums(catalog: Catalog = loadCatalog()): { sums: number; held: number } {
  const sets = newest(catalog);
  const { held } = runChecks(new Map(sets.map((dataset) => [dataset.name, [dataset]])));
  const declared = sets.flatMap(({ descriptor }) => descriptor.discrepancies.filter(({ check }) => check));
  return { sums: held + declared.length, held };
}

function newest(catalog: Catalog): Dataset[] {
  return [...catalog.values()].flatMap(([dataset]) => dataset ?? []);
}

/** The cases as entries of a feed, the newest first; those of rounding are no news. */
export function caseEntries(catalog: Catalog = loadCatalog()): Entry[] {
  return getCases()
    .filter(({ consequence }) => consequence !== "avrunding")
    .map((own) => ({
      path: paths.case(own.id),
      title: `${own.about}: ${own.means}`,
      date: firstDeclared(own, catalog),
      content: contentOf(own),
    }))
    .sort((a, b) => Number(b.date) - Number(a.date));
}

/** When the first version was made that declares something of a case. */
function firstDeclared({ declared }: Case, catalog: Catalog): Date {
  const times = declared.flatMap(({ dataset, discrepancy }) =>
    (catalog.get(dataset.name) ?? [])
      .filter(({ descriptor }) =>
        descriptor.discrepancies.some(({ explanation }) => explanation === discrepancy.explanation),
      )
      .map(({ descriptor }) => Date.parse(descriptor.created)),
  );
  return new Date(Math.min(...times));
}

function contentOf({ consequence, explanations, pairs, sources }: ShownCase): string {
  const words = nb.tallvakt;
  const numbers = pairs.map(({ place, printed, found, isExpected }) =>
    [place, `${isExpected ? words.expected : words.printed}: ${printed}`, `${words.foundAgainst}: ${found}`]
      .filter(Boolean)
      .join(". "),
  );
  return [
    `<p>${escapeHtml(words.consequences[consequence])}. ${explanations.map((text) => escapeHtml(text)).join(" ")}</p>`,
    `<ul>${numbers.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`,
    `<p>${escapeHtml(`${words.source}: ${sources.join("; ")}`)}</p>`,
  ].join("");
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
