import { authorsOf, listed, type Report } from "../evaluations.ts";
import { latex, risRecord } from "./citation.ts";

/** A report as an entry for BibTeX and BibLaTeX. Institutions stand in braces, so that they are not taken for persons. */
export function reportBibtex(report: Report): string {
  const names = authorsOf(report).map(latex);
  const fields = {
    author: names.map((name) => (report.authors.length > 0 ? name : `{${name}}`)).join(" and "),
    title: `{${latex(report.title)}}`,
    institution: latex(listed(report.institutions)),
    year: String(report.year),
    ...(report.series && { number: latex(report.series) }),
    ...(report.addresses[0] && { url: report.addresses[0] }),
    langid: "norsk",
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`);
  return `@techreport{${report.id},\n${lines.join("\n")}\n}\n`;
}

/** A report as a RIS record: persons as «family, given», institutions as they are. */
export function reportRis({ id, title, authors, institutions, year, series, addresses }: Report): string {
  const names = authors.map(({ given, family }) => `${family}, ${given}`);
  return risRecord([
    ["TY", "RPRT"],
    ["TI", title],
    ...(names.length > 0 ? names : institutions).map((name) => ["AU", name]),
    ["PY", String(year)],
    ["PB", listed(institutions)],
    ...(series ? [["SN", series]] : []),
    ["ID", id],
    ["LA", "nb"],
    ...addresses.map((address) => ["UR", address]),
    ["ER", ""],
  ]);
}

/** A report as CSL JSON, in a list of one. */
export function reportCsl({ id, title, authors, institutions, year, series, addresses }: Report): string {
  const item = {
    id,
    type: "report",
    title,
    author: authors.length > 0 ? authors : institutions.map((literal) => ({ literal })),
    issued: { "date-parts": [[year]] },
    publisher: listed(institutions),
    number: series,
    language: "nb",
    URL: addresses[0],
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
