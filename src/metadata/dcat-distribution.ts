import type { Quad } from "n3";
import { type Address, paths } from "../addresses.ts";
import type { Dataset } from "../data/read/catalog.ts";
import type { filesOf } from "./facts.ts";
import { dateTime, describe, iri, text } from "./quads.ts";
import { BOKMAAL, type Concept, fileType, ianaType, licence, standardOf } from "./vocabularies.ts";

/** A file readers can download, as a `dcat:Distribution`; `url` is its address. */
export function distributionQuads(
  dataset: Dataset,
  file: ReturnType<typeof filesOf>[number],
  url: string,
  address: Address,
): Quad[] {
  const standard = standardOf(file);
  return [
    ...describe(`${url}#distribusjon`, "dcat:Distribution", {
      "dct:title": text(`${file.title} (${file.format})`),
      "dcat:accessURL": iri(address(paths.version(dataset))),
      "dcat:downloadURL": iri(url),
      "dcat:mediaType": iri(ianaType(file)),
      "dct:format": iri(fileType(file).iri),
      "dct:license": iri(licence(dataset).iri),
      "dct:language": iri(BOKMAAL.iri),
      "dct:issued": dateTime(dataset.descriptor.created),
      "dct:conformsTo": standard && iri(standard.iri),
    }),
    ...inScheme(fileType(file)),
    ...(standard ? describe(standard.iri, "dct:Standard", { "dct:title": text(standard.title) }) : []),
  ];
}

/** The table a code stands in: the profile's checks look for it in the catalogue itself. */
export function inScheme({ iri: subject, scheme }: Concept): Quad[] {
  return describe(subject, "skos:Concept", { "skos:inScheme": iri(scheme) });
}
