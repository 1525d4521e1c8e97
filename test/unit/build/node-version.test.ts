import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, test } from "vitest";

/** Runs before the program: what an older Node would say that it is, and does not have. */
const OLDER = `data:text/javascript,${encodeURIComponent(`
  Object.defineProperty(process, "versions", { value: { ...process.versions, node: "22.11.9" } });
  delete Map.groupBy;
`)}`;

const PROGRAMS: [string, string[]][] = [
  ["the build", ["src/build/cli.ts", "build"]],
  ["the site", ["src/build/cli.ts", "start"]],
  ["the data tool", ["src/data/desk/cli.ts", "check"]],
  ["the list of addresses", ["src/build/published.ts"]],
  ["the fonts", ["src/fonts/subset.ts"]],
  ["Astro's configuration", ["astro.config.mjs"]],
  ["the tests' configuration", ["vitest.config.ts"]],
];

describe("a Node that is too old is told in one sentence, before anything else", () => {
  test.for(PROGRAMS)("by %s", ([, program]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", OLDER, "--import", "tsx", ...program],
      { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
    );
    const { engines } = JSON.parse(fs.readFileSync("package.json", "utf8"));
    const oldest = engines.node.replace(">=", "");
    expect({ status, stdout, lines: stderr.split("\n") }).toEqual({
      status: 1,
      stdout: "",
      lines: [expect.stringContaining(`Fant Node 22.11.9, ventet ${oldest} eller nyere.`), ""],
    });
  });
});

test("the Node that .nvmrc names is the one that comes with the install", () => {
  const { devDependencies } = JSON.parse(fs.readFileSync("package.json", "utf8"));
  expect(devDependencies.node.split(".")[0]).toBe(fs.readFileSync(".nvmrc", "utf8").trim());
});
