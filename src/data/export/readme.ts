import { nb } from "../../i18n/nb.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Table } from "../read/table.ts";
import { about } from "./about.ts";
import type { Origin } from "./origin.ts";

/** What a zip file holds: a name, in a few words what it is, and the table it holds. */
export interface Entry {
  name: string;
  about: string;
  table?: Table;
}

/** The README.txt that lies beside a data set's files: what, from where, how to cite, which files. */
export function readme(dataset: Dataset, origin: Origin, files: Entry[]): string {
  const sections = about(dataset, origin).map(({ label, texts }) => [heading(label), ...texts].join("\n"));
  const tables = Map.groupBy(files, ({ table }) => table?.title ?? nb.files.whole);
  const lists = [...tables].map(([title, entries]) =>
    [`${title}:`, ...entries.map(({ name, about }) => `  ${name}\n    ${about}`)].join("\n"),
  );
  return `${[...sections, heading(nb.files.contents)].join("\n\n")}\n${lists.join("\n\n")}\n`;
}

/** The README.txt of the whole catalogue: each set with its title, version and address. */
export function catalogReadme(sets: { dataset: Dataset; address: string }[]): string {
  const list = sets.map(
    ({ dataset: { name, version, descriptor }, address }) =>
      `${name}/ (${version})\n    ${descriptor.title}\n    ${address}`,
  );
  return `${heading(nb.files.catalogTitle)}\n${nb.files.catalogLead}\n\n${heading(nb.files.contents)}\n${list.join("\n")}\n`;
}

function heading(text: string): string {
  return `${text}\n${"-".repeat(text.length)}`;
}
