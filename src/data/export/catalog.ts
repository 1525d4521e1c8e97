import fs from "node:fs";
import path from "node:path";
import type { Catalog, Dataset } from "../read/catalog.ts";
import { catalogDescriptor } from "./descriptor.ts";
import { catalogReadme } from "./readme.ts";
import { zip } from "./zip.ts";

/**
 * The newest version of every data set in one zip file: a folder for each set with its CSV files and
 * datapackage.json as released, a README.txt that lists them, and a descriptor of all on top.
 * @param addressOf the full address of a version
 * @param home the full address of the page that lists the sets
 */
export function catalogZip(
  catalog: Catalog,
  addressOf: (dataset: Dataset) => string,
  home: string,
): Uint8Array<ArrayBuffer> {
  const newest = [...catalog.values()].flatMap(([dataset]) => dataset ?? []);
  const sets = newest.map((dataset) => ({ dataset, address: addressOf(dataset) }));
  const files = newest.flatMap(({ name, directory, tables }) =>
    ["datapackage.json", ...tables.map((table) => `${table.name}.csv`)].map((file): [string, Uint8Array] => [
      `${name}/${file}`,
      fs.readFileSync(path.join(directory, file)),
    ]),
  );
  const [date = ""] = newest
    .map(({ descriptor }) => descriptor.created)
    .toSorted()
    .reverse();
  const top: [string, string][] = [
    ["README.txt", catalogReadme(sets)],
    ["datapackage.json", catalogDescriptor(newest, home, date)],
  ];
  return zip([...top, ...files], date);
}
