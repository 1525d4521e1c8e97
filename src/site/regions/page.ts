import { type Area, areasOf } from "../../data/about/areas.ts";
import { periodOf } from "../../data/about/period.ts";
import { DIVISIONS, type Division, type Region, regions } from "../../data/about/regions.ts";
import { type Catalog, loadCatalog } from "../../data/read/catalog.ts";
import { listed } from "../../evaluations.ts";
import { nb } from "../../i18n/nb.ts";
import { remember } from "../../revision.ts";
import { areaSentence } from "./area-words.ts";
import { pricesIn } from "./change.ts";
import { isOfAnswers, isSum, type RegionTable, tablesFor } from "./collect.ts";
import { type Facts, factsOf } from "./facts.ts";
import { type Group, groupOf } from "./group.ts";
import { type AbsentTable, absentTables, type MissingNumbers, missingNumbers } from "./missing.ts";
import { paragraph, plain, type Sentence } from "./said.ts";
import {
  budgetLead,
  budgetSentence,
  budgetsSentence,
  centreLead,
  centreSentences,
  officeOf,
  realSentence,
  shareSentence,
  staffSentence,
} from "./sentences.ts";

/** What is known of a region, as its page says it. */
export interface RegionPage {
  slug: string;
  name: string;
  /** The divisions that have a region of this name. */
  divisions: Division[];
  /** States something about the region, with the year: for search engines and where the link is shared. */
  title: string;
  description: string;
  lead: Sentence;
  /** What the name covered in each division, oldest first, and the pages about those regions. */
  areas: { division: Division; sentence: string; pages: { name: string; slug: string }[] }[];
  /** What is known by division, newest first. */
  sections: RegionSection[];
  missing: MissingNumbers[];
  absent: AbsentTable[];
  /** All that its file has, sums too. */
  tables: RegionTable[];
}

interface RegionSection {
  division: Division;
  /** Which years, and of whom. */
  heading: string;
  /** Why the numbers are of another area; "" where they are not. */
  area: string;
  words: Sentence;
  groups: Group[];
  /** Tables of words. */
  told: RegionTable[];
}

/** The ids of all regions, each once: a name that several divisions have is one page. */
export function regionSlugs(): string[] {
  return [...new Set(regions(loadCatalog()).map(({ slug }) => slug))];
}

/** The page of a region, by its id. */
export const getRegion = remember((slug) => regionPage(slug, loadCatalog()), ["data", "content"]);

/** Collects what is known of a region and puts it into words. */
function regionPage(slug: string, catalog: Catalog): RegionPage {
  const all = regions(catalog);
  const own = all.filter((region) => region.slug === slug);
  const name = own[0]?.name ?? slug;
  const totals = totalsOf(all);
  const around = { prices: pricesIn(catalog), totals };
  const areas = areasOf(all, slug);
  const tables = tablesFor(catalog, all, slug);
  const shown = tables.filter((of) => of.rows.length > 0 && !isSum(of)).sort(byReport);
  const facts = factsOf(tables, catalog, totals);
  const lead = leadOf(name, facts, areas);
  const sections = areas.toReversed().flatMap((area): RegionSection[] => {
    const here = shown.filter((of) => of.area.division === area.division);
    if (here.length === 0) return [];
    return [
      {
        division: area.division,
        heading: headingOf(area, here),
        area: area.isOwn ? "" : areaSentence(name, area),
        words: sectionWords(facts, areas, area),
        groups: here.filter(({ measures }) => measures.length > 0).map((of) => groupOf(of, around)),
        told: here.filter(({ measures }) => measures.length === 0),
      },
    ];
  });
  return {
    slug,
    name,
    divisions: own.map(({ division }) => division as Division),
    title: titleOf(name, facts, areas),
    description: plain(paragraph(lead)),
    lead: paragraph(lead),
    areas: areas.map((area) => ({
      division: area.division,
      sentence: areaSentence(name, area),
      pages: area.isOwn ? [] : area.parts,
    })),
    sections,
    missing: missingNumbers(shown),
    absent: absentTables(tables.sort(byReport)),
    tables: tables.filter(({ rows }) => rows.length > 0),
  };
}

/** «2019–2023: NAV Vestfold og Telemark»: the years of the numbers, and whose they are. */
function headingOf({ division, parts }: Area, tables: RegionTable[]): string {
  const names = parts.map(({ name }) => (division === "nav-2020" ? officeOf(name) : name));
  const years = tables.flatMap(({ dataset }) => {
    const { start, end = start } = periodOf(dataset) ?? {};
    return start === undefined || end === undefined ? [] : [start, end];
  });
  return `${[...new Set([Math.min(...years), Math.max(...years)])].join("–")}: ${listed(names)}`;
}

/** How many regions each division has. */
export function regionTotals(): Record<string, number> {
  return totalsOf(regions(loadCatalog()));
}

function totalsOf(all: Region[]): Record<string, number> {
  return Object.fromEntries(
    DIVISIONS.map((division) => [division, all.filter((region) => region.division === division).length]),
  );
}

const isOwnIn = (areas: Area[], division: Division) =>
  areas.some((area) => area.division === division && area.isOwn);

/** The newest numbers that are of the region itself. */
function leadOf(name: string, facts: Facts, areas: Area[]): Sentence[] {
  const [budget] = facts.budgets;
  return budget && isOwnIn(areas, "nav-2020") ? budgetLead(budget) : centreLead(facts, name);
}

/** What a division's section begins with, besides what the page itself has begun with. */
function sectionWords(
  { budgets, staff, centres }: Facts,
  areas: Area[],
  { division, isOwn }: Area,
): Sentence {
  if (division === "fylker-2017")
    return isOwnIn(areas, "nav-2020") || !isOwn ? paragraph(centreSentences(centres)) : [];
  const [budget, ...others] = budgets;
  if (division !== "nav-2020" || !budget) return [];
  if (others.length > 0) return paragraph([budgetsSentence(budgets), staffSentence(staff)]);
  return paragraph([
    ...(isOwn ? [] : [budgetSentence(budget), realSentence(budget)]),
    shareSentence(budget),
    staffSentence(staff),
  ]);
}

function titleOf(name: string, { budgets, centres }: Facts, areas: Area[]): string {
  const { heads } = nb.regions;
  const fill = (template: string, values: Record<string, string>) =>
    template.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
  const [budget] = budgets;
  if (budget && isOwnIn(areas, "nav-2020"))
    return fill(heads.budget, { name: officeOf(name), to: budget.to.text, year: String(budget.year) });
  const [centre] = centres;
  return centre?.employees
    ? fill(heads.staff, { name, count: centre.employees.text, year: String(centre.employeesYear) })
    : fill(heads.plain, { name });
}

/** The newest report first, in the order of its pages; who answered what comes last. */
function byReport(a: RegionTable, b: RegionTable): number {
  const answers = ({ dataset }: RegionTable) => Number(isOfAnswers(dataset));
  const year = ({ dataset }: RegionTable) => Number(/\d{4}$/.exec(dataset.folder)?.[0] ?? 0);
  const page = ({ sources }: RegionTable) => sources[0]?.page ?? Number.MAX_SAFE_INTEGER;
  return answers(a) - answers(b) || year(b) - year(a) || page(a) - page(b);
}
