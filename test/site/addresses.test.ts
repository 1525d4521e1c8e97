import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { figureIds, files, newest, type Source, sites, sources, text } from "./built.ts";

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
    const wanted = [`${folder}/index.html`, ...exported(source).map((file) => `${folder}/${file}`)];
    expect(wanted.filter((file) => !known.has(file))).toEqual([]);
  });

  it.each(newest())("shows $set at an address without version, with the files of $version", (source) => {
    const { set, version } = source;
    const wanted = [
      `/data/${set}/index.html`,
      ...exported(source).map((file) => `/data/${set}/latest/${file}`),
    ];
    expect(wanted.filter((file) => !known.has(file))).toEqual([]);
    for (const file of exported(source))
      expect(text(site, `/data/${set}/latest/${file}`)).toBe(text(site, `/data/${set}/${version}/${file}`));
  });

  it("has the script that fits embeds, at an address of its own", () => {
    expect(known).toContain("/embed.js");
  });
});

/** The files that readers can download of one version. */
function exported({ folder }: Source): string[] {
  const tables = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .flatMap((name) => [name, name.replace(/\.csv$/, ".json")]);
  return [...tables, "datapackage.json"];
}
