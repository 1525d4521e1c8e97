import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { edit, RELEASED_ROWS, writeDraft, writeReleased } from "../corrections.ts";
import { csv, temporaryFolder } from "../fixtures.ts";
import { runTool } from "../tool.ts";

/** A project with a locked set, and the tool on it. */
function project() {
  const root = temporaryFolder();
  writeReleased(path.join(root, "data"));
  const at = (file: string) => path.join(root, "data/felles/a", file);
  const json = (file: string) => JSON.parse(fs.readFileSync(at(file), "utf8"));
  return { root, at, json, run: (...args: string[]) => runTool(root, args) };
}

/** The same with a draft in which one number is corrected. */
function corrected() {
  const made = project();
  writeDraft(path.join(made.root, "data"));
  return made;
}

describe("correcting a released set", { timeout: 60_000 }, () => {
  test("goes from draft to version, and leaves the version before as it was", () => {
    const { at, json, run, root } = project();
    const before = fs.readFileSync(at("1.0.0/datapackage.json"), "utf8");
    expect(run("draft", "a").out).toContain("Laget data/felles/a/utkast/");
    edit(at("utkast/a.csv"), "2019,6.0", "2019,6.6");

    const diff = run("diff", "a");
    expect(diff.out).toContain("  Agder, 2019, andel: 6.0 → 6.6\n");
    expect(diff.out).toContain("patch, en rettelse: 1 verdi er rettet.");

    const { status, out } = run("release", "a", "--grunn", "Agder er rettet.");
    expect(status).toBe(0);
    expect(out).toContain("Gitt ut: data/felles/a/1.0.1/");
    expect(json("1.0.1/datapackage.json")).toMatchObject({ version: "1.0.1", changes: "Agder er rettet." });
    const created = Date.parse(json("1.0.1/datapackage.json").created);
    expect(Math.abs(Date.now() - created)).toBeLessThan(60_000);
    expect(fs.readFileSync(at("1.0.1/a.csv"), "utf8")).toBe(csv(...RELEASED_ROWS.with(1, "Agder,2019,6.6")));
    expect(fs.readFileSync(at("1.0.0/datapackage.json"), "utf8")).toBe(before);
    expect(fs.readdirSync(at("."))).toEqual(["1.0.0", "1.0.1"]);
    expect(fs.readdirSync(path.join(root, "data"))).toEqual(["felles", "released.json"]);
    expect(run("check")).toMatchObject({ status: 0, lines: [""] });
    expect(run("diff", "a", "1.0.0", "1.0.1").out).toContain("Agder, 2019, andel: 6.0 → 6.6");
  });

  test("asks for the reason, and does nothing without one", () => {
    const { root, at, json } = corrected();
    const { status, lines } = runTool(root, ["release", "a"], "\n");
    expect(status).toBe(1);
    expect(lines).toEqual(["npm run data -- release a: fant ingen grunn, ventet en setning."]);
    expect(fs.existsSync(at("utkast"))).toBe(true);
    expect(runTool(root, ["release", "a"], "Tallet er rettet.\n").status).toBe(0);
    expect(json("1.0.1/datapackage.json").changes).toBe("Tallet er rettet.");
  });

  test("takes the reason that stands in the draft", () => {
    const { run, at, json } = corrected();
    edit(at("utkast/datapackage.json"), "Første utgave.", "Skrevet i utkastet.");
    expect(run("release", "a").status).toBe(0);
    expect(json("1.0.1/datapackage.json").changes).toBe("Skrevet i utkastet.");
  });

  test("says so where nothing has changed, and stops", () => {
    const { run, at } = project();
    run("draft", "a");
    const { status, out } = run("release", "a", "--grunn", "x");
    expect({ status, out }).toMatchObject({
      status: 0,
      out: expect.stringContaining("Ingenting er gitt ut."),
    });
    expect(fs.readdirSync(at("."))).toEqual(["1.0.0", "utkast"]);
    expect(run("diff", "a").out).toContain("Ingen forskjell.");
  });

  test("can be raised to a new meaning, never lowered", () => {
    const { run, at } = corrected();
    expect(run("release", "a", "--grunn", "x", "--minst", "major").out).toContain("Blir versjon 2.0.0.");
    run("draft", "a");
    fs.writeFileSync(at("utkast/a.csv"), csv(...RELEASED_ROWS.slice(0, 3)));
    expect(run("release", "a", "--grunn", "x", "--minst", "patch").out).toContain("Blir versjon 3.0.0.");
  });

  test("the draft is seen only by those who ask for it", () => {
    const { run, at } = corrected();
    edit(at("utkast/a.csv"), "Oslo,2019,7.5", "Oslo,2019,mye");
    expect(run("check").status).toBe(0);
    expect(run("check", "--utkast").lines).toEqual([
      expect.stringMatching(/^data\/felles\/a\/utkast\/a\.csv:4:11: fant «mye»/),
    ]);
    expect(run("release", "a", "--grunn", "x").status).toBe(1);
    expect(fs.readdirSync(at("."))).toEqual(["1.0.0", "utkast"]);
  });

  test.each<[string, (at: (file: string) => string) => void, string[], string]>([
    ["a set that is not there", () => {}, ["release", "b"], "fant datasettet «b»"],
    ["no set", () => {}, ["draft"], "npm run data -- draft: fant ingen navn"],
    [
      "a draft that is begun",
      () => {},
      ["draft", "a"],
      "data/felles/a/utkast: fant et utkast som alt er begynt",
    ],
    ["an unknown option", () => {}, ["release", "a", "--grun", "x"], "fant «--grun», ventet release <sett>"],
    [
      "an unknown level",
      () => {},
      ["release", "a", "--minst", "stor"],
      "fant --minst stor, ventet en av patch",
    ],
    ["one version", () => {}, ["diff", "a", "1.0.0"], "fant én versjon, ventet to versjoner"],
    [
      "a version that is not there",
      () => {},
      ["diff", "a", "1.0.0", "9.0.0"],
      "fant versjonen «9.0.0» av «a»",
    ],
    [
      "no draft",
      (at) => fs.rmSync(at("utkast"), { recursive: true }),
      ["diff", "a"],
      "Kjør «npm run data -- draft a» først.",
    ],
    [
      "a draft of another version",
      (at) => edit(at("utkast/datapackage.json"), '"1.0.0"', '"0.9.0"'),
      ["release", "a"],
      "data/felles/a/utkast/datapackage.json:6:3: fant et utkast til rettelse av 0.9.0, ventet 1.0.0",
    ],
    [
      "a table that the descriptor forgets",
      (at) => fs.writeFileSync(at("utkast/b.csv"), "n\n1\n"),
      ["release", "a", "--grunn", "x"],
      "b.csv: fant en fil eller mappe som datapackage.json ikke nevner",
    ],
    [
      "a text that is not filled in",
      (at) => edit(at("utkast/datapackage.json"), '"Andeler"', '"FYLL INN"'),
      ["release", "a", "--grunn", "x"],
      "fant «FYLL INN»",
    ],
    [
      "a released version that has changed",
      (at) => fs.appendFileSync(at("1.0.0/a.csv"), "\n"),
      ["release", "a", "--grunn", "x"],
      "data/felles/a/1.0.0/a.csv: fant en fil som er endret etter at den ble utgitt",
    ],
  ])("is refused in a sentence: %s", (_, prepare, args, sentence) => {
    const { at, run } = corrected();
    prepare(at);
    const { status, lines } = run(...args);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(fs.readdirSync(at(".")).filter((name) => name !== "utkast")).toEqual(["1.0.0"]);
  });

  test("is explained, command by command", () => {
    const { run } = project();
    for (const command of ["draft", "diff", "release"]) {
      expect(run("help", command).out).toContain(`Bruk: npm run data -- ${command} <sett>`);
      expect(run(command, "--help").out).toBe(run("help", command).out);
    }
  });
});
