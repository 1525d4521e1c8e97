import type { Dataset } from "../data/catalog.ts";
import { type FileInfo, fileList } from "../data/export/index.ts";
import { nb } from "../i18n/nb.ts";
import { readDocument } from "../prose/documents.ts";
import { remember } from "../revision.ts";

/** A full address from a path inside the site: `/data/` → `https://example.no/ia/data/`. */
export type Address = (path: string) => string;

/** The paths of a data set's pages and files. */
export const paths = {
  page: ({ name }: Dataset) => `/data/${name}/`,
  version: ({ name, version }: Dataset) => `/data/${name}/${version}/`,
  file: ({ name, version }: Dataset, file: string) => `/data/${name}/${version}/${file}`,
  latest: ({ name }: Dataset, file: string) => `/data/${name}/latest/${file}`,
  evaluation: (slug: string) => `/evalueringer/${slug}/`,
};

/** Where machines find what. */
export const machinePaths = {
  index: "/data/index.json",
  schema: "/data/index.schema.json",
  turtle: "/data/katalog.ttl",
  jsonLd: "/data/katalog.jsonld",
  guide: "/data/api/",
};

const frontMatter = remember((slug) => readDocument("evaluations", slug).matter);

/** The evaluations a data set is taken from, each once, with the tables as printed. */
export function evaluationsOf({ descriptor }: Dataset) {
  const bySlug = Map.groupBy(
    descriptor.sources.filter(({ evaluation }) => evaluation),
    ({ evaluation }) => evaluation ?? "",
  );
  return [...bySlug].map(([id, sources]) => ({
    id,
    title: frontMatter(id).title,
    institution: frontMatter(id).institution,
    tables: [...new Set(sources.flatMap(({ table }) => table ?? []))],
  }));
}

/** The regions a data set has rows for, by the division valid at the time, in order of appearance. */
export function regionsOf({ tables }: Dataset): { division: string; names: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { rows } of tables)
    for (const { inndeling, fylke } of rows)
      if (inndeling && fylke)
        found.set(String(inndeling), (found.get(String(inndeling)) ?? new Set()).add(String(fylke)));
  return [...found].map(([division, names]) => ({ division, names: [...names] }));
}

/** The columns of all tables with a role, each name once. */
export function columnsOf({ tables }: Dataset, role: "dimension" | "measure") {
  const fields = tables.flatMap(({ fields }) => fields.filter((field) => field.role === role));
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}

/** The files readers can download, with what is in them. */
export function filesOf(dataset: Dataset): (FileInfo & { title: string })[] {
  return fileList(dataset).map((file) => ({ ...file, title: titleOf(file) }));
}

function titleOf({ name, table, format }: FileInfo): string {
  if (name === "datapackage.json") return nb.changes.descriptor;
  return table?.title ?? format;
}
