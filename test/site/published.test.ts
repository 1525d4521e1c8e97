import { createHash } from "node:crypto";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { addressesOf, readPublished } from "../../src/build/published.ts";
import { bytes, files, page, problemWith, sites, text } from "./built.ts";

const ADD = "Nye adresser legges til i test/site/published.txt med «npm run build && npm run addresses».";
const KEEP =
  "En adresse som er gitt ut, skal virke for alltid. Lag siden igjen, eller send den videre med «redirects» i astro.config.mjs.";

describe.each(sites)("an address once published, under %s", (_, site) => {
  const known = new Set(files(site));

  it("is still there, or sends the reader on to a page that is", () => {
    const broken = readPublished().filter((address) => {
      const file = address.endsWith("/") ? `${address}index.html` : address;
      if (!known.has(file)) return true;
      const refresh = file.endsWith(".html") && text(site, file).includes('http-equiv="refresh"');
      if (!refresh) return false;
      const { document, url } = page(site, address);
      const [, to = ""] =
        /url=(.*)$/i.exec(
          document.querySelector("meta[http-equiv=refresh]")?.getAttribute("content") ?? "",
        ) ?? [];
      return Boolean(problemWith(site, new URL(to, url), known));
    });
    expect(broken, KEEP).toEqual([]);
  });

  it("stands in the list of published addresses", () => {
    const listed = new Set(readPublished());
    expect(
      addressesOf([...known]).filter((address) => !listed.has(address)),
      ADD,
    ).toEqual([]);
  });

  it("of a released file is there, and of a CSV file gives the very bytes that were released", () => {
    const released: Record<string, string> = JSON.parse(fs.readFileSync("data/released.json", "utf8"));
    const wrong = Object.entries(released).filter(([file, sha256]) => {
      const served = `/data/${file.split("/").slice(1).join("/")}`;
      // A descriptor is published with what is known of its delivery besides.
      if (!served.endsWith(".csv")) return !known.has(served);
      return !known.has(served) || createHash("sha256").update(bytes(site, served)).digest("hex") !== sha256;
    });
    expect(Object.keys(released).length).toBeGreaterThan(300);
    expect(wrong.map(([file]) => file)).toEqual([]);
  });
});

describe("the list of published addresses", () => {
  it("is sorted, and has each address once", () => {
    const listed = readPublished();
    expect(listed).toEqual([...new Set(listed)].sort());
  });
});

describe("robots.txt and the sitemap", () => {
  it.each(sites)("under %s name each other's addresses", (_, site) => {
    const robots = text(site, "/robots.txt");
    const [, sitemap = ""] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
    expect(robots).toMatch(/^User-agent: \*$/m);
    expect(robots).not.toMatch(/^Disallow/m);
    expect(problemWith(site, new URL(sitemap), new Set(files(site)))).toBeUndefined();
    expect(text(site, "/sitemap-0.xml")).toContain(`${site.base}data/api/</loc>`);
  });
});
