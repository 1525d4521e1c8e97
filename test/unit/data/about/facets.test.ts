import { describe, expect, it } from "vitest";
import { facetsOf } from "../../../../src/data/about/facets.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";

const facets = (name: string) => {
  const [set] = loadCatalog().get(name) ?? [];
  if (!set) throw new Error(`no data set ${name}`);
  return facetsOf(set);
};

describe("what a set is found by", () => {
  it("is its division, years, units and themes", () => {
    const { divisions, years, units, themes } = facets("budsjett-per-fylke");
    expect(divisions).toEqual(["nav-2020"]);
    expect(years).toEqual(["2019", "2020", "2021", "2022"]);
    expect(units).toEqual(expect.arrayContaining(["millioner kroner", "prosent"]));
    expect(themes).toContain("budsjett");
  });

  it("is each year of its period where no column has them, but not those of a history", () => {
    expect(facets("arbeidsgiverlos-nokkeltall").years).toEqual(["2009", "2010", "2011", "2012"]);
    expect(facets("tidslinje-for-ia-avtalen").years).toEqual(["1935", "2013"]);
  });

  it("has no unit where there are only words, nor one that only points at a column", () => {
    expect(facets("insentiver-til-samarbeid-2015").units).toEqual([]);
    const all = [...loadCatalog().keys()].flatMap((name) => facets(name).units);
    expect(all).not.toContain("se kolonnen enhet");
  });
});
