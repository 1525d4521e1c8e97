import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOMS } from "../../../../.dependency-cruiser.mjs";
import { sha256 } from "../../../../src/data/check/locks.ts";
import { CODE, forgetOldExports } from "../../../../src/data/export/cache.ts";
import { exportFiles } from "../../../../src/data/export/index.ts";
import { type Dataset, readCatalog } from "../../../../src/data/read/catalog.ts";
import { bumpRevision } from "../../../../src/revision.ts";
import { contents, edit } from "../corrections.ts";
import {
  csv,
  dataPackage,
  dimension,
  measure,
  resource,
  temporaryFolder,
  writeDataset,
} from "../fixtures.ts";

const ORIGIN = {
  address: "https://ia.example/data/a/1.0.0/",
  citation: "«a».",
  sources: ["Rapporten, s. 1"],
  packages: {},
  reports: {},
};
const SUMS = ".sha256.json";
const MARK = "a file that an earlier build has finished";

const makeFolder = (file: string) => {
  fs.rmSync(file);
  fs.mkdirSync(file);
  fs.writeFileSync(path.join(file, "x"), "x");
};
const makeFile = (folder: string) => {
  fs.rmSync(folder, { recursive: true });
  fs.writeFileSync(folder, "x");
};

/** A version, written anew; the cache lies beside it. */
function project() {
  const root = temporaryFolder();
  const cache = path.join(root, "exports");
  const write = (row: string): Dataset => {
    const descriptor = dataPackage("a", [resource("a", [dimension("navn"), measure("tall")])]);
    writeDataset(path.join(root, "data"), "felles/a/1.0.0", descriptor, { a: csv("navn,tall", row) });
    const [dataset] = readCatalog(path.join(root, "data")).get("a") ?? [];
    if (!dataset) throw new Error("no data set");
    return dataset;
  };
  const read = async (dataset: Dataset, origin = ORIGIN) => {
    // As a new build would: what this process remembers is gone.
    bumpRevision("data");
    const file = exportFiles(dataset, origin, [], cache).find(({ name }) => name === "a-excel.csv");
    return Buffer.from((await file?.content()) ?? "").toString();
  };
  const folders = () => fs.readdirSync(cache);
  /** Changes the finished files and their sums, so that it shows whether they are used. */
  const mark = () => {
    for (const folder of folders()) {
      const at = (name: string) => path.join(cache, folder, name);
      fs.writeFileSync(at("a-excel.csv"), MARK);
      const sums = { ...JSON.parse(fs.readFileSync(at(SUMS), "utf8")), "a-excel.csv": sha256(MARK) };
      fs.writeFileSync(at(SUMS), JSON.stringify(sums));
    }
  };
  return { cache, write, read, folders, mark };
}

describe("finished exports", () => {
  test("are used again while neither data nor origin have changed", async () => {
    const { write, read, folders, mark } = project();
    expect(await read(write("x,1.5"))).toContain("x;1,5");
    mark();
    expect(await read(write("x,1.5"))).toBe(MARK);
    expect(folders()).toHaveLength(1);
  });

  test("are made again when a number changes, and kept for when it changes back", async () => {
    const { write, read, mark } = project();
    await read(write("x,1.5"));
    mark();
    expect(await read(write("x,2.5"))).toContain("x;2,5");
    expect(await read(write("x,1.5"))).toBe(MARK);
  });

  test("are made again when the address or the citation changes", async () => {
    const { write, read, mark } = project();
    await read(write("x,1"));
    mark();
    expect(await read(write("x,1"), { ...ORIGIN, address: "https://annet.example/" })).not.toBe(MARK);
    expect(await read(write("x,1"), { ...ORIGIN, citation: "«b»." })).not.toBe(MARK);
  });

  test("are made again when one of them is gone", async () => {
    const { cache, write, read, folders, mark } = project();
    await read(write("x,1"));
    mark();
    fs.rmSync(path.join(cache, folders()[0] ?? "", "a.parquet"));
    expect(await read(write("x,1"))).toContain("x;1");
    expect(folders()).toHaveLength(1);
  });

  const BROKEN: [string, (folder: string) => void][] = [
    ["emptied", (folder) => fs.truncateSync(path.join(folder, "a.xlsx"))],
    ["cut short", (folder) => fs.truncateSync(path.join(folder, "a.parquet"), 20)],
    ["changed at the same length", (folder) => edit(path.join(folder, "a-excel.csv"), "x;1", "x;2")],
    ["a folder", (folder) => makeFolder(path.join(folder, "a.json"))],
    ["gone", (folder) => fs.rmSync(path.join(folder, "a.zip"))],
    ["without their sums", (folder) => fs.rmSync(path.join(folder, SUMS))],
    ["with sums cut short", (folder) => fs.truncateSync(path.join(folder, SUMS), 30)],
    ["with sums that are no list", (folder) => fs.writeFileSync(path.join(folder, SUMS), "null")],
    ["in a folder that is a file", (folder) => makeFile(folder)],
  ];
  test.for(BROKEN)("are made again when one is %s", async ([, destroy]) => {
    const { cache, write, read, folders } = project();
    const dataset = write("x,1");
    await read(dataset);
    const folder = path.join(cache, folders()[0] ?? "");
    const before = contents(folder);
    destroy(folder);
    await read(dataset);
    expect(contents(folder)).toEqual(before);
    expect(folders()).toHaveLength(1);
  });

  test("are never half-written where the work is stopped; what it left is cleared away", async () => {
    const { cache, write, read, folders } = project();
    const dataset = write("x,1");
    await read(dataset);
    const [key = ""] = folders();
    const whole = contents(path.join(cache, key));
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    for (const name of [`${key}-${dead}`, `${key}-${process.ppid}`]) {
      fs.mkdirSync(path.join(cache, name));
      fs.writeFileSync(path.join(cache, name, "a.xlsx"), "half");
    }
    forgetOldExports(cache);
    expect(folders().sort()).toEqual([key, `${key}-${process.ppid}`]);
    expect(contents(path.join(cache, key))).toEqual(whole);
  });

  test("are the same when two builds make them at once", async () => {
    const { write, read, folders } = project();
    const dataset = write("x,1");
    const [one, other] = await Promise.all([read(dataset), read(dataset)]);
    expect(one).toBe(other);
    expect(folders()).toHaveLength(1);
  });

  test("are made once for all files of a version, with the sizes they have", async () => {
    const { cache, write } = project();
    const files = exportFiles(write("x,1"), ORIGIN, [], cache);
    for (const file of files) expect(await file.size()).toBe((await file.content()).length);
    expect(files.map(({ name }) => name)).toEqual(
      ["a.xlsx", "a.zip", "datapackage.json"].toSpliced(
        2,
        0,
        "a.csv",
        "a-excel.csv",
        "a.json",
        "a.jsonstat.json",
        "a.parquet",
      ),
    );
  });

  test("are deleted when no build has used them for a month", async () => {
    const { cache, write, read, folders } = project();
    await read(write("x,1"));
    const day = 86_400_000;
    forgetOldExports(cache, Date.now() + 29 * day);
    expect(folders()).toHaveLength(1);
    forgetOldExports(cache, Date.now() + 31 * day);
    expect(folders()).toEqual([]);
  });
});

test("all code that the exports may import decides what a finished file is", () => {
  const rooms = [...ROOMS["src/data/export"], "src/data/export"];
  expect(CODE).toEqual(expect.arrayContaining(rooms));
  for (const place of CODE) expect(fs.existsSync(place), place).toBe(true);
});
