import type { Dataset } from "../data/read/catalog.ts";
import { sourceReferences } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";

/**
 * How to cite a figure or a data set: what it is called, which version, where it stands, and the
 * report that the numbers come from.
 */
export function citation(title: string, { name, version, descriptor }: Dataset, address: string): string {
  return `«${title}». ${nb.site.name}, datasettet ${name}, versjon ${version}. ${address}. ${sourceNote(descriptor)}.`;
}

/**
 * A data set as an entry for BibTeX and BibLaTeX, in UTF-8. What LaTeX would read as commands is
 * escaped; the address is not, since styles set it verbatim.
 */
export function bibtex({ name, version, descriptor }: Dataset, address: string): string {
  const fields = {
    author: `{${latex(nb.site.name)}}`,
    title: `{${latex(descriptor.title)}}`,
    year: descriptor.created.slice(0, 4),
    howpublished: `${latex(nb.chapter.dataset)} ${latex(name)}, ${latex(nb.dataset.version.toLowerCase())} ${version}`,
    url: address,
    note: latex(sourceNote(descriptor)),
    langid: "norsk",
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key} = {${value}},`);
  return `@misc{${name}-${version},\n${lines.join("\n")}\n}\n`;
}

/** A data set as a RIS record, for EndNote, Zotero and other reference managers: tags, CRLF. */
export function ris({ name, version, descriptor }: Dataset, address: string): string {
  const record = [
    ["TY", "DATA"],
    ["TI", descriptor.title],
    ["AU", nb.site.name],
    ["PY", descriptor.created.slice(0, 4)],
    ["DA", descriptor.created.slice(0, 10).replaceAll("-", "/")],
    ["ET", version],
    ["ID", name],
    ["AB", descriptor.description],
    ...descriptor.keywords.map((keyword) => ["KW", keyword]),
    ["N1", sourceNote(descriptor)],
    ["LA", "nb"],
    ["UR", address],
    ["ER", ""],
  ];
  return risRecord(record);
}

/** Tags and values as RIS has them: one a line, ended by CRLF. */
export function risRecord(record: string[][]): string {
  return record.map(([tag, value = ""]) => `${tag}  - ${value.replace(/\s+/g, " ")}\r\n`).join("");
}

/** The reports in full, with the places in them. */
function sourceNote(descriptor: Dataset["descriptor"]): string {
  return `${nb.source.label}: ${sourceReferences(descriptor).join("; ")}`;
}

/** A data set as CSL JSON, the format of citation styles (citationstyles.org), in a list of one. */
export function csl({ name, version, descriptor }: Dataset, address: string): string {
  const [year, month, day] = descriptor.created.slice(0, 10).split("-").map(Number);
  const item = {
    id: `${name}-${version}`,
    type: "dataset",
    title: descriptor.title,
    author: [{ literal: nb.site.name }],
    issued: { "date-parts": [[year, month, day]] },
    version,
    abstract: descriptor.description,
    note: sourceNote(descriptor),
    language: "nb",
    URL: address,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "\u00A0": "~",
  "\u2212": "$-$",
};

/** Text as LaTeX shows it: `&`, `%`, `_` and the other signs it reads as commands are escaped. */
export function latex(text: string): string {
  return text.replace(/[\\~^\u00A0\u2212]|[{}$&#_%]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}
