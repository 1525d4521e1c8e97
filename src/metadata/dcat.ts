import type { Quad } from "n3";
import { type Address, listPaths, machinePaths, paths } from "../addresses.ts";
import { contact } from "../contact.ts";
import { periodOf } from "../data/about/period.ts";
import type { Catalog, Dataset } from "../data/read/catalog.ts";
import { evaluationsOf, reference, sourceName } from "../evaluations.ts";
import { nb } from "../i18n/nb.ts";
import { distributionQuads, inScheme, type Measured } from "./dcat-distribution.ts";
import { filesOf } from "./facts.ts";
import { code, date, dateTime, describe, iri, sorted, text } from "./quads.ts";
import { BOKMAAL, concept, countries, licence, themes } from "./vocabularies.ts";

const PUBLIC = concept("access-right", "PUBLIC");

/**
 * The catalogue by DCAT-AP-NO 2 (data.norge.no/specification/dcat-ap-no): the newest version of each
 * set is a `dcat:Dataset` of the catalogue, older ones hang on it by `dct:hasVersion`.
 * @param measured what is known of each file, by its address
 * @returns statements without blank nodes, sorted, each once
 */
export function dcatQuads(
  catalog: Catalog,
  address: Address,
  measured: ReadonlyMap<string, Measured> = new Map(),
): Quad[] {
  const here = names(address);
  const to = contact();
  const sets = [...catalog.values()];
  const created = sets
    .flat()
    .map(({ descriptor }) => descriptor.created)
    .sort();
  const newest = sets.flatMap(([dataset]) => dataset ?? []);
  return sorted([
    ...describe(here.catalog, "dcat:Catalog", {
      "dct:identifier": code(here.catalog),
      "dct:title": text(nb.site.name),
      "dct:description": text(nb.site.description),
      "dct:publisher": iri(here.publisher),
      "dct:language": iri(BOKMAAL.iri),
      "dct:license": iri(concept("licence", "CC_BY_4_0").iri),
      "dct:spatial": iri(concept("country", "NOR").iri),
      "dct:issued": created[0] ? dateTime(created[0]) : undefined,
      "dct:modified": created.at(-1) ? dateTime(created.at(-1) ?? "") : undefined,
      "foaf:homepage": iri(address(listPaths.data)),
      "dcat:contactPoint": iri(here.contact),
      "dcat:dataset": newest.map((dataset) => iri(here.current(dataset))),
    }),
    ...describe(here.publisher, "foaf:Agent", {
      "foaf:name": text(nb.site.name),
      "foaf:homepage": iri(address("/")),
    }),
    ...describe(here.contact, "vcard:Organization", {
      "vcard:fn": text(nb.site.name),
      "vcard:hasURL": iri(to.url ?? address("/om/")),
      "vcard:hasEmail": to.email ? iri(`mailto:${to.email}`) : undefined,
    }),
    ...[PUBLIC, BOKMAAL, concept("country", "NOR"), concept("licence", "CC_BY_4_0")].flatMap(inScheme),
    ...sets.flatMap((versions) =>
      versions.flatMap((_, index) => datasetQuads(versions, index, address, measured)),
    ),
  ]);
}

/** The names of things: a page is not what it is about, so they carry a fragment. */
function names(address: Address) {
  const catalog = `${address(machinePaths.turtle)}#katalog`;
  return {
    catalog,
    publisher: `${address("/om/")}#utgiver`,
    contact: `${address("/om/")}#kontakt`,
    current: (dataset: Dataset) => `${address(paths.page(dataset))}#datasett`,
    older: (dataset: Dataset) => `${address(paths.version(dataset))}#datasett`,
  };
}

/** One version and its files; `versions` are those of the same set, newest first. */
function datasetQuads(
  versions: Dataset[],
  index: number,
  address: Address,
  measured: ReadonlyMap<string, Measured>,
): Quad[] {
  const here = names(address);
  const nameOf = (at: number) => {
    const dataset = versions[at];
    return dataset && (at === 0 ? here.current(dataset) : here.older(dataset));
  };
  const link = (at: number) => {
    const name = nameOf(at);
    return name ? iri(name) : undefined;
  };
  const dataset = versions[index] as Dataset;
  const { descriptor } = dataset;
  const subject = nameOf(index) as string;
  const page = index === 0 ? paths.page(dataset) : paths.version(dataset);
  const period = periodOf(dataset);
  const evaluations = evaluationsOf(dataset);
  const spatial = countries(dataset).map((country) => concept("country", country));
  const first = index === 0 ? versions.at(-1) : dataset;
  const files = filesOf(dataset).map((file) => ({
    file,
    url: address(paths.file(dataset, file.name)),
  }));
  return [
    ...describe(subject, "dcat:Dataset", {
      "dct:identifier": code(subject),
      "dct:title": text(descriptor.title),
      "dct:description": text(descriptor.description),
      "dcat:keyword": descriptor.keywords.map(text),
      "dcat:theme": themes(dataset).map(({ iri: theme }) => iri(theme)),
      "dct:publisher": iri(here.publisher),
      "dct:creator": iri(here.publisher),
      "dcat:contactPoint": iri(here.contact),
      "dct:accessRights": iri(PUBLIC.iri),
      "dct:language": iri(BOKMAAL.iri),
      "dct:spatial": spatial.map(({ iri: country }) => iri(country)),
      "dct:temporal": period && iri(`${subject}-periode`),
      "dct:issued": dateTime((first ?? dataset).descriptor.created),
      "dct:modified": dateTime(descriptor.created),
      "dcat:landingPage": iri(address(page)),
      "dct:provenance": iri(`${subject}-opphav`),
      "prov:wasDerivedFrom": [
        ...evaluations.map(({ id }) => iri(address(paths.evaluation(id)))),
        ...descriptor.sources.flatMap(({ path }) => (path ? iri(path) : [])),
      ],
      "owl:versionInfo": code(dataset.version),
      "adms:versionNotes": text(descriptor.changes),
      "dct:isVersionOf": index === 0 ? undefined : link(0),
      "dct:hasVersion": index === 0 ? versions.slice(1).flatMap((_, at) => link(at + 1) ?? []) : undefined,
      "dct:replaces": link(index + 1),
      "dct:isReplacedBy": link(index - 1),
      "dcat:distribution": files.map(({ url }) => iri(`${url}#distribusjon`)),
    }),
    ...describe(`${subject}-opphav`, "dct:ProvenanceStatement", {
      "rdfs:label": text(descriptor.sources.map(sourceName).join("; ")),
    }),
    ...(period
      ? describe(`${subject}-periode`, "dct:PeriodOfTime", {
          "dcat:startDate": date(`${period.start}-01-01`),
          "dcat:endDate": period.end ? date(`${period.end}-12-31`) : undefined,
        })
      : []),
    ...evaluations.flatMap(({ id, title, report }) =>
      describe(address(paths.evaluation(id)), "foaf:Document", {
        "rdfs:seeAlso": report.addresses.map(iri),
        "dct:title": text(title),
        "dct:bibliographicCitation": text(reference(report)),
        "dct:language": iri(BOKMAAL.iri),
      }),
    ),
    ...files.flatMap(({ file, url }) => distributionQuads(dataset, file, url, address, measured.get(url))),
    ...[...themes(dataset), ...spatial, licence(dataset)].flatMap(inScheme),
  ];
}
