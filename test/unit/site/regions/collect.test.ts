import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { areasOf } from "../../../../src/data/about/areas.ts";
import { regions } from "../../../../src/data/about/regions.ts";
import { type Catalog, loadCatalog } from "../../../../src/data/read/catalog.ts";
import { areaNote, areaSentence } from "../../../../src/site/regions/area-words.ts";
import { caveatsNaming, isSum, type RegionTable, tablesFor } from "../../../../src/site/regions/collect.ts";
import { mayRank, standing } from "../../../../src/site/regions/compare.ts";
import { regionCsv } from "../../../../src/site/regions/csv.ts";
import { groupOf } from "../../../../src/site/regions/group.ts";
import { absentTables, missingNumbers } from "../../../../src/site/regions/missing.ts";
import { regionSlugs } from "../../../../src/site/regions/page.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../../data/fixtures.ts";

const catalog = loadCatalog();
const all = regions(catalog);
const TOTALS = { "nav-2020": 12, "fylker-2017": 19 };

const tableOf = (slug: string, name: string): RegionTable => {
  const found = tablesFor(catalog, all, slug).find(({ table }) => table.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const regionsIn = ({ rows, table }: RegionTable) => [...new Set(rows.map((row) => table.rows[row]?.fylke))];

describe("what is collected of a region", () => {
  test("is every table with a column of regions, and no other", () => {
    const found = tablesFor(catalog, all, "oslo").map(({ table }) => table.name);
    const wanted = [...catalog.values()].flatMap(([newest]) =>
      (newest?.tables ?? [])
        .filter(({ fields }) => fields.some(({ name, role }) => name === "fylke" && role === "dimension"))
        .map(({ name }) => name),
    );
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found.length).toBeGreaterThan(15);
  });

  test("is of a set that nobody has named", () => {
    const made = catalogOf([
      dataPackage("nytt", [
        resource("nytt", [dimension("inndeling"), dimension("fylke"), measure("antall", { unit: "senter" })]),
      ]),
      { nytt: csv("inndeling,fylke,antall", "nav-2020,Vestland,3", "nav-2020,Oslo,1") },
    ]);
    const [of] = tablesFor(made, all, "hordaland");
    expect(of?.rows).toEqual([0]);
    expect(regionCsv([of as RegionTable]).split("\r\n")[1]).toBe(
      "nytt,nytt,antall,nav-2020,Vestland,,3,,senter,nytt,,1.0.0",
    );
  });

  test("is of the regions that its area was part of or made up of", () => {
    expect(regionsIn(tableOf("vestfold", "budsjett-per-fylke"))).toEqual(["Vestfold og Telemark"]);
    expect(regionsIn(tableOf("vestland", "ressurser-per-delmaal"))).toEqual([
      "Hordaland",
      "Sogn og Fjordane",
    ]);
    expect(regionsIn(tableOf("akershus", "budsjett-per-fylke")).toSorted()).toEqual([
      "Vest-Viken",
      "Øst-Viken",
    ]);
  });

  test("of a number has the one place where it is printed", () => {
    const several = tablesFor(catalog, all, "oslo")
      .concat(tablesFor(catalog, all, "vestfold"))
      .filter(({ measures, sources }) => measures.length > 0 && sources.length !== 1);
    expect(several.map(({ table }) => table.name)).toEqual([]);
  });

  test("of the sums of another table is told apart", () => {
    expect(isSum(tableOf("oslo", "ressurser-per-delmaal-totaler"))).toBe(true);
    expect(isSum(tableOf("oslo", "ressurser-per-delmaal"))).toBe(false);
  });

  test("has the caveats that name it, and not those of a longer name", () => {
    const { dataset } = tableOf("nordland", "budsjett-per-fylke");
    expect(caveatsNaming(dataset, ["Nordland"]).length).toBe(1);
    expect(caveatsNaming(dataset, ["Troms og Finnmark"]).length).toBe(2);
    expect(caveatsNaming(dataset, ["Troms"])).toEqual([]);
  });
});

describe("a region's place among the others", () => {
  const place = (slug: string, name: string, column: string, at = -1) => {
    const { dataset, table, rows, measures, area } = tableOf(slug, name);
    const field = measures.find((measure) => measure.name === column);
    const index = rows.at(at);
    if (!field || index === undefined) throw new Error(`no ${column}`);
    return standing(dataset, table, index, field, TOTALS[area.division as keyof typeof TOTALS]);
  };

  test("counts those that have a number, of the same year", () => {
    expect(place("oslo", "budsjett-per-fylke", "andel_prosent")).toEqual({
      place: 10,
      count: 10,
      median: 6.5,
      decimals: 1,
      isAlone: true,
    });
    expect(place("oslo", "budsjett-per-fylke", "tildeling_mnok")?.count).toBe(12);
  });

  test("is none where the number is missing", () => {
    expect(place("nordland", "budsjett-per-fylke", "andel_prosent")).toBeUndefined();
  });

  test.each([
    ["bemanning-2022", "ansatte", "vestland"],
    ["ressurser-per-delmaal", "andel_prosent", "oslo"],
    ["avsluttet-bistand-per-fylke-2022", "andel_prosent", "oslo"],
    ["arbeidsgivere-med-los-2012-fylke", "antall", "vestfold"],
  ])("is none in %s, whose caveats forbid it", (name, column, slug) => {
    expect(mayRank(tableOf(slug, name).dataset)).toBe(false);
    expect(place(slug, name, column)).toBeUndefined();
  });

  test("is none among a few, and none of who answered a survey", () => {
    expect(place("vestfold", "losstillinger-per-fylke-2009-2012", "antall", 0)).toBeUndefined();
    expect(place("oslo", "svarprosent-per-fylke-2023", "svarprosent")).toBeUndefined();
  });
});

describe("what is not known of a region", () => {
  test("has the reason in print, once for all years", () => {
    expect(missingNumbers(tablesFor(catalog, all, "nordland"))).toContainEqual(
      expect.objectContaining({
        region: "Nordland",
        what: "Andel av fylkets budsjett (2019, 2020, 2021 og 2022)",
        reason: "ikke tilgjengelig",
      }),
    );
  });

  test("is what others have rows of, with what the set itself says of it", () => {
    const absent = absentTables(tablesFor(catalog, all, "innlandet"));
    const facts = absent.find(({ of }) => of.table.name === "fakta-om-sentrene-2022");
    expect(facts).toMatchObject({ region: "Innlandet", count: 10 });
    expect(facts?.caveats.join()).toMatch(/Innlandet og Møre og Romsdal er ikke med/);
  });
});

describe("the layout of a region's numbers", () => {
  const around = {
    prices: new Map([
      [2019, 100],
      [2022, 110],
    ]),
    totals: TOTALS,
  };

  test("has years across, and the change computed", () => {
    const { columns, rows, has } = groupOf(tableOf("oslo", "budsjett-per-fylke"), around);
    expect(columns).toEqual(["2019", "2020", "2021", "2022"]);
    expect(rows.map(({ cells }) => cells.map(({ number }) => number?.text))).toEqual([
      ["42", "39", "32", "31"],
      ["6,5", "5,8", "4,6", "4,2"],
    ]);
    expect(rows.map(({ change }) => change?.text.replaceAll("\u00A0", " "))).toEqual([
      "−26 %",
      "−2,3 prosentpoeng",
    ]);
    expect(rows[0]?.real?.text.replaceAll("\u00A0", " ")).toBe("−33 %");
    expect(has).toEqual({ change: true, real: true, median: true });
  });

  test("has two regions side by side and no sum", () => {
    const { columns, rows } = groupOf(tableOf("vestland", "ressurser-per-delmaal"), around);
    expect(columns).toEqual(["Hordaland", "Sogn og Fjordane"]);
    expect(rows.map(({ label, cells }) => [label, ...cells.map(({ number }) => number?.text)])).toEqual([
      ["Delmål 1", "40", "30"],
      ["Delmål 2", "40", "20"],
      ["Delmål 3", "10", "10"],
      ["Annet", "10", "40"],
    ]);
  });

  test("says why a number is missing", () => {
    const { rows } = groupOf(tableOf("oslo", "bemanning-2022"), around);
    expect(rows.map(({ cells }) => cells[0]?.missing ?? cells[0]?.number?.text)).toEqual([
      "ikke oppgitt",
      "38",
    ]);
  });
});

describe("what a name covered", () => {
  const sentences = (slug: string) => {
    const name = all.find((region) => region.slug === slug)?.name ?? "";
    return areasOf(all, slug).map((area) => areaSentence(name, area));
  };

  test("was part of something larger, and says what else that was", () => {
    expect(sentences("vestfold")).toEqual([
      "Vestfold var et fylke.",
      "Vestfold hørte til NAV-fylket Vestfold og Telemark, som også dekket Telemark. Tallene gjelder hele Vestfold og Telemark og kan ikke deles.",
      "Vestfold er et fylke.",
    ]);
    expect(sentences("buskerud")[1]).toMatch(/Vest-Viken, som også dekket deler av Akershus\./);
  });

  test("was divided, made up of others, or of parts of them", () => {
    expect(sentences("akershus")[1]).toMatch(
      /^Akershus var delt mellom .* Øst-Viken dekket også Østfold\. .*ikke kjent\.$/,
    );
    expect(sentences("vestland")[0]).toMatch(/^Området var fylkene Hordaland og Sogn og Fjordane\./);
    expect(sentences("ost-viken")[0]).toMatch(/^Området var Østfold og deler av Akershus\./);
    expect(sentences("vest-viken")[0]).toMatch(/^Området var Buskerud og deler av Akershus\./);
    expect(sentences("hordaland")[2]).toBe("Området er nå en del av Vestland, sammen med Sogn og Fjordane.");
  });

  test("is said in few words in a list", () => {
    const note = (slug: string, division: "fylker-2017" | "nav-2020" | "fylker-2024") =>
      areaNote(areasOf(all, slug), division);
    expect(note("hordaland", "fylker-2017")).toBe("nå del av Vestland");
    expect(note("vestfold", "fylker-2017")).toBe("");
    expect(note("vestfold", "fylker-2024")).toBe("del av Vestfold og Telemark i 2020–2023");
    expect(note("agder", "nav-2020")).toBe("Aust-Agder og Vest-Agder før 2018");
    expect(note("oslo", "fylker-2024")).toBe("");
  });
});

test.each(regionSlugs())("the file of %s has each of its numbers once, as printed", (slug) => {
  const tables = tablesFor(catalog as Catalog, all, slug);
  const file = Papa.parse<Record<string, string>>(regionCsv(tables), { header: true, skipEmptyLines: true });
  expect(file.errors).toEqual([]);
  expect(file.data.length).toBe(
    tables.reduce((sum, { rows, measures }) => sum + rows.length * measures.length, 0),
  );
  for (const row of file.data) {
    expect(Boolean(row.verdi)).toBe(!row.mangler);
    expect(row.kilde).toMatch(/\d{4}, (?:Tabell|Tekst)/);
    expect(row.side).toMatch(/^\d+$/);
  }
});
