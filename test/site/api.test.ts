import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/build/serve.ts";
import { files, ORIGIN, page, sites } from "./built.ts";

describe.each(sites)("what machines get under %s", (_, site) => {
  let server: Awaited<ReturnType<typeof serve>>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ia-api-"));
  beforeAll(async () => {
    server = await serve({ root: site.dist, base: site.base, port: 0 });
  });
  afterAll(async () => {
    await server.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["data/katalog.ttl", "text/turtle"],
    ["data/katalog.jsonld", "application/ld+json"],
    ["data/index.json", "application/json"],
    ["data/index.schema.json", "application/json"],
  ])("%s is sent as %s, for any site to read", async (file, type) => {
    const { status, headers } = await fetch(server.url + file);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toContain(type);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  });

  it("what a figure is made of is open to a frame without an origin, and no header keeps it out of one", async () => {
    const parts = files(site).filter((file) =>
      /\/_astro\/.*\.(?:js|css|woff2)$|\/embed\/virkning\/index/.test(file),
    );
    const kinds = new Set(parts.map((file) => path.extname(file)));
    expect([...kinds].sort()).toEqual([".css", ".html", ".js", ".woff2"]);
    for (const file of [...parts, "/embed.js"]) {
      const { headers } = await fetch(server.url + file.slice(1).replace(/index\.html$/, ""), {
        method: "HEAD",
        headers: { Origin: "null" },
      });
      expect(headers.get("Access-Control-Allow-Origin"), file).toBe("*");
      expect(headers.get("X-Frame-Options"), file).toBeNull();
      expect(headers.get("Content-Security-Policy") ?? "", file).not.toContain("frame-ancestors");
    }
  });

  it("robots.txt is sent as text", async () => {
    const { headers } = await fetch(`${server.url}robots.txt`);
    expect(headers.get("Content-Type")).toContain("text/plain");
  });

  it("every kind of file is sent as what it is, and what is text as UTF-8", async () => {
    const kinds = new Map(files(site).map((file) => [/\/feed\.xml$|\.\w+$/.exec(file)?.[0], file]));
    const sent = [...kinds].map(async ([kind, file]) => {
      const { headers } = await fetch(server.url + file.slice(1), { method: "HEAD" });
      return [kind, headers.get("Content-Type")?.replace(/;\s*/, "; ")];
    });
    expect(Object.fromEntries(await Promise.all(sent))).toEqual({
      ".bib": "application/x-bibtex; charset=utf-8",
      ".css": "text/css",
      ".csv": "text/csv; charset=utf-8",
      ".html": "text/html; charset=utf-8",
      ".js": "text/javascript; charset=utf-8",
      ".json": "application/json",
      ".jsonld": "application/ld+json",
      ".parquet": "application/vnd.apache.parquet",
      ".png": "image/png",
      ".ris": "application/x-research-info-systems; charset=utf-8",
      ".svg": "image/svg+xml",
      ".ttl": "text/turtle; charset=utf-8",
      ".txt": "text/plain; charset=utf-8",
      ".woff2": "font/woff2",
      ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ".xml": "text/xml",
      ".zip": "application/zip",
      "/feed.xml": "application/atom+xml; charset=utf-8",
    });
  });

  /** An example of the page for machines, asking the served site. */
  const example = (language: string) => {
    const heading = [...page(site, "/data/api/").document.querySelectorAll("h3")].find(
      ({ textContent }) => textContent === language,
    );
    const code = heading?.nextElementSibling?.textContent ?? "";
    return code.replaceAll(`${ORIGIN}${site.base}`, server.url);
  };

  it("the example in JavaScript gives the rows of 2022 and the sets about absence", async () => {
    const { status, out } = await run(process.execPath, [
      "--input-type=module",
      "--eval",
      example("JavaScript"),
    ]);
    expect(status).toBe(0);
    expect(out.match(/aar: 2022/g)).toHaveLength(12);
    expect(out).toContain("sykefravaer-i-bransjene-2019");
  });

  it("the example with curl saves the file as released, and the list", async () => {
    expect(await run("sh", ["-ec", example("curl")])).toMatchObject({ status: 0 });
    const saved = (name: string) => fs.readFileSync(path.join(folder, name), "utf8");
    const released = "data/oslo-economics-2022/budsjett-per-fylke/1.0.0/budsjett-per-fylke.csv";
    expect(saved("budsjett-per-fylke.csv")).toBe(fs.readFileSync(released, "utf8"));
    expect(JSON.parse(saved("index.json")).datasets.length).toBeGreaterThan(100);
  });

  function run(command: string, args: string[]): Promise<{ status: number | null; out: string }> {
    return new Promise((done) => {
      const child = spawn(command, args, { cwd: folder });
      let out = "";
      child.stdout.on("data", (text) => {
        out += text;
      });
      child.on("close", (status) => done({ status, out }));
    });
  }
});
