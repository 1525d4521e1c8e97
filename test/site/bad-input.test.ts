import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mistake } from "./mistakes.ts";
import { IN_CONTENT } from "./mistakes-in-content.ts";
import { IN_DATA } from "./mistakes-in-data.ts";

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
