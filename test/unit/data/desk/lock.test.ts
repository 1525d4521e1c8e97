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

/** A project with one set that cites lines in which 934 is printed, and the text they are cited from. */
function project(value: string) {
  const root = temporaryFolder();
  const descriptor = dataPackage(
    "a",
    [resource("a", [dimension("navn"), measure("tall")], { proof: { label: "navn" } })],
    { sources: [{ title: "Rapporten", evaluation: "rapport", table: "Tabell 1", page: 1, lines: [1, 3] }] },
  );
  writeDataset(root, "data/rapport/a/1.0.0", descriptor, { a: csv("navn,tall", `Oslo,${value}`) });
  fs.writeFileSync(path.join(root, "data/bevis.json"), "[]");
  const texts = path.join(root, "tekster");
  fs.mkdirSync(texts);
  fs.writeFileSync(path.join(texts, "rapport.txt"), "Tabell 1\nOslo 934\n\n");
  return { root, texts, isLocked: () => fs.existsSync(path.join(root, "data/released.json")) };
}

describe("a lock is for ever, so before it is put on", { timeout: 60_000 }, () => {
  test("a number that is not printed is refused", () => {
    const { root, texts, isLocked } = project("935");
    const { status, lines } = runTool(root, ["lock", "--kilder", texts]);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^data\/rapport\/a\/1\.0\.0\/a\.csv:2: fant 935 i «tall»/)]);
    expect(isLocked()).toBe(false);
  });

  test("a number that is printed passes", () => {
    const { root, texts, isLocked } = project("934");
    expect(runTool(root, ["lock", "--kilder", texts])).toMatchObject({ status: 0 });
    expect(isLocked()).toBe(true);
  });

  test("somebody has to say where the texts are, or that they are not at hand", () => {
    const { root, isLocked } = project("934");
    const { status, lines } = runTool(root, ["lock"]);
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^npm run data -- lock: fant ingen mappe med kildetekstene, ventet --kilder <mappe>/,
      ),
    ]);
    expect(isLocked()).toBe(false);
    expect(runTool(root, ["lock", "--uten-kilder"])).toMatchObject({ status: 0 });
    expect(isLocked()).toBe(true);
  });

  test("a correction is looked up too", () => {
    const { root, texts } = project("934");
    runTool(root, ["lock", "--kilder", texts]);
    runTool(root, ["draft", "a"]);
    fs.writeFileSync(path.join(root, "data/rapport/a/utkast/a.csv"), csv("navn,tall", "Oslo,935"));
    const release = ["release", "a", "--grunn", "Rettet.", "--kilder", texts];
    expect(runTool(root, release)).toMatchObject({
      status: 1,
      lines: [expect.stringContaining("fant 935 i «tall»")],
    });
    expect(fs.existsSync(path.join(root, "data/rapport/a/1.0.1"))).toBe(false);
  });

  test("whatever the check refuses is refused", () => {
    const { root, texts, isLocked } = project("934");
    fs.writeFileSync(path.join(root, "data/rapport/a/1.0.0/a.csv"), "navn,tall\n");
    const check = runTool(root, ["check", "--utkast"]);
    const lock = runTool(root, ["lock", "--kilder", texts]);
    expect(check.lines).toEqual([expect.stringContaining("fant en tabell uten rader")]);
    expect(lock.lines).toEqual(check.lines);
    expect(isLocked()).toBe(false);
  });
});

test("an unknown command is told with the one that is most like it, after the help", () => {
  const { status, out, lines } = runTool(temporaryFolder(), ["relese"]);
  expect(status).toBe(1);
  expect(out).toContain("Bruk: npm run data -- <kommando>");
  expect(lines).toEqual([expect.stringMatching(/fant kommandoen «relese», ventet en av release/)]);
});
