import { describe, expect, test } from "vitest";
import { findDataset, findTable, readCatalog } from "../../../../src/data/read/catalog.ts";
import {
  catalogOf,
  complaints,
  csv,
  dataPackage,
  dimension,
  type Made,
  measure,
  resource,
  temporaryFolder,
  writeDataset,
} from "../fixtures.ts";

const regionKey = {
  fields: ["inndeling", "navn"],
  reference: { package: "regioner", resource: "regioner", fields: ["inndeling", "navn"] },
};
const rows = csv("inndeling,navn,tall", "ny,Oslo,1");

function numbers(name: string, extra: Record<string, unknown> = {}, foreignKeys?: (typeof regionKey)[]) {
  const made = resource(name, [dimension("inndeling"), dimension("navn"), measure("tall")]);
  return dataPackage(name, [{ ...made, schema: { ...made.schema, foreignKeys } }], extra);
}

const regions: Made = [
  dataPackage("regioner", [resource("regioner", [dimension("inndeling"), dimension("navn")])]),
  { regioner: csv("inndeling,navn", "gammel,Akershus", "ny,Oslo", "ny,Øst-Viken") },
];

const versions = (...names: string[]) =>
  catalogOf(...names.map((version): Made => [numbers("a", { version }), { a: rows }]));

describe("reading the catalogue", () => {
  test("versions come newest first, as numbers and not as text", () => {
    const read = versions("1.9.0", "1.10.0", "1.2.0").get("a");
    expect(read?.map(({ version }) => version)).toEqual(["1.10.0", "1.9.0", "1.2.0"]);
  });

  test("the resource named like the set comes first", () => {
    const both = dataPackage("a", [
      resource("a-totaler", [dimension("navn")]),
      resource("a", [dimension("navn")]),
    ]);
    const read = catalogOf([both, { a: csv("navn", "x"), "a-totaler": csv("navn", "Sum") }]).get("a");
    expect(read?.[0]?.tables.map(({ name }) => name)).toEqual(["a", "a-totaler"]);
  });

  test("an unknown fylke is named with file, line, column and the allowed ones of the same division", () => {
    const file = csv("inndeling,navn,tall", "ny,Oslo,1", "ny,Akershus,2");
    const found = complaints(() => catalogOf(regions, [numbers("a", {}, [regionKey]), { a: file }]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("a/1.0.0/a.csv:3:4: fant «ny, Akershus», ventet et av «Oslo» og «Øst-Viken».");
  });

  test("an unknown division lists no candidates but says where the list is", () => {
    const file = csv("inndeling,navn,tall", "nyest,Oslo,1");
    const found = complaints(() => catalogOf(regions, [numbers("a", {}, [regionKey]), { a: file }]));
    expect(found[0]).toContain("ventet en verdi som står i datasettet «regioner»");
  });

  test("a set in two folders is one too many", () => {
    const root = temporaryFolder();
    for (const folder of ["en", "to"]) writeDataset(root, `${folder}/a/1.0.0`, numbers("a"), { a: rows });
    expect(complaints(() => readCatalog(root))[0]).toContain("fant datasettet «a» en gang til (også i en/)");
  });

  test("the version must be what the folder is called", () => {
    const root = temporaryFolder();
    writeDataset(root, "felles/a/1.1.0", numbers("a", { version: "1.0.0" }), { a: rows });
    expect(complaints(() => readCatalog(root))[0]).toMatch(
      /datapackage\.json:6:3: fant «1\.0\.0», ventet «1\.1\.0», som mappen heter/,
    );
  });

  test("the name must be what the folder is called", () => {
    const root = temporaryFolder();
    writeDataset(root, "felles/b/1.0.0", numbers("a"), { a: rows });
    expect(complaints(() => readCatalog(root))[0]).toContain(
      "datapackage.json:3:3: fant «a», ventet «b», som mappen heter",
    );
  });

  test("a file the descriptor names must be there", () => {
    const found = complaints(() => catalogOf([numbers("a"), {}]));
    expect(found[0]).toContain("fant ingen fil a.csv i mappen");
  });

  test("an unknown field in the descriptor is pointed at", () => {
    const found = complaints(() => catalogOf([numbers("a", { tittel: "x" }), { a: rows }]));
    expect(found[0]).toMatch(/datapackage\.json:\d+:3: fant ukjent felt «tittel»/);
  });

  test("mistakes in several sets are all reported", () => {
    const wrong = csv("inndeling,navn,tall", "ny,Oslo,en");
    const found = complaints(() => catalogOf([numbers("a"), { a: wrong }], [numbers("b"), { b: wrong }]));
    expect(found).toHaveLength(2);
  });
});

describe("looking up", () => {
  const place = { file: "kapittel.mdx", line: 3 };
  test("gives the newest version, of one major version where that is asked for", () => {
    const catalog = versions("1.0.0", "1.1.0", "2.0.0");
    expect(findDataset(catalog, "a", place).version).toBe("2.0.0");
    expect(findDataset(catalog, "a", place, 1).version).toBe("1.1.0");
  });

  test("an unknown set, major version or table is the asker's mistake", () => {
    const catalog = versions("1.0.0", "1.1.0", "2.0.0");
    expect(complaints(() => findDataset(catalog, "b", place))).toEqual([
      "kapittel.mdx:3: fant datasettet «b», ventet et av a.",
    ]);
    expect(complaints(() => findDataset(catalog, "a", place, 3))[0]).toContain("fant «a» i hovedversjon 3");
    expect(complaints(() => findTable(findDataset(catalog, "a", place), "x", place))[0]).toContain(
      "fant tabellen «x» i «a», ventet en av a",
    );
  });
});
