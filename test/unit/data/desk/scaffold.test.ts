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

const ANSWERS = [
  "afi-2012",
  "Hvem som spurte, 2012",
  "Tabell 2",
  "33",
  "100–120",
  "gruppe, svar",
  "andel_prosent: prosent, n: svar",
];

/** A project with one set, `a`. */
function project(): string {
  const root = temporaryFolder();
  const descriptor = dataPackage("a", [resource("a", [dimension("navn"), measure("tall")])]);
  writeDataset(root, "data/felles/a/1.0.0", descriptor, { a: csv("navn,tall", "x,1") });
  fs.mkdirSync(path.join(root, "content/evaluations"), { recursive: true });
  fs.writeFileSync(path.join(root, "content/evaluations/afi-2012.mdx"), "");
  return root;
}

describe("a new data set", { timeout: 60_000 }, () => {
  test("gets a folder that is valid to the last bracket, but cannot be locked before it is filled in", () => {
    const root = project();
    expect(runTool(root, ["new", "hvem-spurte"], `${ANSWERS.join("\n")}\n`)).toMatchObject({ status: 0 });
    const folder = path.join(root, "data/afi-2012/hvem-spurte/1.0.0");
    expect(fs.readFileSync(path.join(folder, "hvem-spurte.csv"), "utf8")).toBe(
      "gruppe,svar,andel_prosent,n\n",
    );
    const descriptor = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
    expect(descriptor.sources).toMatchObject([
      { evaluation: "afi-2012", table: "Tabell 2", page: 33, lines: [100, 120] },
    ]);
    for (const command of [["check", "--utkast"], ["check"], ["lock"]]) {
      const { status, lines } = runTool(root, command);
      expect(status).toBe(1);
      // Which of two dimensions names a printed row, only the editor knows.
      expect(lines).toEqual([
        expect.stringMatching(/datapackage\.json:\d+:\d+: fant .*FYLL INN: dimensjonen/),
      ]);
    }
    fs.writeFileSync(
      path.join(folder, "datapackage.json"),
      JSON.stringify({
        ...descriptor,
        resources: descriptor.resources.map((resource: object) => ({
          ...resource,
          proof: { label: "gruppe" },
        })),
      }),
    );
    const { lines } = runTool(root, ["check", "--utkast"]);
    expect(lines.filter((line) => line.includes("fant «FYLL INN»")).length).toBeGreaterThan(6);
    expect(
      lines.filter((line) => line.includes("hvem-spurte.csv:1: fant en tabell uten rader")),
    ).toHaveLength(1);
    expect(fs.existsSync(path.join(root, "data/released.json"))).toBe(false);
  });

  test.each([
    ["a name that is taken", "a", ANSWERS, "som er brukt i data/felles/a"],
    ["a name with spaces", "to ord", ANSWERS, "fant navnet «to ord»"],
    ["lines that are no lines", "ny", ANSWERS.with(4, "midten"), "fant linjene «midten»"],
    [
      "lines from the last to the first",
      "ny",
      ANSWERS.with(4, "9–2"),
      "fant linjene «9–2», ventet den første linjen først",
    ],
    [
      "a report that is not there",
      "ny",
      ANSWERS.with(0, "afi-2021"),
      "fant evalueringen «afi-2021», ventet en av afi-2012",
    ],
    ["a measure without its unit", "ny", ANSWERS.with(6, "andel_prosent"), "fant «andel_prosent» uten enhet"],
    ["a title that is taken", "ny", ANSWERS.with(1, "a"), "fant tittelen «a», som a har"],
    ["a page of no report", "ny", ANSWERS.with(3, "99999"), "fant siden «99999»"],
    ["no measures", "ny", ANSWERS.with(6, " "), "fant ingen kolonner"],
    ["an answer that never comes", "ny", ANSWERS.slice(0, 3), "fant ikke noe svar"],
  ])("is not begun with %s", (_, name, answers, sentence) => {
    const root = project();
    const { status, lines } = runTool(root, ["new", name], `${answers.join("\n")}\n`);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(sentence);
    expect(fs.readdirSync(path.join(root, "data"))).toEqual(["felles"]);
  });
});
