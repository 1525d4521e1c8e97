import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bytes, figureIds, files, newest, sites, sources } from "./built.ts";
import { downloads } from "./printed-tables.ts";

describe.each(sites)("the published addresses under %s", (_, site) => {
  const known = new Set(files(site));

  it.each(figureIds())("has page, pictures and embeds of the figure %s", (id) => {
    const { data } = parse(fs.readFileSync(`content/figures/${id}.yaml`, "utf8"));
    const versions = sources()
      .filter(({ set, version }) => set === data.set && version.startsWith(`${data.version}.`))
      .map(({ version }) => version);
    expect(versions.length).toBeGreaterThan(0);
    const wanted = [
      `/figurer/${id}/index.html`,
      `/figurer/${id}.svg`,
      `/figurer/${id}.png`,
      `/embed/${id}/index.html`,
      ...versions.map((version) => `/embed/${id}/${version}/index.html`),
    ];
    expect(wanted.filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(sources())("has page and files of the data set $set $version", (source) => {
    const folder = `/data/${source.set}/${source.version}`;
    const wanted = [`${folder}/index.html`, ...downloads(source).map((file) => `${folder}/${file}`)];
    expect(wanted.filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(newest())("shows $set at an address without version, with the files of $version", (source) => {
    const { set, version } = source;
    const wanted = [
      `/data/${set}/index.html`,
      ...downloads(source).map((file) => `/data/${set}/latest/${file}`),
    ];
    expect(wanted.filter((file) => !known.has(file))).toEqual([]);
    for (const file of downloads(source))
      expect(
        bytes(site, `/data/${set}/latest/${file}`).equals(bytes(site, `/data/${set}/${version}/${file}`)),
        file,
      ).toBe(true);
  });

  it("has all data sets in one file", () => {
    expect(known).toContain("/data/alt.zip");
  });

  it("has the script that fits embeds, at an address of its own", () => {
    expect(known).toContain("/embed.js");
  });
});
