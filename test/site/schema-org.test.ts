import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { files, newest, ORIGIN, page, problemWith, type Site, sites, sources } from "./built.ts";

interface Node {
  [key: string]: unknown;
}

/** The one schema.org description on a page. */
function jsonLd(site: Site, place: string): Node {
  const found = [...page(site, place).document.querySelectorAll('script[type="application/ld+json"]')];
  expect(found, place).toHaveLength(1);
  return JSON.parse(found[0]?.textContent ?? "");
}

describe.each(sites)("schema.org under %s", (_, site) => {
  const known = new Set(files(site));
  const base = `${ORIGIN}${site.base.slice(0, -1)}`;

  it.each(sources())("describes $set $version on its page", ({ set, version, folder }) => {
    const descriptor = JSON.parse(fs.readFileSync(`${folder}/datapackage.json`, "utf8"));
    const data = jsonLd(site, `/data/${set}/${version}/`);
    expect(data).toMatchObject({
      "@context": "https://schema.org/",
      "@type": "Dataset",
      name: descriptor.title,
      version,
      license: descriptor.licenses[0].path,
      creator: { "@type": "Organization" },
      citation: expect.stringContaining(`${base}/data/${set}/${version}/`),
    });
    const length = String(data.description).length;
    expect(length, "Google vil ha beskrivelser på 50–5000 tegn").toBeGreaterThanOrEqual(50);
    expect(length).toBeLessThanOrEqual(5000);
    const measures = descriptor.resources.flatMap(
      (resource: { schema: { fields: { name: string; role: string; unit?: string }[] } }) =>
        resource.schema.fields.filter(({ role }) => role === "measure"),
    );
    const variables = data.variableMeasured as { alternateName: string; unitText?: string }[];
    expect(new Set(variables.map(({ alternateName }) => alternateName))).toEqual(
      new Set(measures.map(({ name }: { name: string }) => name)),
    );
    const downloads = data.distribution as { contentUrl: string; encodingFormat: string }[];
    const folderOfFiles = `/data/${set}/${version}/`;
    expect(downloads.map(({ contentUrl }) => contentUrl.slice(base.length)).sort()).toEqual(
      [...known].filter(
        (file) => file.startsWith(folderOfFiles) && !/\.(?:html|bib|ris|csl\.json)$/.test(file),
      ),
    );
    for (const { encodingFormat } of downloads) expect(encodingFormat).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it.each(newest())("says the same of $set at its address without version", ({ set, version }) => {
    expect(jsonLd(site, `/data/${set}/`)).toEqual(jsonLd(site, `/data/${set}/${version}/`));
  });

  it("has the catalogue on /data/, with every set by the name it has on its own page", () => {
    const catalog = jsonLd(site, "/data/");
    expect(catalog["@type"]).toBe("DataCatalog");
    expect((catalog.dataset as Node[]).map((node) => node["@id"]).sort()).toEqual(
      newest()
        .map(({ set }) => jsonLd(site, `/data/${set}/`)["@id"])
        .sort(),
    );
  });

  it("names only addresses on this site that are there", () => {
    const texts = ["/data/", ...newest().map(({ set }) => `/data/${set}/`)].map((place) =>
      JSON.stringify(jsonLd(site, place)),
    );
    const urls = texts.flatMap((text) =>
      [...text.matchAll(/"(https:\/\/ia\.example[^"#]*)[#"]/g)].map(([, url]) => url ?? ""),
    );
    expect([...new Set(urls)].filter((url) => problemWith(site, new URL(url), known))).toEqual([]);
  });

  it("gives years as ISO 8601, and the unit of a measure", () => {
    expect(jsonLd(site, "/data/budsjett-per-fylke/")).toMatchObject({
      temporalCoverage: "2019/2022",
      spatialCoverage: expect.arrayContaining([{ "@type": "Country", name: "Norge" }]),
      variableMeasured: expect.arrayContaining([expect.objectContaining({ unitText: "millioner kroner" })]),
      isBasedOn: [
        expect.objectContaining({ "@type": "Report", url: `${base}/evalueringer/oslo-economics-2022/` }),
      ],
    });
  });
});
