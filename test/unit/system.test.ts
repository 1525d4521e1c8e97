import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { EditorError } from "../../src/editor/errors.ts";
import { forEditors } from "../../src/editor/system.ts";
import { temporaryFolder } from "./data/fixtures.ts";

/** What the system says when it refuses. */
function refused(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: refused, write`), { code, syscall: "write", ...more });
}

/** The error that `work` throws. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was refused");
}

describe("what the system refuses is told in a sentence", () => {
  const FULL = "fant en full disk, ventet plass til å skrive. Slett noe, og prøv igjen.";

  test("with the place that was being written to", () => {
    expect(forEditors(refused("ENOSPC", { path: path.resolve("dist/index.html") }))?.message).toBe(
      `dist/index.html: ${FULL}`,
    );
    expect(forEditors(refused("ENOSPC"), ".cache")?.message).toBe(`.cache: ${FULL}`);
    expect(forEditors(refused("ENOSPC"))?.message).toBe(`Systemet: ${FULL}`);
    expect(forEditors(refused("ENOSPC", { path: path.resolve("a"), dest: "/volum/a" }))?.message).toBe(
      `/volum/a: ${FULL}`,
    );
  });

  test("however deep it lies in other errors", () => {
    const wrapped = new Error("build failed", { cause: new Error("plugin", { cause: refused("ENOSPC") }) });
    expect(forEditors(wrapped)?.message).toContain(FULL);
    expect(forEditors(new AggregateError([new Error("one"), refused("ENOSPC")]))?.message).toContain(FULL);
    expect(forEditors(new Error("No space left on device (os error 28)"))?.message).toContain(FULL);
    expect(forEditors(new Error('Os { code: 28, kind: StorageFull, message: "…" }'))?.message).toContain(
      FULL,
    );
    expect(forEditors(new Error("ENOSPC: no space left on device, write"))?.message).toContain(FULL);
  });

  test.for([
    ["EACCES", "ingen tilgang"],
    ["EPERM", "ingen tilgang"],
    ["EROFS", "en disk som bare kan leses"],
    ["EMFILE", "for mange åpne filer"],
    ["ENFILE", "for mange åpne filer"],
    ["EDQUOT", "en kvote som er brukt opp"],
    ["EBUSY", "en fil eller mappe som er i bruk"],
    ["EIO", "en feil på disken"],
    ["ENOMEM", "for lite minne"],
    ["EXDEV", "to forskjellige disker"],
  ])("%s", ([code = "", words]) => {
    expect(forEditors(refused(code))?.message).toMatch(
      new RegExp(`^Systemet: fant ${words}, ventet .+\\. .+\\.$`),
    );
  });

  test("as the system here really says it", () => {
    const root = temporaryFolder();
    const at = (name: string) => path.join(root, name);
    fs.writeFileSync(at("fil"), "x");
    const told = (work: () => unknown) => forEditors(thrown(work))?.message;
    expect(told(() => fs.readFileSync(at("nei")))).toBe(
      `${at("nei")}: fant ingen slik fil eller mappe, ventet den som skal være der. Er den slettet imens? Prøv igjen.`,
    );
    expect(told(() => fs.mkdirSync(at("fil/mappe")))).toContain("fil/mappe: fant en fil, ventet en mappe.");
    expect(told(() => fs.readFileSync(root))).toContain("fant en mappe, ventet en fil.");
    expect(told(() => fs.writeFileSync(at("x".repeat(300)), ""))).toContain("fant et for langt filnavn");
  });
});

test("an editor's mistake is told as it is, also by another copy of the code", () => {
  const mistake = new EditorError({ file: "a.csv" }, "a", "b");
  expect(forEditors(new Error("page", { cause: mistake }))).toBe(mistake);
  const other = Object.assign(new Error("a.csv: fant a, ventet b."), { name: "EditorError" });
  expect(forEditors(other)).toBe(other);
});

test("a bug is nothing an editor can be told", () => {
  const circle = new Error("circle");
  circle.cause = circle;
  for (const error of [
    new TypeError("x is not a function"),
    circle,
    refused("ERR_X"),
    new Error("EX: no"),
    "text",
    undefined,
  ])
    expect(forEditors(error)).toBeUndefined();
});
