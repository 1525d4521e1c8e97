import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { type BadInput, CSV, edit, good, JSON_FILE, NAME, VERSION, write, writeGood } from "./good-set.ts";

const folder = (name: string, expected: string): BadInput => ({
  name: `a version folder named ${name}`,
  make: (evaluation) => writeGood(evaluation, `a/${name}`),
  at: `a/${name}`,
  found: `mappen «${name}»`,
  expected,
});
const set = (name: string, expected: string): BadInput => ({
  name: `a set named ${name}`,
  make: (evaluation) => writeGood(evaluation, `${name}/1.0.0`),
  at: name,
  found: `mappen «${name}»`,
  expected,
});

const SEMVER = "en versjon som 1.0.0";

/** Folders and files with a wrong name, in a wrong place, or not there. */
export const FOLDERS: BadInput[] = [
  folder("1.0", SEMVER),
  folder("v1.0.0", SEMVER),
  folder("1.0.0-beta", SEMVER),
  folder("01.0.0", SEMVER),
  folder("latest", SEMVER),
  set("A", NAME),
  set("con", "et navn som ikke er opptatt"),
  set("lpt1", "et navn som ikke er opptatt"),
  set("constructor", "et navn som ikke er opptatt"),
  set("__proto__", NAME),
  set("to ord", NAME),
  {
    name: "a version that is older than the one before",
    make: (evaluation) =>
      writeGood(evaluation, "a/1.1.0", { ...good(), version: "1.1.0", created: "2025-01-01T00:00:00Z" }),
    at: "a/1.1.0/datapackage.json:7:3",
    found: "2025-01-01T00:00:00Z for versjon 1.1.0",
    expected: "tidligst 2026-01-01T00:00:00Z",
  },
  {
    name: "a version that is not the folder's",
    make: edit((d) => ({ ...d, version: "2.0.0" })),
    at: `${JSON_FILE}:1:`,
    found: "«2.0.0»",
    expected: "«1.0.0», som mappen heter",
  },
  {
    name: "a set without versions",
    make: (evaluation) => fs.mkdirSync(path.join(evaluation, "b")),
    at: "b",
    found: "en tom mappe",
    expected: "en mappe for hver versjon",
  },
  {
    name: "a file among the sets",
    make: write("notater.txt", "x"),
    at: "notater.txt",
    found: "en fil",
    expected: "bare mapper her",
  },
  {
    name: "a missing file",
    make: (evaluation) => fs.rmSync(path.join(evaluation, CSV)),
    at: `${JSON_FILE}:`,
    found: "ingen fil a.csv i mappen",
    expected: "filen som datapackage.json viser til",
  },
  {
    name: "a missing descriptor",
    make: (evaluation) => fs.rmSync(path.join(evaluation, JSON_FILE)),
    at: VERSION,
    found: "ingen datapackage.json",
    expected: "en beskrivelse",
  },
  {
    name: "a file too many",
    make: write(`${VERSION}/b.csv`, "x\n"),
    at: `${VERSION}/b.csv`,
    found: "en fil eller mappe som datapackage.json ikke nevner",
    expected: "bare datapackage.json og a.csv",
  },
  {
    name: "a folder for a file",
    make: instead((file) => fs.mkdirSync(file)),
    at: CSV,
    found: "en mappe",
    expected: "en fil",
  },
  {
    name: "a link for a file",
    make: instead((file) => fs.symlinkSync("/etc/hostname", file)),
    at: CSV,
    found: "en snarvei",
    expected: "selve filen",
  },
  {
    name: "a pipe for a file",
    make: instead((file) => execFileSync("sh", ["-c", 'mkfifo "$0"', file])),
    at: CSV,
    found: "noe som ikke er en vanlig fil",
    expected: "en fil",
  },
  {
    name: "a link for a set",
    make: (evaluation) => fs.symlinkSync("a", path.join(evaluation, "b")),
    at: "b",
    found: "en snarvei",
    expected: "selve mappen",
  },
];

function instead(make: (file: string) => void) {
  return (evaluation: string) => {
    fs.rmSync(path.join(evaluation, CSV));
    make(path.join(evaluation, CSV));
  };
}
