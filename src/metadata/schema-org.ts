import { type Address, listPaths, machinePaths, paths } from "../addresses.ts";
import { type Period, periodOf } from "../data/about/period.ts";
import type { Dataset } from "../data/read/catalog.ts";
import type { Source } from "../data/read/descriptor.ts";
import { authorsOf, evaluationsOf } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";
import { citation } from "./citation.ts";
import { columnsOf, filesOf, regionsOf } from "./facts.ts";
import { bareMediaType, countries } from "./vocabularies.ts";

const CONTEXT = "https://schema.org/";

/**
 * A data set for search engines: schema.org `Dataset`, with what Google asks for (name, and a
 * description of 50 to 5000 characters) and recommends.
 * @param isCurrent whether it is the newest version, whose name is the set's own
 */
export function datasetJsonLd(dataset: Dataset, isCurrent: boolean, address: Address): object {
  const { version, descriptor } = dataset;
  const page = address(isCurrent ? paths.page(dataset) : paths.version(dataset));
  const period = periodOf(dataset);
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": `${page}#datasett`,
    name: descriptor.title,
    description: descriptor.description,
    url: page,
    identifier: address(paths.version(dataset)),
    version,
    license: descriptor.licenses[0]?.path,
    isAccessibleForFree: true,
    inLanguage: "nb",
    keywords: descriptor.keywords,
    dateModified: descriptor.created,
    creator: organization(address),
    publisher: organization(address),
    includedInDataCatalog: { "@type": "DataCatalog", "@id": catalogId(address), name: nb.site.name },
    isBasedOn: basedOn(dataset, address),
    citation: citation(descriptor.title, dataset, address(paths.version(dataset))),
    ...(period && { temporalCoverage: interval(period) }),
    spatialCoverage: places(dataset),
    variableMeasured: columnsOf(dataset, "measure").map(({ name, title, unit, description }) => ({
      "@type": "PropertyValue",
      name: title,
      alternateName: name,
      description,
      ...(unit && { unitText: unit }),
    })),
    distribution: filesOf(dataset).map((file) => ({
      "@type": "DataDownload",
      name: `${file.title} (${file.format})`,
      encodingFormat: bareMediaType(file),
      contentUrl: address(paths.file(dataset, file.name)),
    })),
  };
}

/** All data sets for search engines: schema.org `DataCatalog`. */
export function catalogJsonLd(newest: Dataset[], address: Address): object {
  return {
    "@context": CONTEXT,
    "@type": "DataCatalog",
    "@id": catalogId(address),
    name: nb.site.name,
    description: nb.site.description,
    url: address(listPaths.data),
    inLanguage: "nb",
    license: newest[0]?.descriptor.licenses[0]?.path,
    creator: organization(address),
    subjectOf: [machinePaths.turtle, machinePaths.jsonLd, machinePaths.index].map((path) => ({
      "@type": "CreativeWork",
      url: address(path),
    })),
    dataset: newest.map((dataset) => ({ "@id": `${address(paths.page(dataset))}#datasett` })),
  };
}

const catalogId = (address: Address) => `${address(listPaths.data)}#katalog`;

function organization(address: Address): object {
  return {
    "@type": "Organization",
    "@id": `${address("/om/")}#utgiver`,
    name: nb.site.name,
    url: address("/"),
  };
}

/** The reports, and the public sources outside them. */
function basedOn(dataset: Dataset, address: Address): object[] {
  const reports = evaluationsOf(dataset).map(({ id, title, report }) => ({
    "@type": "Report",
    name: title,
    url: report.addresses[0] ?? address(paths.evaluation(id)),
    sameAs: report.addresses.length > 1 ? report.addresses.slice(1) : undefined,
    author: authorsOf(report).map((name) => ({
      "@type": report.authors.length > 0 ? "Person" : "Organization",
      name,
    })),
    publisher: report.institutions.map((name) => ({ "@type": "Organization", name })),
    datePublished: String(report.year),
    reportNumber: report.series,
  }));
  const others = dataset.descriptor.sources
    .filter((source): source is Source & { path: string } => !source.evaluation && Boolean(source.path))
    .map(({ title, path }) => ({ "@type": "CreativeWork", name: title, url: path }));
  return [...reports, ...others];
}

/** ISO 8601: «2012», «2019/2022», «2021/..». */
function interval({ start, end }: Period): string {
  return start === end ? String(start) : `${start}/${end ?? ".."}`;
}

/** The countries; where the rows are about regions, those too. */
function places(dataset: Dataset): object[] {
  const country = new Intl.DisplayNames("nb-NO", { type: "region" });
  return [
    ...countries(dataset).map((code) => ({ "@type": "Country", name: country.of(TWO_LETTERS[code] ?? "") })),
    ...[...new Set(regionsOf(dataset).flatMap(({ names }) => names))].map((name) => ({
      "@type": "AdministrativeArea",
      name,
    })),
  ];
}

/** ISO 3166-1: the names of countries go by their short codes. */
const TWO_LETTERS: Record<string, string> = {
  NOR: "NO",
  DNK: "DK",
  SWE: "SE",
  AUS: "AU",
  USA: "US",
  CAN: "CA",
};
