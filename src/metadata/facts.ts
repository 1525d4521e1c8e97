import { type FileInfo, fileList } from "../data/export/index.ts";
import type { Dataset } from "../data/read/catalog.ts";
import { nb } from "../i18n/nb.ts";

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
