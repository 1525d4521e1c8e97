import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../../src/data/read/catalog.ts";
import { complaints, temporaryFolder } from "../unit/data/fixtures.ts";
import { runTool } from "../unit/data/tool.ts";
import { processorTime } from "./arbitrary.ts";
import { CELLS } from "./bad-input/cells.ts";
import { CSV_FILES } from "./bad-input/csv-files.ts";
import { DOCUMENTS } from "./bad-input/documents.ts";
import { FOLDERS } from "./bad-input/folders.ts";
import { writeGood } from "./bad-input/good-set.ts";
import { PROPERTIES } from "./bad-input/properties.ts";
import { TABLES } from "./bad-input/tables.ts";

const ALL = [...CSV_FILES, ...CELLS, ...DOCUMENTS, ...PROPERTIES, ...TABLES, ...FOLDERS];

/** Every path below a folder, with the size of the files. */
const listing = (root: string) =>
  fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => `${name} ${fs.lstatSync(path.join(root, name)).size}`)
    .sort();

describe("bad input is told of in one sentence, with file, line and column", () => {
  test.each(ALL)("$name", ({ make, at, found, expected }) => {
    const root = temporaryFolder();
    writeGood(path.join(root, "felles"));
    make(path.join(root, "felles"));
    let sentences: string[] = [];
    const time = processorTime(() => {
      sentences = complaints(() => readCatalog(root));
    });
    expect(time).toBeLessThan(3000);
    const [sentence = "", ...others] = sentences;
    expect(others).toEqual([]);
    const [place = "", rest = ""] = sentence.split(": fant ");
    // A column that depends on the whole document is not counted here.
    const where = place.slice(place.indexOf("felles/") + "felles/".length);
    if (at.endsWith(":")) expect(where).toMatch(new RegExp(`^${at.replaceAll(".", "\\.")}\\d+`));
    else expect(where).toBe(at);
    const [seen = "", wanted = ""] = rest.split(", ventet ");
    expect(seen.startsWith(found), sentence).toBe(true);
    expect(wanted.startsWith(expected), sentence).toBe(true);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/[\p{C}\u2028\u2029]/u);
  });
});

test("the check of all of them at once fails, shows no stack trace and writes nothing", {
  timeout: 30_000,
}, () => {
  const root = temporaryFolder();
  ALL.forEach(({ make }, index) => {
    const evaluation = path.join(root, "data", `e${index}`);
    writeGood(evaluation);
    make(evaluation);
  });
  const before = listing(root);
  for (const command of [["check"], ["lock"]]) {
    const { status, out, lines } = runTool(root, command);
    expect(status).toBe(1);
    expect(out).toBe("");
    expect(lines.length).toBeGreaterThanOrEqual(ALL.length);
    for (const line of lines) expect(line).toMatch(/^data\/.+: fant .+, ventet .+\.$/);
  }
  expect(listing(root)).toEqual(before);
});

test("what spreadsheets and editors leave in a file is no mistake", () => {
  for (const content of [
    "\uFEFFnavn,aar,tall\r\nOslo,2019,1\r\n",
    "navn,aar,tall\nOslo,2019,1",
    "navn,aar,tall\nOslo,2019,1\n\n\n",
    'navn,aar,tall\n"Oslo, by","2019","1.50"\n',
    "navn,aar,tall\nNord-Norge – nord,2019,-\n",
  ]) {
    const root = temporaryFolder();
    writeGood(path.join(root, "felles"));
    fs.writeFileSync(path.join(root, "felles/a/1.0.0/a.csv"), content);
    fs.writeFileSync(path.join(root, "felles/a/.DS_Store"), "x");
    expect(readCatalog(root).get("a")?.[0]?.tables[0]?.rows).toHaveLength(1);
  }
});

test("an unknown argument is not taken for none", () => {
  expect(runTool(temporaryFolder(), ["lock", "--force"])).toMatchObject({
    status: 1,
    lines: ["npm run data -- lock: fant «--force», ventet lock [--kilder <mappe> | --uten-kilder]."],
  });
});
