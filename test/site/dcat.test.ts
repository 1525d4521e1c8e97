import { createHash } from "node:crypto";
import fs from "node:fs";
import { DataFactory, Parser, type Quad, type Quad_Object, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { beforeAll, describe, expect, it } from "vitest";
import { bytes, files, newest, ORIGIN, problemWith, type Site, sites, sources, text } from "./built.ts";

/** The checks that come with DCAT-AP-NO 2, from github.com/Informasjonsforvaltning/dcat-ap-no. */
const SHAPES = "test/standards/dcat-ap-no-2.0-shapes.ttl";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";
const { namedNode, literal } = DataFactory;

const parse = (turtle: string) => new Store(new Parser().parse(turtle));
const shapes = parse(fs.readFileSync(SHAPES, "utf8"));

/** What breaks a rule of the profile, one line each. */
async function violations(store: Store): Promise<string[]> {
  const { results } = await new SHACLValidator(shapes, {}).validate(store);
  return results
    .filter(({ severity }) => severity?.value === "http://www.w3.org/ns/shacl#Violation")
    .map(({ focusNode, message }) => `${focusNode?.value}: ${message.map(({ value }) => value).join(" ")}`);
}

describe.each(sites)("the DCAT-AP-NO catalogue under %s", (_, site) => {
  let store: Store;
  beforeAll(() => {
    store = parse(text(site, "/data/katalog.ttl"));
  });

  it("breaks no rule of the profile", async () => {
    expect(await violations(store)).toEqual([]);
  });

  it("has the newest version of every data set, and describes all versions", () => {
    const listed = store.getObjects(null, `${DCAT}dataset`, null).map(({ value }) => value);
    const base = `${ORIGIN}${site.base}`;
    expect(listed.sort()).toEqual(
      newest()
        .map(({ set }) => `${base}data/${set}/#datasett`)
        .sort(),
    );
    const described = store.getSubjects(
      "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
      `${DCAT}Dataset`,
      null,
    );
    expect(described).toHaveLength(sources().length);
  });

  it("has a distribution for every file of every version, and names none that is not there", () => {
    const known = new Set(files(site));
    const urls = store.getObjects(null, `${DCAT}downloadURL`, null).map(({ value }) => value);
    expect(urls.filter((url) => problemWith(site, new URL(url), known))).toEqual([]);
    const places = new Set(urls.map((url) => `/${url.slice(ORIGIN.length + site.base.length)}`));
    const published = [...known].filter((file) =>
      // The citations are no data.
      /^\/data\/[^/]+\/\d+\.\d+\.\d+\/(?!index\.html|.*\.(?:bib|ris|csl\.json)$)/.test(file),
    );
    expect(published.filter((file) => !places.has(file))).toEqual([]);
  });

  it("says of every file how large it is, and its sum", () => {
    const spdx = "http://spdx.org/rdf/terms#";
    const files = store.getQuads(null, `${DCAT}downloadURL`, null, null);
    expect(files.length).toBeGreaterThan(1000);
    for (const { subject, object } of files) {
      const content = bytes(site, `/${object.value.slice(ORIGIN.length + site.base.length)}`);
      const [size] = store.getObjects(subject, `${DCAT}byteSize`, null);
      expect(Number(size?.value), object.value).toBe(content.length);
      const [sum] = store.getObjects(subject, `${spdx}checksum`, null);
      const [value] = store.getObjects(sum ?? null, `${spdx}checksumValue`, null);
      expect(value?.value, object.value).toBe(createHash("sha1").update(content).digest("hex"));
    }
  });

  it("links only to pages that are there", () => {
    const known = new Set(files(site));
    const links = store
      .getObjects(null, null, null)
      .filter(({ termType, value }) => termType === "NamedNode" && value.startsWith(ORIGIN))
      .map(({ value }) => new URL(value.replace(/#.*/, "")));
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter((url) => problemWith(site, url, known)).map(String)).toEqual([]);
  });

  it("says in bokmål what each set is, with the words of its descriptor", () => {
    for (const { set, folder } of newest()) {
      const { title, description, keywords } = JSON.parse(
        fs.readFileSync(`${folder}/datapackage.json`, "utf8"),
      );
      const subject = namedNode(`${ORIGIN}${site.base}data/${set}/#datasett`);
      const has = (name: string, value: string) =>
        store.countQuads(subject, namedNode(name), literal(value, "nb"), null) === 1;
      expect(has(`${DCT}title`, title), set).toBe(true);
      expect(has(`${DCT}description`, description), set).toBe(true);
      expect(
        keywords.every((word: string) => has(`${DCAT}keyword`, word)),
        set,
      ).toBe(true);
    }
  });

  it("says the same as JSON-LD", () => {
    const quads = expand(JSON.parse(text(site, "/data/katalog.jsonld")));
    expect(quads.length).toBe(store.size);
    expect(quads.filter((quad) => !store.has(quad))).toEqual([]);
  });
});

describe("the profile's checks", () => {
  it.each([
    ["a data set without a title", `${DCT}title`],
    ["a data set without a publisher", `${DCT}publisher`],
    ["a distribution without an address", `${DCAT}accessURL`],
    ["a code that stands in no table", "http://www.w3.org/2004/02/skos/core#inScheme"],
  ])("find %s", async (_, predicate) => {
    const store = parse(text((sites[0] as [string, Site])[1], "/data/katalog.ttl"));
    const few = new Store([...store].filter((quad) => quad.predicate.value !== predicate));
    expect((await violations(few)).length).toBeGreaterThan(0);
  });
});

interface Document {
  "@context": Record<string, string>;
  "@graph": Record<string, unknown>[];
}

/** The statements of flattened JSON-LD whose context holds prefixes only. */
function expand({ "@context": context, "@graph": nodes }: Document): Quad[] {
  const full = (name: string) => name.replace(/^(\w+):(?!\/\/)/, (_, prefix) => context[prefix] ?? prefix);
  const object = (value: Record<string, string> | string): Quad_Object => {
    if (typeof value === "string") return namedNode(full(value));
    if (value["@id"]) return namedNode(value["@id"]);
    const kind = value["@language"] ?? (value["@type"] && namedNode(full(value["@type"])));
    return literal(value["@value"] ?? "", kind);
  };
  const rdfType = full("rdf:type");
  return nodes.flatMap(({ "@id": id, ...properties }) =>
    Object.entries(properties).flatMap(([name, values]) =>
      (values as Record<string, string>[]).map((value) =>
        DataFactory.quad(
          namedNode(id as string),
          namedNode(name === "@type" ? rdfType : full(name)),
          object(value),
        ),
      ),
    ),
  );
}
