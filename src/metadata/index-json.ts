import { type Address, machinePaths, paths } from "../addresses.ts";
import { periodOf, yearsOf } from "../data/about/period.ts";
import type { Catalog, Dataset } from "../data/read/catalog.ts";
import { evaluationsOf } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";
import { columnsOf, filesOf, regionsOf } from "./facts.ts";
import type { Index } from "./index-schema.ts";
import { bareMediaType, themes } from "./vocabularies.ts";

/** All data sets in one list; `index-schema.ts` says what each field means. */
export function buildIndex(catalog: Catalog, address: Address): Index {
  const sets = [...catalog.values()];
  const created = sets.flat().map(({ descriptor }) => descriptor.created);
  return {
    $schema: address(machinePaths.schema),
    title: nb.site.name,
    description: nb.site.description,
    modified: created.sort().at(-1) ?? "",
    datasets: sets
      .flatMap(([newest, ...older]) => (newest ? entry(newest, [newest, ...older], address) : []))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function entry(dataset: Dataset, versions: Dataset[], address: Address): Index["datasets"][number] {
  const { name, version, descriptor } = dataset;
  const period = periodOf(dataset);
  return {
    id: name,
    title: descriptor.title,
    description: descriptor.description,
    page: address(paths.page(dataset)),
    version,
    issued: (versions.at(-1) ?? dataset).descriptor.created,
    modified: descriptor.created,
    license: descriptor.licenses[0]?.path ?? "",
    keywords: descriptor.keywords,
    themes: themes(dataset).map(({ iri }) => iri),
    evaluations: evaluationsOf(dataset).map(({ id, title, tables }) => ({
      id,
      title,
      page: address(paths.evaluation(id)),
      tables,
    })),
    population: descriptor.population ?? null,
    n: descriptor.n ?? null,
    period: descriptor.period ?? null,
    start: period?.start ?? null,
    end: period?.end ?? null,
    years: yearsOf(dataset),
    regions: regionsOf(dataset),
    dimensions: columnsOf(dataset, "dimension").map(({ name, title }) => ({ name, title })),
    measures: columnsOf(dataset, "measure").map(({ name, title, unit }) => ({
      name,
      title,
      unit: unit ?? null,
    })),
    files: filesOf(dataset).map((file) => ({
      name: file.name,
      table: file.table?.name ?? null,
      title: file.title,
      format: file.format,
      mediaType: bareMediaType(file),
      address: address(paths.file(dataset, file.name)),
      latest: address(paths.latest(dataset, file.name)),
    })),
    versions: versions.map((other) => ({
      version: other.version,
      issued: other.descriptor.created,
      changes: other.descriptor.changes,
      page: address(paths.version(other)),
      datapackage: address(paths.file(other, "datapackage.json")),
    })),
  };
}
