import fs from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { newest, type Site, sites, text } from "./built.ts";

type Line = Record<string, string>;

interface Field {
  name: string;
  title: string;
  role: string;
}

interface Printed {
  set: string;
  version: string;
  table: string;
  fields: Field[];
  rows: Line[];
}

/** Every table of the newest version of every set that has a column of regions, as its files have it. */
const tables: Printed[] = newest().flatMap(({ set, version, folder }) => {
  const { resources } = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
  return resources
    .filter(({ schema }: { schema: { fields: Field[] } }) =>
      schema.fields.some(({ name }) => name === "fylke"),
    )
    .map(({ name, schema }: { name: string; schema: { fields: Field[] } }) => ({
      set,
      version,
      table: name,
      fields: schema.fields,
      rows: read(fs.readFileSync(path.join(folder, `${name}.csv`), "utf8")),
    }));
});

const regions = listOf("regioner");
const prices = new Map(listOf("konsumprisindeks").map(({ aar, indeks }) => [aar, Number(indeks)]));
const slugs = [...new Set(regions.map(({ region = "" }) => region))];

function listOf(set: string): Line[] {
  const source = newest().find((other) => other.set === set);
  return read(fs.readFileSync(path.join(source?.folder ?? "", `${set}.csv`), "utf8"));
}

function read(csv: string): Line[] {
  return Papa.parse<Line>(csv, { header: true, skipEmptyLines: true }).data;
}

/** One page, without the two thousand others. */
const pageOf = (site: Site, place: string) => parseHTML(text(site, `${place}index.html`));

/** A printed number as readers see it: «1 234,5». */
const shown = (printed = "") => {
  const [whole = "", decimals] = printed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00A0");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
};

/** What a link to a cell leads to: the row of the file. */
function rowAt(link: Element, base: string): { of: Printed; row: Line } {
  const [place = "", hash = ""] = (link.getAttribute("href") ?? "").split("#");
  const set = place.slice(base.length).split("/")[2];
  const found = tables
    .filter((of) => of.set === set && hash.startsWith(`${of.table}-`))
    .map((of) => ({ of, at: /^(\d+)(?:-|$)/.exec(hash.slice(of.table.length + 1))?.[1] }))
    .find(({ at }) => at !== undefined);
  const row = found?.of.rows[Number(found.at) - 1];
  if (!found || !row) throw new Error(`no row at ${place}#${hash}`);
  return { of: found.of, row };
}

/** The columns of a row whose number is the one that a link says. */
function columnsSaying(link: Element, { of, row }: { of: Printed; row: Line }): Field[] {
  const number = /^[\d,]+(?:\u00A0\d{3})*/.exec(link.textContent ?? "")?.[0] ?? "";
  return of.fields.filter(({ name, role }) => role === "measure" && row[name] && shown(row[name]) === number);
}

describe.each(sites)("the pages about fylker under %s", (_, site) => {
  it("are linked from one list, each region of each division", () => {
    const { document } = pageOf(site, "/fylker/");
    for (const division of ["fylker-2024", "nav-2020", "fylker-2017"]) {
      const own = regions.filter(({ inndeling }) => inndeling === division);
      const links = [...document.querySelectorAll(`[aria-labelledby="${division}"] a`)];
      expect(links.map((link) => link.textContent).toSorted()).toEqual(
        own.map(({ navn }) => navn).toSorted(),
      );
      for (const link of links) {
        const { region } = own.find(({ navn }) => navn === link.textContent) ?? {};
        expect(link.getAttribute("href")).toBe(`${site.base}fylker/${region}/`);
      }
    }
    const tiles = [...document.querySelectorAll(".rutekart a")].map((link) => link.textContent);
    expect(tiles.toSorted()).toEqual(
      regions
        .filter(({ inndeling }) => inndeling === "fylker-2024")
        .map(({ navn }) => navn)
        .toSorted(),
    );
  });

  it.each(slugs)("/fylker/%s/ says its name, something about it, and when", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const name = regions.find(({ region }) => region === slug)?.navn ?? "";
    expect(document.querySelector("h1")?.textContent).toBe(name);
    expect(document.title).toContain(name);
    expect(document.title).toMatch(/\d+\u00A0\p{L}+.* i 20\d\d/u);
    const said = document.querySelector("meta[name=description]")?.getAttribute("content") ?? "";
    expect(said).toBe(document.querySelector(".ingress")?.textContent?.trim());
    expect(said).toMatch(/i 20\d\d/);
    expect(document.querySelector("header nav a[aria-current]")?.textContent).toBe("Fylker");
  });

  it.each(slugs)("/fylker/%s/ leads to what the area was before and is now", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const leads = new Set(
      [...document.querySelectorAll("[aria-labelledby=navnet] a")].map((a) => a.getAttribute("href")),
    );
    const own = regions.filter(({ region }) => region === slug);
    const divisions = new Set(own.map(({ inndeling }) => inndeling));
    const after = own.flatMap(({ etterfolgere }) => (etterfolgere ?? "").split(";").filter(Boolean));
    const before = regions.filter(({ etterfolgere = "" }) => etterfolgere.split(";").includes(slug));
    const next = { "fylker-2017": "nav-2020", "nav-2020": "fylker-2024" };
    const wanted = [
      ...own.flatMap(({ inndeling, etterfolgere }) =>
        divisions.has(next[inndeling as keyof typeof next])
          ? []
          : (etterfolgere ?? "").split(";").filter(Boolean),
      ),
      ...before.flatMap(({ inndeling, region }) => (divisions.has(inndeling) ? [] : region)),
    ];
    expect(after.length + before.length).toBeGreaterThan(0);
    for (const other of wanted) expect(leads).toContain(`${site.base}fylker/${other}/`);
  });

  it.each(slugs)("/fylker/%s/ has no number that its cell does not have", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const links = [...document.querySelectorAll("main a.tall:not(.tall-beregnet)")];
    expect(links.length).toBeGreaterThan(10);
    for (const link of links.filter((link) => /\d/.test(link.textContent ?? ""))) {
      const found = rowAt(link, site.base.slice(0, -1));
      const said = columnsSaying(link, found);
      expect(said, `${link.textContent}: ${JSON.stringify(found.row)}`).not.toEqual([]);
      const tr = link.closest("tr");
      if (!tr) continue;
      // In a table, the heads name the column and the row of the file.
      const head = tr.querySelector("th")?.textContent ?? "";
      const columns = [...(tr.closest("table")?.querySelectorAll("thead th") ?? [])].map(
        (th) => th.textContent ?? "",
      );
      const column = columns[[...tr.children].indexOf(link.closest("td") as Element)] ?? "";
      const others = found.of.fields.filter(
        ({ name, role }) => role === "dimension" && !["inndeling", "fylke", "aar"].includes(name),
      );
      const measures = found.of.fields.filter(({ role }) => role === "measure");
      if (measures.length > 1)
        expect(
          said.some(({ title }) => head.includes(title)),
          head,
        ).toBe(true);
      for (const { name } of others) expect(head).toContain(found.row[name]);
      if (found.row.aar) expect(column).toBe(found.row.aar);
      const names = regions.map(({ navn = "" }) => navn);
      if (names.includes(column)) expect(column).toBe(found.row.fylke);
    }
  });

  it.each(slugs)("/fylker/%s/ has computed the changes in budget right", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const [row] = document.querySelectorAll("[aria-labelledby=t-budsjett-per-fylke] tbody tr");
    const [first, last] = [...(row?.querySelectorAll("a.tall:not(.tall-beregnet)") ?? [])]
      .filter((_, at, all) => at === 0 || at === all.length - 1)
      .map((link) => rowAt(link, site.base.slice(0, -1)).row);
    const [from, to] = [first, last].map((own) => Number(own?.tildeling_mnok)) as [number, number];
    const raised = from * ((prices.get(last?.aar ?? "") ?? 0) / (prices.get(first?.aar ?? "") ?? 0));
    const change = (a: number, b: number) => {
      const percent = Math.round(((b - a) / a) * 100);
      return `${percent < 0 ? "−" : "+"}${Math.abs(percent)} %`;
    };
    const computed = [...(row?.querySelectorAll("a.tall-beregnet") ?? [])].map((link) =>
      link.textContent?.replaceAll("\u00A0", " "),
    );
    expect(computed.slice(0, 2)).toEqual([change(from, to), change(raised, to)]);
  });

  it.each(slugs)("/fylker/%s/ puts no region in order where the set forbids it", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const forbidden = ["bemanning-2022", "ressurser-per-delmaal", "avsluttet-bistand-per-fylke-2022"];
    for (const name of forbidden)
      expect(document.querySelectorAll(`[aria-labelledby=t-${name}] .plass`)).toHaveLength(0);
    expect(document.querySelectorAll("[aria-labelledby=t-budsjett-per-fylke] .plass").length).toBeGreaterThan(
      0,
    );
  });

  it.each(slugs)("/fylker/%s/tall.csv has numbers as they are in the sets, with source and page", (slug) => {
    const file = read(text(site, `/fylker/${slug}/tall.csv`));
    expect(file.length).toBeGreaterThan(20);
    for (const line of file) {
      const of = tables.find(({ table }) => table === line.tabell);
      expect([of?.set, of?.version]).toEqual([line.datasett, line.versjon]);
      const dimensions = Object.fromEntries(
        (line.dimensjoner ?? "").split(";").flatMap((pair) => (pair ? [pair.split("=")] : [])),
      );
      const where = Object.entries({ inndeling: line.inndeling, fylke: line.fylke, ...dimensions });
      const rows = of?.rows.filter((row) => where.every(([name, value]) => row[name] === value)) ?? [];
      expect(rows.map((row) => row[line.variabel ?? ""])).toEqual([line.verdi]);
      expect(line.kilde && line.side && (line.verdi || line.mangler)).toBeTruthy();
    }
  });

  it("have all numbers by region that any set has", () => {
    const told = new Map(slugs.map((slug) => [slug, read(text(site, `/fylker/${slug}/tall.csv`))]));
    for (const { table, fields, rows } of tables)
      for (const row of rows) {
        const slug = regions.find(
          ({ inndeling, navn }) => inndeling === row.inndeling && navn === row.fylke,
        )?.region;
        const measures = fields.filter(({ role }) => role === "measure").map(({ name }) => name);
        for (const measure of measures) {
          const same = told
            .get(slug ?? "")
            ?.filter(
              (line) =>
                line.tabell === table &&
                line.variabel === measure &&
                line.fylke === row.fylke &&
                line.verdi === row[measure],
            );
          expect(same?.length, `${table}: ${row.fylke}`).toBeGreaterThan(0);
        }
      }
  });

  it.each(slugs)("/fylker/%s/ leads to its figures with the region picked out, also embedded", (slug) => {
    const { document } = pageOf(site, `/fylker/${slug}/`);
    const figures = [...document.querySelectorAll(".figurliste > li")];
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      const address = figure.querySelector("a")?.getAttribute("href") ?? "";
      expect(address).toMatch(new RegExp(`/figurer/[a-z0-9-]+/\\?fylke=${slug}$`));
      const id = address.split("/").at(-2);
      expect(figure.querySelector("pre")?.textContent).toMatch(
        new RegExp(`/embed/${id}/\\d+\\.\\d+\\.\\d+/\\?fylke=${slug}"`),
      );
      expect(figure.querySelectorAll("svg").length).toBe(2);
      expect(figure.querySelector(".figur-sted")?.textContent).toMatch(/\d|ikke oppgitt|tilgjengelig/);
    }
  });
});
