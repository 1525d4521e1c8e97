import { listPaths, machinePaths, paths } from "../addresses.ts";
import { regions } from "../data/about/regions.ts";
import { fileList } from "../data/export/index.ts";
import type { Catalog, Dataset } from "../data/read/catalog.ts";
import { anchorsIn, slugs } from "../prose/documents.ts";
import { namesIn } from "../prose/folders.ts";
import type { Addresses } from "../prose/links.ts";
import { allFigureIds } from "../site/figures.ts";

/** The addresses that the site will have, and the places on its pages that prose may link to. */
export function addressesOf(catalog: Catalog): Addresses {
  const documents = [
    ...slugs("chapters").map((slug) => [paths.chapter(slug), anchorsIn("chapters", slug)] as const),
    ...slugs("evaluations").map((slug) => [paths.evaluation(slug), anchorsIn("evaluations", slug)] as const),
    ...slugs("pages").map((slug) => [paths.prose(slug), anchorsIn("pages", slug)] as const),
  ];
  const others = [
    "/",
    ...Object.values(listPaths),
    ...Object.values(machinePaths),
    ...allFigureIds().flatMap((id) => [paths.figure(id), paths.image(id, "svg"), paths.image(id, "png")]),
    ...allFigureIds().map((id) => paths.embed(id)),
    ...regions(catalog).flatMap(({ slug }) => [paths.region(slug), paths.regionCsv(slug)]),
  ];
  return new Map([
    ...documents,
    ...others.map((path) => [path, undefined] as const),
    [listPaths.terms, new Set(namesIn("glossary"))],
    ...[...catalog.values()].flatMap(addressesOfSet),
  ]);
}

function addressesOfSet(versions: Dataset[]): [string, Set<string> | undefined][] {
  return versions.flatMap((dataset, index) => {
    const pages = index === 0 ? [paths.page(dataset), paths.version(dataset)] : [paths.version(dataset)];
    const files = fileList(dataset).flatMap(({ name }) =>
      index === 0 ? [paths.file(dataset, name), paths.latest(dataset, name)] : [paths.file(dataset, name)],
    );
    return [
      ...pages.map((page): [string, Set<string>] => [page, rowsOf(dataset)]),
      ...files.map((file): [string, undefined] => [file, undefined]),
    ];
  });
}

/** The tables of a data set's page, and their rows. */
function rowsOf({ tables }: Dataset): Set<string> {
  return new Set(
    tables.flatMap(({ name, rows }) => [name, ...rows.map((_, index) => `${name}-${index + 1}`)]),
  );
}
