import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mistake } from "./mistakes.ts";
import { IN_CONTENT } from "./mistakes-in-content.ts";
import { IN_DATA } from "./mistakes-in-data.ts";
import { CHAPTER, IN_PROSE, STRAYS } from "./mistakes-in-prose.ts";

let temporary = "";
beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), "ia-mistakes-"));
});
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

interface Result {
  code: number;
  out: string;
  lines: string[];
}

/** Runs one of our commands, as a script in package.json does. */
function run(script: string, args: string[], env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env } };
    execFile(process.execPath, ["--import", "tsx", script, ...args], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, lines: err.split("\n").filter(Boolean) });
    });
  });
}

/** A copy of what editors write, and a finished site that must survive. */
function copyProject(name: string): { root: string; dist: string } {
  const root = path.join(temporary, name.replaceAll(/\W/g, "-"));
  for (const folder of ["data", "content"]) fs.cpSync(folder, path.join(root, folder), { recursive: true });
  const dist = path.join(root, "site");
  fs.mkdirSync(path.join(dist, "kapitler"), { recursive: true });
  fs.writeFileSync(path.join(dist, "index.html"), "<!doctype html><p>Forrige utgave, æøå.");
  fs.writeFileSync(path.join(dist, "kapitler/bilde.png"), Buffer.from([0x89, 0x50, 0x00, 0xff, 0x0a]));
  return { root, dist };
}

/** Every file below a folder, byte for byte. */
function contents(folder: string): Record<string, string> {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      path.join(parentPath, name),
      fs.readFileSync(path.join(parentPath, name), "base64"),
    ]),
  );
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The sentence an editor should read: where, what was found, what was expected. */
function sentence({ file, at, found, expected }: Mistake): RegExp {
  const place = typeof at === "string" ? literal(at) : at.source;
  return new RegExp(
    `^${literal(file)}${place && `:${place}`}: fant ${literal(found)}.*, ventet ${literal(expected)}`,
  );
}

describe("a build with one mistake says what and where, and leaves the last site alone", () => {
  test.concurrent.for([...IN_DATA, ...IN_CONTENT])(
    "$name",
    { timeout: 60_000 },
    async (mistake, { expect }) => {
      const { root, dist } = copyProject(mistake.name);
      const file = path.join(root, mistake.file);
      fs.writeFileSync(file, mistake.edit(fs.readFileSync(file, "utf8")));
      const before = contents(dist);

      const { code, lines } = await run("src/build/cli.ts", ["build"], { IA_ROOT: root, DIST_DIR: dist });

      expect(code).toBe(1);
      const wanted = lines.filter((line) => sentence(mistake).test(line));
      expect(wanted, lines.join("\n")).toHaveLength(1);
      // A changed data file is also one that is not as it was released.
      const others = lines.filter(
        (line) =>
          !wanted.includes(line) &&
          !(mistake.file.startsWith("data/") && line.includes("endret etter at den ble utgitt")),
      );
      expect(others).toEqual([]);
      expect(lines.join("\n")).not.toMatch(/^\s+at /m);
      expect(contents(dist)).toEqual(before);
    },
  );
});

describe("a build with a chapter for each mistake in prose tells of each, once", () => {
  const files = IN_PROSE.map((mistake, index) => ({
    ...mistake,
    file: `content/chapters/feil-${index}.mdx`,
  }));
  let result: Result;
  beforeAll(async () => {
    const { root, dist } = copyProject("prose");
    const text = fs.readFileSync(CHAPTER, "utf8");
    files.forEach(({ file, edit }, index) => {
      const numbered = text.replace(/^order: .*$/m, `order: ${100 + index}`);
      fs.writeFileSync(path.join(root, file), edit(numbered));
    });
    result = await run("src/build/cli.ts", ["build"], { IA_ROOT: root, DIST_DIR: dist });
  });

  test.for(files)("$name", (mistake) => {
    expect(result.code).toBe(1);
    const own = result.lines.filter((line) => line.startsWith(`${mistake.file}:`));
    expect(own).toEqual([expect.stringMatching(sentence(mistake))]);
  });

  test("and of nothing else", () => {
    expect(result.lines).toHaveLength(files.length);
  });
});

test("a build with files that no page is made of names each", async () => {
  const { root, dist } = copyProject("strays");
  for (const [file] of STRAYS) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), "---\ntitle: Prøve\n---\n");
  }
  const { code, lines } = await run("src/build/cli.ts", ["build"], { IA_ROOT: root, DIST_DIR: dist });
  expect(code).toBe(1);
  for (const [file, found, expected] of STRAYS) {
    const place = file.replace(/\/prove\.mdx$/, "");
    const said = lines.filter(
      (line) => line.startsWith(`${place}: fant ${found}`) && line.includes(`ventet ${expected}`),
    );
    expect(said, `${file}\n${lines.join("\n")}`).toHaveLength(1);
  }
  expect(lines).toHaveLength(STRAYS.length);
});

test("a build with mistakes of every kind tells of all at once", async () => {
  const { root, dist } = copyProject("all at once");
  const spoil = (file: string, edit: (text: string) => string) =>
    fs.writeFileSync(path.join(root, file), edit(fs.readFileSync(path.join(root, file), "utf8")));
  spoil("content/chapters/tilfredshet.mdx", (text) =>
    text.replace(/^order: .*$/m, "order: mange").concat("\nDet var 17.\n"),
  );
  spoil("content/chapters/ressurser-per-delmaal.mdx", (text) => `${text}\n<Forbehold>\n`);
  spoil("content/figures/virkning.yaml", (text) => text.replace("form: likert", "form: kake"));
  spoil("content/pages/om.mdx", (text) => `${text}\n[der](/nope/)\n`);
  spoil("data/felles/konsumprisindeks/1.0.0/konsumprisindeks.csv", (text) => text.replace("2019", "nitten"));
  const { code, lines } = await run("src/build/cli.ts", ["build"], { IA_ROOT: root, DIST_DIR: dist });
  expect(code).toBe(1);
  for (const told of [
    /tilfredshet\.mdx:\d+:1: fant .*«order»/,
    /tilfredshet\.mdx:\d+:\d+: fant tallet «17»/,
    /ressurser-per-delmaal\.mdx:\d+:1: fant <Forbehold> som ikke er lukket/,
    /konsumprisindeks\.csv:\d+:\d+: fant «nitten»/,
  ])
    expect(
      lines.filter((line) => told.test(line)),
      `${told}\n${lines.join("\n")}`,
    ).toHaveLength(1);
});

describe("the data tool", () => {
  test("says what it checked", async () => {
    const { code, out, lines } = await run("src/data/desk/cli.ts", ["check"]);
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(out).toMatch(/^\d+ datasett \(\d+ versjoner, \d+ tabeller, [\d\u00A0]+ celler\): alt i orden\.$/m);
    expect(out).toMatch(/^\d+ summer stemmer, \d+ avvik er oppgitt/m);
  });

  test("says in one sentence which source text it misses", async () => {
    const { code, lines } = await run("src/data/desk/cli.ts", [
      "sources",
      path.join(temporary, "finnes-ikke"),
    ]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^data\/.*datapackage\.json:\d+:\d+: fant evalueringen «.*», ventet filen .*\.txt i .*finnes-ikke\.$/,
      ),
    ]);
  });

  test("asks for the folder where none is given", async () => {
    const { code, lines } = await run("src/data/desk/cli.ts", ["sources"]);
    expect({ code, lines }).toEqual({
      code: 1,
      lines: ["npm run data -- sources: fant ingen mappe, ventet mappen med kildetekstene."],
    });
  });

  test("shows how it is used for an unknown command, and fails", async () => {
    const { code, out } = await run("src/data/desk/cli.ts", ["sjekk"]);
    expect(code).toBe(1);
    expect(out).toContain("Bruk: npm run data -- <kommando>");
  });
});
