import fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Index } from "../../src/metadata/index-schema.ts";
import { files, newest, ORIGIN, page, problemWith, type Site, sites, sources, text } from "./built.ts";

describe.each(sites)("the list of data sets under %s", (_, site) => {
  const read = (): Index => JSON.parse(text(site, "/data/index.json"));

  it("follows its schema, which refuses what is missing, unknown or of another kind", () => {
    const validate = validator(site);
    validate(read());
    expect(validate.errors ?? []).toEqual([]);
    const [first, ...others] = read().datasets;
    const wrong = [
      { ...first, files: undefined },
      { ...first, ukjent: 1 },
      { ...first, page: "/data/" },
      { ...first, start: "2019" },
    ];
    for (const dataset of wrong)
      expect(validate(JSON.parse(JSON.stringify({ ...read(), datasets: [dataset, ...others] })))).toBe(false);
  });

  it("has every set in its newest version, and all its versions", () => {
    const index = read();
    expect(index.datasets.map(({ id, version }) => `${id} ${version}`)).toEqual(
      newest()
        .map(({ set, version }) => `${set} ${version}`)
        .sort(),
    );
    const versions = index.datasets.flatMap(({ id, versions }) =>
      versions.map((one) => `${id} ${one.version}`),
    );
    expect(versions.sort()).toEqual(
      sources()
        .map(({ set, version }) => `${set} ${version}`)
        .sort(),
    );
  });

  it("has addresses that are there, and files that lie under them", () => {
    const known = new Set(files(site));
    const found = new Set(
      [...JSON.stringify(read()).matchAll(/"(https:\/\/ia\.example[^"]*)"/g)].map(([, url]) => url ?? ""),
    );
    expect(found.size).toBeGreaterThan(1000);
    expect([...found].filter((url) => problemWith(site, new URL(url), known))).toEqual([]);
    for (const { id, version, files: listed } of read().datasets) {
      const folder = `/data/${id}/${version}/`;
      const published = [...known].filter(
        (file) => file.startsWith(folder) && !/index\.html$|\.bib$|\.ris$|\.csl\.json$/.test(file),
      );
      expect(
        listed.map(({ address }) => `/${address.slice(ORIGIN.length + site.base.length)}`).sort(),
      ).toEqual(published);
    }
  });

  it("has the years and regions of the rows", () => {
    const byId = new Map(read().datasets.map((dataset) => [dataset.id, dataset]));
    const wrong = newest().filter(({ set, folder }) => {
      const rows = fs
        .readdirSync(folder)
        .filter((name) => name.endsWith(".csv"))
        .flatMap(
          (name) =>
            Papa.parse<Record<string, string>>(fs.readFileSync(`${folder}/${name}`, "utf8"), {
              header: true,
              skipEmptyLines: true,
            }).data,
        );
      const names = new Set(
        rows.flatMap(({ fylke, inndeling }) => (fylke && inndeling ? `${inndeling} ${fylke}` : [])),
      );
      const listed = byId
        .get(set)
        ?.regions.flatMap(({ division, names }) => names.map((name) => `${division} ${name}`));
      return JSON.stringify([...names].sort()) !== JSON.stringify(listed?.sort());
    });
    expect(wrong.map(({ set }) => set)).toEqual([]);
    expect(byId.get("budsjett-per-fylke")).toMatchObject({
      years: [2019, 2020, 2021, 2022],
      start: 2019,
      end: 2022,
      evaluations: [{ id: "oslo-economics-2022", tables: ["Tabell 4-1"] }],
      measures: [
        { name: "tildeling_mnok", title: "Tildeling", unit: "millioner kroner" },
        { name: "andel_prosent", title: "Andel av fylkets budsjett", unit: "prosent" },
      ],
    });
    expect(byId.get("budsjett-per-fylke")?.regions[0]).toMatchObject({ division: "nav-2020" });
    expect(byId.get("budsjett-per-fylke")?.regions[0]?.names).toHaveLength(12);
  });

  it("is explained field by field, with examples, on the page for machines", () => {
    const { document } = page(site, "/data/api/");
    const explained = [...document.querySelectorAll("tr th code")].map(({ textContent }) => textContent);
    expect(Object.keys(read().datasets[0] ?? {}).filter((name) => !explained.includes(name))).toEqual([]);
    const code = [...document.querySelectorAll("pre")].map(({ textContent }) => textContent ?? "");
    expect(code).toHaveLength(5);
    for (const example of code) expect(example).toContain(`${ORIGIN}${site.base}data/`);
    for (const place of ["/data/", "/om/"])
      expect(page(site, place).document.querySelector(`a[href="${site.base}data/api/"]`)).not.toBeNull();
  });
});

function validator(site: Site) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(text(site, "/data/index.schema.json")));
}
