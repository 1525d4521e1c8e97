import type { Dataset } from "./data/read/catalog.ts";
import type { Descriptor, Source } from "./data/read/descriptor.ts";
import { nb } from "./i18n/nb.ts";
import { readDocument } from "./prose/documents.ts";
import { remember } from "./revision.ts";

/** What is said of an evaluation, by its slug. */
const frontMatter = remember((slug) => readDocument("evaluations", slug).matter);

/**
 * Several sources as one: «SINTEF 2013, Tabell 7.10 og Tabell 7.11»; each report once, its pages left out
 * where there are several places in it.
 */
export function sourceNames(sources: Source[]): string {
  const byReport = Map.groupBy(sources, ({ evaluation, title }) => evaluation ?? title);
  const names = [...byReport.values()].map((same) => {
    const [first] = same;
    const tables = [...new Set(same.flatMap(({ table }) => table ?? []))];
    return !first?.evaluation || same.length === 1 || tables.length < 2
      ? sourceName(first)
      : `${frontMatter(first.evaluation).short}, ${listed(tables)}`;
  });
  return names.join("; ");
}

/** «Oslo Economics og AFI 2023, Tabell 4-1, s. 21», or the title of a source outside the evaluations. */
export function sourceName(source: Source | undefined): string {
  if (!source) return "";
  if (!source.evaluation) return source.title;
  return [frontMatter(source.evaluation).short, ...placeIn(source)].join(", ");
}

/** Where in a report: the table or chapter, and the page or pages, as printed. */
export function placeIn({
  table,
  page,
}: {
  table?: string | undefined;
  page?: number | string | undefined;
}): string[] {
  return [table, page && `${nb.source.page}\u00A0${page}`].filter((part): part is string => Boolean(part));
}

/** An evaluation's report, as it is cited and found. */
export interface Report {
  /** The evaluation's slug. */
  id: string;
  title: string;
  /** Persons; none where they are not known. */
  authors: Person[];
  /** Who made it, and can be asked for it. */
  institutions: string[];
  year: number;
  series: string | undefined;
  /** Pages about it, the first where most readers should go; none where we know of none. */
  addresses: string[];
}

export interface Person {
  given: string;
  family: string;
}

/** The report of an evaluation. */
export function reportOf(id: string): Report {
  const { title, institutions, report } = frontMatter(id);
  const { authors, year, series, addresses } = report;
  return { id, title, authors, institutions, year, series, addresses };
}

/** Who a report is by, as it is read: the persons, or the institutions where they are not known. */
export function authorsOf({ authors, institutions }: Report): string[] {
  return authors.length > 0 ? authors.map(({ given, family }) => `${given} ${family}`) : institutions;
}

/** A report in full: authors, title, series or publisher, year. */
export function reference(report: Report): string {
  const { authors, institutions, title, series, year } = report;
  const from = series ?? (authors.length > 0 ? listed(institutions) : undefined);
  return `${listed(authorsOf(report))} (${year}): ${title}.${from ? ` ${from}.` : ""}`;
}

/** Where a report can be read, or asked for. */
export function whereToFind(report: Report): string {
  const [address] = report.addresses;
  if (address) return nb.report.at.replace("{place}", siteOf(address));
  const institutions = new Intl.ListFormat("nb-NO", { type: "disjunction" }).format(report.institutions);
  return nb.report.ask.replace("{institutions}", institutions);
}

/** Names after each other: «Oslo Economics og Arbeidsforskningsinstituttet (AFI)». */
export function listed(names: string[]): string {
  return new Intl.ListFormat("nb-NO", { type: "conjunction" }).format(names);
}

/** The name of a site in an address: «regjeringen.no». */
export function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}

/** The sources of a data set in full, each report once with the places in it. */
export function sourceReferences({ sources }: Pick<Descriptor, "sources">): string[] {
  const bySource = Map.groupBy(sources, ({ evaluation, title }) => evaluation ?? title);
  return [...bySource].map(([key, same]) => {
    if (!same[0]?.evaluation) return [key, same[0]?.path].filter(Boolean).join(", ");
    const places = [...new Set(same.map((source) => placeIn(source).join(", ")).filter(Boolean))];
    return [reference(reportOf(key)), places.join("; ")].filter(Boolean).join(" ");
  });
}

/** The evaluations a data set is taken from, each once, with the tables as printed. */
export function evaluationsOf({ descriptor }: Dataset) {
  const bySlug = Map.groupBy(
    descriptor.sources.filter(({ evaluation }) => evaluation),
    ({ evaluation }) => evaluation ?? "",
  );
  return [...bySlug].map(([id, sources]) => ({
    id,
    title: frontMatter(id).title,
    report: reportOf(id),
    tables: [...new Set(sources.flatMap(({ table }) => table ?? []))],
  }));
}
