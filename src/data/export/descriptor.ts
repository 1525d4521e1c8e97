import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { nb } from "../../i18n/nb.ts";
import type { Dataset } from "../read/catalog.ts";
import type { Descriptor, Resource } from "../read/descriptor.ts";
import type { Origin } from "./origin.ts";

/** How all our CSV files are written, so that nothing has to be guessed (Table Dialect 2.0). */
const DIALECT = {
  $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
  header: true,
  delimiter: ",",
  lineTerminator: "\n",
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
};

/** A key to a table that may be in the same package, or in another. */
type Key = NonNullable<Resource["schema"]["foreignKeys"]>[number];

/**
 * The descriptor as it is published: as it was released, and what is known of its delivery besides,
 * which is its home page, who made it, and for each file its dialect, size and sha256 (Data Package 2.0).
 * A key to another data set names it by its address (the recipe «foreign keys to data packages»).
 */
export function publishedDescriptor(dataset: Dataset, origin: Origin): string {
  return text({
    ...head(dataset, origin),
    resources: resourcesOf(dataset, "", ({ reference, ...key }) => ({
      ...key,
      reference: { ...reference, package: origin.packages[reference.package] },
    })),
  });
}

/**
 * The descriptor in a zip file that also holds the tables its keys lead to: whole by itself, so that a
 * client that checks keys finds them without a network.
 * @param referred the other data sets in the archive, in the same folder
 */
export function packedDescriptor(dataset: Dataset, origin: Origin, referred: Dataset[]): string {
  return text({
    ...head(dataset, origin),
    resources: [dataset, ...referred].flatMap((set) => resourcesOf(set, "", inside)),
  });
}

/** The descriptor on top of the archive of all data sets, each in a folder of its own. */
export function catalogDescriptor(sets: Dataset[], home: string, created: string): string {
  const licences = new Map(
    sets.flatMap(({ descriptor }) => descriptor.licenses.map((licence) => [licence.path, licence])),
  );
  return text({
    $schema: sets[0]?.descriptor.$schema,
    name: "alt",
    title: nb.files.catalogTitle,
    description: nb.files.catalogLead,
    homepage: home,
    created,
    licenses: [...licences.values()],
    contributors: contributors(home),
    resources: sets.flatMap((set) => resourcesOf(set, `${set.name}/`, inside)),
  });
}

/** The descriptor as it was released, without what our reading adds to it. */
function released({ directory }: Dataset): Descriptor {
  return JSON.parse(fs.readFileSync(path.join(directory, "datapackage.json"), "utf8"));
}

/** What stands before the resources: everything of the set's own, with the reports in full, and its home. */
function head(dataset: Dataset, { address, reports }: Origin) {
  const { resources: _, ...own } = released(dataset);
  const sources = own.sources.map((source) => ({ ...source, ...reports[source.evaluation ?? ""] }));
  return { ...own, sources, homepage: address, contributors: contributors(address) };
}

function contributors(address: string) {
  return [{ title: nb.site.name, path: new URL("/", address).href, roles: ["creator", "publisher"] }];
}

function resourcesOf(dataset: Dataset, folder: string, keyOf: (key: Key) => object) {
  return released(dataset).resources.map(({ schema, ...resource }) => {
    const content = fs.readFileSync(path.join(dataset.directory, resource.path));
    const { foreignKeys } = schema;
    return {
      ...resource,
      path: `${folder}${resource.path}`,
      dialect: DIALECT,
      bytes: content.length,
      hash: `sha256:${createHash("sha256").update(content).digest("hex")}`,
      schema: { ...schema, ...(foreignKeys && { foreignKeys: foreignKeys.map(keyOf) }) },
    };
  });
}

/** A key to a table in the same package. */
function inside({ fields, reference: { resource, fields: columns } }: Key): object {
  return { fields, reference: { resource, fields: columns } };
}

function text(descriptor: object): string {
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
