import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  csv,
  dataPackage,
  dimension,
  measure,
  resource,
  temporaryFolder,
  writeDataset,
} from "../fixtures.ts";
import { runTool } from "../tool.ts";

const descriptor = dataPackage("a", [resource("a", [dimension("navn"), measure("tall")])]);

const run = (root: string, ...args: string[]) => runTool(root, args);

/** A project with one set, locked. */
function lockedProject() {
  const root = temporaryFolder();
  writeDataset(root, "data/felles/a/1.0.0", descriptor, { a: csv("navn,tall", "x,1") });
  const locked = run(root, "lock");
  return {
    root,
    locked,
    file: path.join(root, "data/felles/a/1.0.0/a.csv"),
    list: path.join(root, "data/released.json"),
  };
}

describe("the lock on released data", { timeout: 60_000 }, () => {
  test("names what it locks, and then holds", () => {
    const { root, locked } = lockedProject();
    expect(locked.out).toBe("Låst: felles/a/1.0.0 (a.csv og datapackage.json)\n");
    expect(run(root, "check")).toMatchObject({ status: 0 });
    expect(run(root, "lock").out).toBe("Ingen nye filer å låse.\n");
  });

  test("one changed byte is found, also where the table is still valid", () => {
    const { root, file } = lockedProject();
    fs.appendFileSync(file, "\n");
    const { status, lines } = run(root, "check");
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^data\/felles\/a\/1\.0\.0\/a\.csv: fant en fil som er endret .*, ventet innholdet med sha256 [0-9a-f]{12}…/,
    );
  });

  test("locking again does not accept a change", () => {
    const { root, file, list } = lockedProject();
    const before = fs.readFileSync(list, "utf8");
    fs.writeFileSync(file, csv("navn,tall", "x,2"));
    run(root, "lock");
    expect(fs.readFileSync(list, "utf8")).toBe(before);
    expect(run(root, "check").status).toBe(1);
  });

  test("a released version that is gone is found", () => {
    const { root } = lockedProject();
    fs.rmSync(path.join(root, "data/felles/a"), { recursive: true });
    expect(run(root, "check").lines).toEqual([
      expect.stringContaining("data/felles/a/1.0.0/a.csv: fant ingen fil, enda den er utgitt"),
      expect.stringContaining("data/felles/a/1.0.0/datapackage.json: fant ingen fil, enda den er utgitt"),
    ]);
  });

  test("a file that is not released is found, and says how to release it", () => {
    const { root } = lockedProject();
    writeDataset(
      root,
      "data/felles/a/1.0.1",
      { ...descriptor, version: "1.0.1" },
      { a: csv("navn,tall", "x,2") },
    );
    const { status, lines } = run(root, "check");
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^data\/felles\/a\/1\.0\.1\/a\.csv: fant en fil som ikke er utgitt.*npm run data -- lock/,
    );
  });

  test("a set that does not pass its checks is not locked", () => {
    const root = temporaryFolder();
    const checks = [
      {
        id: "s",
        kind: "sum",
        description: "s",
        resource: "a",
        measure: "tall",
        by: [],
        equals: { value: 2 },
      },
    ];
    writeDataset(root, "data/felles/a/1.0.0", { ...descriptor, checks }, { a: csv("navn,tall", "x,1") });
    expect(run(root, "lock")).toMatchObject({ status: 1, lines: [expect.stringContaining("fant summen 1")] });
    expect(fs.existsSync(path.join(root, "data/released.json"))).toBe(false);
  });

  test("a set that is not filled in is not locked", () => {
    const root = temporaryFolder();
    const files = { a: csv("navn,tall", "x,1") };
    writeDataset(root, "data/felles/a/1.0.0", { ...descriptor, title: "FYLL INN" }, files);
    expect(run(root, "lock")).toMatchObject({
      status: 1,
      lines: [expect.stringContaining("fant «FYLL INN»")],
    });
    expect(fs.existsSync(path.join(root, "data/released.json"))).toBe(false);
  });
});
