import fs from "node:fs";
import * as XLSX from "@e965/xlsx";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterEach, describe, expect, test, vi } from "vitest";
import { makeFiles } from "../../../../src/data/export/index.ts";
import type { Dataset } from "../../../../src/data/read/catalog.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../fixtures.ts";

const ORIGIN = {
  address: "https://ia.example/data/a/1.0.0/",
  citation: "«a».",
  sources: ["Rapporten, s. 1"],
  packages: {},
  reports: {},
};

const NASTY = resource("a", [
  dimension("navn"),
  dimension("dag", { type: "date" }),
  measure("kroner", { type: "integer", unit: "kroner" }),
  measure("tall", { missingValues: [{ value: "-", label: "ikke oppgitt" }] }),
]);
const ROWS = csv(
  "navn,dag,kroner,tall",
  "1-9,2012-02-29,1,6.50",
  "0047,1999-12-31,900719925474099,-",
  "navn@sted,2012-02-29,-3000000000,-0.5",
  '"a; ""b"", <c> & d",2000-01-01,0,12',
);

describe("texts that look like something else", () => {
  test("stay text in XLSX, and numbers keep their printed decimals", async () => {
    const sheet = XLSX.read(await bytes("a.xlsx", nasty()), { cellNF: true }).Sheets.a ?? {};
    const names = ["A2", "A3", "A4", "A5"].map((place) => sheet[place]);
    expect(names.map(({ t, v, f }) => [t, v, f])).toEqual([
      ["s", "1-9", undefined],
      ["s", "0047", undefined],
      ["s", "navn@sted", undefined],
      ["s", 'a; "b", <c> & d', undefined],
    ]);
    expect(["D2", "D4", "D5"].map((place) => sheet[place].w)).toEqual(["6.50", "-0.5", "12"]);
    expect([sheet.D3.t, sheet.D3.v]).toEqual(["s", "-"]);
    expect(["B2", "B3"].map((place) => sheet[place].w)).toEqual(["2012-02-29", "1999-12-31"]);
  });

  test("stay themselves in CSV for Excel", async () => {
    const text = Buffer.from(await bytes("a-excel.csv", nasty())).toString();
    expect(Papa.parse(text.slice(1).trim(), { delimiter: ";" }).data.slice(1)).toEqual([
      ["1-9", "2012-02-29", "1", "6,50"],
      ["0047", "1999-12-31", "900719925474099", "-"],
      ["navn@sted", "2012-02-29", "-3000000000", "-0,5"],
      ['a; "b", <c> & d', "2000-01-01", "0", "12"],
    ]);
  });

  test("are large whole numbers and dates in Parquet", async () => {
    const file = new Uint8Array(await bytes("a.parquet", nasty())).buffer;
    expect(parquetMetadata(file).schema.map(({ type }) => type)).toEqual([
      undefined,
      "BYTE_ARRAY",
      "INT32",
      "INT64",
      "DOUBLE",
    ]);
    const rows = await parquetReadObjects({ file });
    expect(rows.map(({ kroner }) => kroner)).toEqual([1n, 900719925474099n, -3000000000n, 0n]);
    expect(rows.map(({ tall }) => tall)).toEqual([6.5, null, -0.5, 12]);
    expect(rows[1]?.dag).toEqual(new Date("1999-12-31T00:00:00Z"));
  });

  test("have their reasons in JSON-stat, and cells without a row have none", async () => {
    const cube = JSON.parse(Buffer.from(await bytes("a.jsonstat.json", nasty())).toString());
    expect(cube.size).toEqual([4, 3, 2]);
    expect(cube.role).toEqual({ time: ["dag"], metric: ["measure"] });
    // «0047» is name 1, 1999-12-31 day 1, «tall» measure 1.
    expect(cube.status).toEqual({ [1 * 6 + 1 * 2 + 1]: "ikke oppgitt" });
    expect(cube.value.filter((value: number | null) => value !== null)).toHaveLength(7);
  });
});

describe("a table that is no cube", () => {
  const names = async (fields: Parameters<typeof resource>[1], rows: string, primaryKey?: string[]) => {
    const described = resource("a", fields);
    if (primaryKey) described.schema.primaryKey = primaryKey;
    return [...(await makeFiles(setOf(described, rows), ORIGIN)).keys()];
  };
  const many = (count: number) => Array.from({ length: count }, (_, at) => `x${at},y${at},${at}`);

  test.each([
    ["without measures", [dimension("navn")], csv("navn", "x"), undefined],
    [
      "with an attribute in its key",
      [dimension("navn"), attribute(), measure("tall")],
      csv("navn,merke,tall", "x,y,1"),
      ["navn", "merke"],
    ],
    [
      "with a dimension that misses a value",
      [dimension("navn", { missingValues: [{ value: "-", label: "ukjent" }] }), measure("tall")],
      csv("navn,tall", "-,1"),
      undefined,
    ],
    [
      "with 142 × 142 cells",
      [dimension("navn"), dimension("sted"), measure("tall")],
      csv("navn,sted,tall", ...many(142)),
      undefined,
    ],
  ])("%s, has no JSON-stat file", async (_, fields, rows, key) => {
    expect(await names(fields, rows, key)).toEqual([
      "a.xlsx",
      "a.csv",
      "a-excel.csv",
      "a.json",
      "a.parquet",
      "datapackage.json",
      "a.zip",
    ]);
  });

  test("unless it is just small enough", async () => {
    const fields = [dimension("navn"), dimension("sted"), measure("tall")];
    expect(await names(fields, csv("navn,sted,tall", ...many(141)))).toContain("a.jsonstat.json");
  });
});

describe("two exports of the same version", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  test("are the same to the byte, whatever the clock says and wherever it hangs", async () => {
    const dataset = nasty();
    const at = async (now: string, zone: string) => {
      vi.stubEnv("TZ", zone);
      vi.useFakeTimers({ now: new Date(now), toFake: ["Date"] });
      const files = await makeFiles(dataset, ORIGIN);
      return new Map([...files].map(([name, content]) => [name, Buffer.from(content).toString("base64")]));
    };
    const first = await at("2026-01-01T00:00:00Z", "Pacific/Auckland");
    expect(first.size).toBe(8);
    expect(await at("2031-07-01T12:34:56Z", "America/Los_Angeles")).toEqual(first);
  });
});

function attribute() {
  return dimension("merke", { role: "attribute" });
}

function nasty(): Dataset {
  return setOf(NASTY, ROWS);
}

function setOf(described: ReturnType<typeof resource>, rows: string): Dataset {
  const [dataset] = catalogOf([dataPackage("a", [described]), { a: rows }]).get("a") ?? [];
  if (!dataset || !fs.existsSync(dataset.directory)) throw new Error("no data set");
  return dataset;
}

async function bytes(name: string, dataset: Dataset): Promise<Uint8Array> {
  const content = (await makeFiles(dataset, ORIGIN)).get(name);
  if (content === undefined) throw new Error(`no file ${name}`);
  return Buffer.from(content);
}
