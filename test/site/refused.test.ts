import { execFile } from "node:child_process";
import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/*
 * What the world does to a build: it is told in a sentence, and the last good site stays.
 */

let temporary = "";
beforeAll(() => {
  temporary = fs.mkdtempSync(path.join(os.tmpdir(), "ia-refused-"));
});
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

const OLD = "<!doctype html><p>Forrige utgave.";
let sites = 0;
function oldSite(): string {
  const dist = path.join(temporary, `site-${++sites}`);
  fs.mkdirSync(dist);
  fs.writeFileSync(path.join(dist, "index.html"), OLD);
  return dist;
}

interface Result {
  pid: number | undefined;
  code: number;
  out: string;
  lines: string[];
}

function run(
  command: "build" | "start",
  env: Record<string, string>,
  before: string[] = [],
): Promise<Result> {
  const options = { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env } };
  const program = [...before, "--import", "tsx", "src/build/cli.ts", command];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, options, (error, out, err) => {
      const code = error ? Number(error.code) : 0;
      resolve({ pid: child.pid, code, out, lines: err.split("\n").filter(Boolean) });
    });
  });
}

/** Runs before the build: a disk that refuses files whose names end like this, once some are written. */
function refusing(ending: string, code: string): string[] {
  const source = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    let written = 0;
    const check = (file) => {
      if (!String(file).endsWith(${JSON.stringify(ending)}) || ++written < 5) return;
      throw Object.assign(new Error("${code}: refused, write"), { code: "${code}", syscall: "write", errno: -1 });
    };
    const { writeFileSync } = fs, { writeFile } = fs.promises;
    fs.writeFileSync = (file, ...rest) => (check(file), writeFileSync(file, ...rest));
    fs.promises.writeFile = async (file, ...rest) => (check(file), writeFile(file, ...rest));
    syncBuiltinESMExports();
  `;
  return ["--import", `data:text/javascript,${encodeURIComponent(source)}`];
}

describe("a build that the system refuses", { timeout: 120_000 }, () => {
  test.concurrent.for([
    [
      "a full disk while the downloads are made",
      ".xlsx",
      "ENOSPC",
      "fant en full disk, ventet plass til å skrive",
    ],
    ["too many open files while the pages are written", ".html", "EMFILE", "fant for mange åpne filer"],
  ])("%s", async ([, ending = "", code = "", words = ""], { expect }) => {
    const dist = oldSite();
    const exports = ending === ".xlsx" ? path.join(temporary, "exports") : path.resolve(".cache/exports");
    const env = { DIST_DIR: dist, EXPORTS_DIR: exports, SITE_URL: "https://ia.example" };
    const { pid, code: status, out, lines } = await run("build", env, refusing(ending, code));
    expect({ status, out, lines }).toEqual({ status: 1, out: "", lines: [expect.stringContaining(words)] });
    expect(lines[0]).toMatch(/^\.cache: fant [^:]+, ventet [^:]+\. [^:]+\.$/);
    expect(fs.readdirSync(dist)).toEqual(["index.html"]);
    expect(fs.readFileSync(path.join(dist, "index.html"), "utf8")).toBe(OLD);
    // What is finished is kept for the next time; nothing is half-written.
    expect(fs.existsSync(`.cache/next-${pid}`)).toBe(false);
    expect(fs.readdirSync(exports).filter((name) => name.endsWith(`-${pid}`))).toEqual([]);
  });
});

describe("told before anything is built", { timeout: 60_000 }, () => {
  const SETTINGS: [Record<string, string>, string][] = [
    [{ PORT: "abc" }, "PORT: fant «abc», ventet et tall fra 0 til 65535."],
    [{ PORT: "65536" }, "PORT: fant «65536», ventet et tall fra 0 til 65535."],
    [{ SITE_URL: "example.no" }, "SITE_URL: fant «example.no», ventet en adresse som https://example.no."],
    [{ SITE_URL: "" }, "SITE_URL: fant «», ventet en adresse som https://example.no."],
    [{ BASE_PATH: "/a b/" }, "BASE_PATH: fant «/a b/», ventet en sti som /ia/."],
    [{ DIST_DIR: "" }, "DIST_DIR: fant «», ventet navnet på en mappe."],
    [{ DIST_DIR: "README.md/dist" }, "README.md: fant en fil, ventet en mappe til nettstedet."],
    [{ DIST_DIR: "content" }, "content: fant en mappe med noe annet enn et nettsted i"],
    [{ DIST_DIR: "." }, ".: fant en mappe med noe annet enn et nettsted i"],
  ];
  test.concurrent.for(SETTINGS)("%o", async ([env, words], { expect }) => {
    const { code, out, lines } = await run("start", { PORT: "0", ...env });
    expect({ code, out, lines }).toEqual({ code: 1, out: "", lines: [expect.stringContaining(words)] });
  });

  test("a port that is taken", async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as AddressInfo;
    // There is no such build: whatever comes after the port fails otherwise.
    const { code, out, lines } = await run("start", { PORT: String(port), DIST_DIR: "content" });
    other.close();
    expect({ code, out, lines }).toEqual({
      code: 1,
      out: "",
      lines: [
        `PORT: fant port ${port}, som er opptatt, ventet en ledig port. Stopp det andre programmet, eller velg en annen: PORT=${port + 1} npm start.`,
      ],
    });
  });
});
