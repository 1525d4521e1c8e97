import type { FileInfo } from "../data/export/index.ts";
import type { Dataset } from "../data/read/catalog.ts";

/** The authority tables of the EU Publications Office, which DCAT-AP-NO asks for. */
const AUTHORITY = "http://publications.europa.eu/resource/authority/";

type Scheme = "access-right" | "country" | "data-theme" | "file-type" | "language" | "licence";

/** A concept in one of the EU's authority tables, and the table it stands in. */
export interface Concept {
  iri: string;
  scheme: string;
}

/** The concept with a code: `concept("language", "NOB")`. */
export function concept(scheme: Scheme, code: string): Concept {
  return { iri: `${AUTHORITY}${scheme}/${code}`, scheme: `${AUTHORITY}${scheme}` };
}

/** The language of everything here. */
export const BOKMAAL = concept("language", "NOB");

/** EU file types by media type. JSON-stat and Data Package are JSON; {@link standardOf} tells them apart. */
const FILE_TYPES: Record<string, string> = {
  "text/csv": "CSV",
  "application/json": "JSON",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
  "application/vnd.apache.parquet": "PARQUET",
  "application/zip": "ZIP",
};

/** The media type without its parameters: `text/csv` for `text/csv; charset=utf-8`. */
export function bareMediaType({ mediaType }: Pick<FileInfo, "mediaType">): string {
  return mediaType.split(";")[0]?.trim() ?? "";
}

/** The media type in IANA's registry. */
export function ianaType(file: Pick<FileInfo, "mediaType">): string {
  return `https://www.iana.org/assignments/media-types/${bareMediaType(file)}`;
}

/**
 * The EU's file type of a download.
 * @throws Error for a media type that is not in the table
 */
export function fileType(file: Pick<FileInfo, "mediaType">): Concept {
  const code = FILE_TYPES[bareMediaType(file)];
  if (!code) throw new Error(`no EU file type for ${file.mediaType}: add it to FILE_TYPES`);
  return concept("file-type", code);
}

/** The standard a download follows beyond its file type, if any. */
export function standardOf({ format }: Pick<FileInfo, "format">): { iri: string; title: string } | undefined {
  if (format.startsWith("JSON-stat")) return { iri: "https://json-stat.org/full/", title: "JSON-stat 2.0" };
  if (format.startsWith("Data Package"))
    return { iri: "https://datapackage.org/standard/data-package/", title: "Data Package 2.0" };
}

const LICENCES: Record<string, string> = { "CC-BY-4.0": "CC_BY_4_0" };

/**
 * The licence of a data set.
 * @throws Error for a licence that is not in the table
 */
export function licence({ name, descriptor }: Dataset): Concept {
  const code = LICENCES[descriptor.licenses[0]?.name ?? ""];
  if (!code) throw new Error(`no EU licence for ${name}: add it to LICENCES`);
  return concept("licence", code);
}

/** Keywords that say more than «population and society», which holds for every set. */
const THEMES: Record<string, string> = {
  budsjett: "GOVE",
  ressurser: "GOVE",
  nav: "GOVE",
  priser: "ECON",
  sykefravær: "HEAL",
  "psykisk helse": "HEAL",
  leger: "HEAL",
};

/** The EU data themes of a data set, by its keywords. */
export function themes({ descriptor }: Dataset): Concept[] {
  const codes = new Set(["SOCI", ...descriptor.keywords.flatMap((word) => THEMES[word] ?? [])]);
  return [...codes].map((code) => concept("data-theme", code));
}

/** The sets that are not about Norway alone; their descriptors say so in words. */
const ELSEWHERE: Record<string, string[]> = {
  "danske-virksomheters-holdninger-2013": ["DNK"],
  "tidligere-forskning-inkludering-2014": ["NOR", "DNK", "SWE", "AUS", "USA", "CAN"],
};

/** The countries a data set is about, as ISO 3166-1 alpha-3 codes. */
export function countries({ name }: Dataset): string[] {
  return ELSEWHERE[name] ?? ["NOR"];
}
