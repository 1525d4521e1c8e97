import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { coverage } from "../../../../src/data/proof/coverage.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";
import { complaints, temporaryFolder } from "../fixtures.ts";

const CATALOGUE = path.resolve("../shared/catalogue");
const hasCatalogue = fs.existsSync(CATALOGUE);
const entry = (report: string, id: string) => ({
  report,
  kind: "table",
  id,
  title: id,
  values_in_text: "full",
});

/** A catalogue of two tables: one that a set covers, one that does not exist. */
function smallCatalogue(): string {
  const folder = temporaryFolder();
  const lines = [entry("oslo-economics-2022", "Tabell 4-1"), entry("oslo-economics-2022", "Tabell 99")];
  fs.writeFileSync(path.join(folder, "a.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return folder;
}

describe("coverage", () => {
  test("a table no set cites and nobody has left out is open, but a reason for what is not there is a mistake", () => {
    const [message] = complaints(() => coverage(loadCatalog(), smallCatalogue()));
    expect(message).toMatch(/^data\/utelatt\.json:\d+:\d+: fant «.+» i .+, ventet noe som står i katalogen/);
  });

  test("a folder that is not there is said in one sentence", () => {
    expect(complaints(() => coverage(loadCatalog(), "/finnes/ikke"))).toEqual([
      "/finnes/ikke: fant ingen slik mappe, ventet mappen med katalogen (*.jsonl).",
    ]);
  });

  test.runIf(hasCatalogue)(
    "everything the evaluations print is a data set, or left out with a reason",
    () => {
      const reports = coverage(loadCatalog(), CATALOGUE);
      expect(reports.map(({ report }) => report).sort()).toHaveLength(5);
      expect(reports.flatMap(({ open }) => open.map(({ id }) => id))).toEqual([]);
    },
  );

  test.runIf(hasCatalogue)("nothing whose values can be read is left out for being an image", () => {
    const leftOut: { report: string; id: string; reason: string }[] = JSON.parse(
      fs.readFileSync("data/utelatt.json", "utf8"),
    );
    const entries = fs
      .readdirSync(CATALOGUE)
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) =>
        fs
          .readFileSync(path.join(CATALOGUE, name), "utf8")
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line)),
      );
    const full = new Set(
      entries
        .filter(({ values_in_text }) => values_in_text === "full")
        .map(({ report, id }) => `${report} ${id}`),
    );
    const wrong = leftOut.filter(
      ({ report, id, reason }) => full.has(`${report} ${id}`) && /bare som bilde/.test(reason),
    );
    expect(wrong).toEqual([]);
  });

  if (!hasCatalogue)
    console.warn(`The catalogue is not at ${CATALOGUE}: whether all of it is covered is not tested.`);
});
