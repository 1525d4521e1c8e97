import { describe, expect, it } from "vitest";
import { facetsOf, yearsIn } from "../../../../src/data/about/facets.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";

const facets = (name: string) => {
  const [set] = loadCatalog().get(name) ?? [];
  if (!set) throw new Error(`no data set ${name}`);
  return facetsOf(set);
};

describe("the years in a period", () => {
  it.each([
    ["2008 og 2012", ["2008", "2012"]],
    ["2009–2012", ["2009", "2010", "2011", "2012"]],
    ["2. kvartal 2001–2. kvartal 2003", ["2001", "2002", "2003"]],
    ["bistand gitt fra november 2020 til oktober 2022", ["2020", "2021", "2022"]],
    ["3. kvartal 2010 – 3. kvartal 2012", ["2010", "2011", "2012"]],
    ["2012 (sendt ut sent i 2011)", ["2012"]],
    ["april (året er ikke oppgitt, trolig 2013)", ["2013"]],
    ["vinteren 2014/2015", ["2014", "2015"]],
    ["1935–2013", ["1935", "2013"]],
    ["januar–februar 2012", ["2012"]],
    ["", []],
  ])("%s", (period, years) => {
    expect(yearsIn(period)).toEqual(years);
  });

  it("leave out the years between where the rows name their own", () => {
    expect(yearsIn("2008–2012", false)).toEqual(["2008", "2012"]);
  });
});

describe("what a set is found by", () => {
  it("is its division, years, units and themes", () => {
    const { divisions, years, units, themes } = facets("budsjett-per-fylke");
    expect(divisions).toEqual(["nav-2020"]);
    expect(years).toEqual(["2019", "2020", "2021", "2022"]);
    expect(units).toEqual(expect.arrayContaining(["millioner kroner", "prosent"]));
    expect(themes).toContain("budsjett");
  });

  it("has no unit where there are only words, nor one that only points at a column", () => {
    expect(facets("insentiver-til-samarbeid-2015").units).toEqual([]);
    const all = [...loadCatalog().keys()].flatMap((name) => facets(name).units);
    expect(all).not.toContain("se kolonnen enhet");
  });
});
