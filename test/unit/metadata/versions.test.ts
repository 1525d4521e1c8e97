import { type Quad, Store } from "n3";
import { describe, expect, test } from "vitest";
import type { Catalog } from "../../../src/data/read/catalog.ts";
import { dcatQuads } from "../../../src/metadata/dcat.ts";
import { buildIndex } from "../../../src/metadata/index-json.ts";
import { toTurtle } from "../../../src/metadata/quads.ts";
import { datasetJsonLd } from "../../../src/metadata/schema-org.ts";
import { catalogOf, csv, dataPackage, dimension, type Made, measure, resource } from "../data/fixtures.ts";

const address = (path: string) => `https://example.no/ia${path}`;
const current = address("/data/a/#datasett");
const older = (version: string) => address(`/data/a/${version}/#datasett`);

/** A set with three versions, each a year newer than the last. */
function threeVersions(): Catalog {
  const year = dimension("aar", { type: "year" });
  const versions = ["1.0.0", "1.1.0", "2.0.0"].map((version, index): Made => {
    const created = `202${index}-01-01T00:00:00Z`;
    const descriptor = dataPackage("a", [resource("a", [year, measure("tall")])], { version, created });
    return [descriptor, { a: csv("aar,tall", "2013,1", "2009,2") }];
  });
  return catalogOf(...versions);
}

const objects = (quads: Quad[], subject: string, predicate: string) =>
  new Store(quads)
    .getObjects(subject, predicate, null)
    .map(({ value }) => value)
    .sort();

describe("a set with three versions", () => {
  test("is one data set of the catalogue, and knows the older ones", () => {
    const quads = dcatQuads(threeVersions(), address);
    const dct = (subject: string, name: string) =>
      objects(quads, subject, `http://purl.org/dc/terms/${name}`);
    const catalog = `${address("/data/katalog.ttl")}#katalog`;
    expect(objects(quads, catalog, "http://www.w3.org/ns/dcat#dataset")).toEqual([current]);
    expect(dct(current, "hasVersion")).toEqual([older("1.0.0"), older("1.1.0")]);
    expect(dct(current, "isVersionOf")).toEqual([]);
    expect(dct(current, "replaces")).toEqual([older("1.1.0")]);
    expect(dct(older("1.1.0"), "isVersionOf")).toEqual([current]);
    expect(dct(older("1.1.0"), "replaces")).toEqual([older("1.0.0")]);
    expect(dct(older("1.1.0"), "isReplacedBy")).toEqual([current]);
    expect(dct(older("1.0.0"), "isReplacedBy")).toEqual([older("1.1.0")]);
    expect(dct(current, "issued")).toEqual(["2020-01-01T00:00:00Z"]);
    expect(dct(current, "modified")).toEqual(["2022-01-01T00:00:00Z"]);
  });

  test("is written the same whatever order the sets come in", () => {
    const catalog = threeVersions();
    const other = new Map([["b", catalog.get("a") ?? []], ...catalog]);
    const turned = new Map([...other].reverse());
    expect(toTurtle(dcatQuads(turned, address))).toBe(toTurtle(dcatQuads(other, address)));
  });

  test("stands once in the list, with its versions and the files of the newest", () => {
    const { datasets, modified } = buildIndex(threeVersions(), address);
    expect(modified).toBe("2022-01-01T00:00:00Z");
    expect(datasets).toHaveLength(1);
    expect(datasets[0]).toMatchObject({ version: "2.0.0", years: [2009, 2013], start: 2009, end: 2013 });
    expect(datasets[0]?.versions.map(({ version }) => version)).toEqual(["2.0.0", "1.1.0", "1.0.0"]);
    expect(datasets[0]?.files.find(({ name }) => name === "a.csv")).toMatchObject({
      address: address("/data/a/2.0.0/a.csv"),
      latest: address("/data/a/latest/a.csv"),
    });
  });

  test("has an older version go by its own name for search engines", () => {
    const [newest, next] = threeVersions().get("a") ?? [];
    if (!newest || !next) throw new Error("two versions");
    expect(datasetJsonLd(newest, true, address)).toMatchObject({ "@id": current, version: "2.0.0" });
    expect(datasetJsonLd(next, false, address)).toMatchObject({
      "@id": older("1.1.0"),
      url: address("/data/a/1.1.0/"),
      version: "1.1.0",
      temporalCoverage: "2009/2013",
    });
  });
});
