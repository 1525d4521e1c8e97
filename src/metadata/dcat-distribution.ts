import type { Quad } from "n3";
import { type Address, paths } from "../addresses.ts";
import type { Dataset } from "../data/read/catalog.ts";
import type { filesOf } from "./facts.ts";
import { dateTime, decimal, describe, hex, iri, named, text } from "./quads.ts";
import { BOKMAAL, type Concept, fileType, ianaType, licence, standardOf } from "./vocabularies.ts";

/** How large a file is, in bytes, and its SHA-1, which is the sum that DCAT-AP-NO asks for. */
export interface Measured {
  bytes: number;
  sha1: string;
}

/**
 * A file readers can download, as a `dcat:Distribution`.
 * @param url its address
 * @param measured undefined where the file has not been made
 */
export function distributionQuads(
  dataset: Dataset,
  file: ReturnType<typeof filesOf>[number],
  url: string,
  address: Address,
  measured?: Measured,
): Quad[] {
  const standard = standardOf(file);
  const checksum = `${url}#sjekksum`;
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
      "dcat:byteSize": measured && decimal(measured.bytes),
      "spdx:checksum": measured && iri(checksum),
      "dct:conformsTo": standard && iri(standard.iri),
    }),
    ...(measured
      ? describe(checksum, "spdx:Checksum", {
          "spdx:algorithm": named("spdx:checksumAlgorithm_sha1"),
          "spdx:checksumValue": hex(measured.sha1),
        })
      : []),
    ...inScheme(fileType(file)),
    ...(standard ? describe(standard.iri, "dct:Standard", { "dct:title": text(standard.title) }) : []),
  ];
}

/** The table a code stands in: the profile's checks look for it in the catalogue itself. */
export function inScheme({ iri: subject, scheme }: Concept): Quad[] {
  return describe(subject, "skos:Concept", { "skos:inScheme": iri(scheme) });
}
