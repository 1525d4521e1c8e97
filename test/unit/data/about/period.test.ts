import { describe, expect, test } from "vitest";
import { facetsOf } from "../../../../src/data/about/facets.ts";
import { periodOf, periodsIn } from "../../../../src/data/about/period.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";

describe("a period in words", () => {
  test.each([
    ["2012", [[2012, 2012]]],
    [
      "2008 og 2012",
      [
        [2008, 2008],
        [2012, 2012],
      ],
    ],
    ["2019–2022", [[2019, 2022]]],
    ["3. kvartal 2010 – 3. kvartal 2012", [[2010, 2012]]],
    ["2. kvartal 2001–2. kvartal 2003", [[2001, 2003]]],
    ["høsten 2009–august 2012", [[2009, 2012]]],
    ["januar–februar 2012", [[2012, 2012]]],
    [
      "vinteren 2014/2015",
      [
        [2014, 2014],
        [2015, 2015],
      ],
    ],
    [
      "2012; tillitsvalgte også 2008",
      [
        [2012, 2012],
        [2008, 2008],
      ],
    ],
    [
      "første kvartal 2001, 2008 og 2012",
      [
        [2001, 2001],
        [2008, 2008],
        [2012, 2012],
      ],
    ],
    ["2012 (sendt ut sent i 2011)", [[2012, 2012]]],
    ["fra 2021", [[2021, undefined]]],
    ["bistand gitt fra november 2020 til oktober 2022", [[2020, 2022]]],
    ["de siste fire årene før 2013", [[2009, 2012]]],
    ["årene før 2013", []],
    ["2000 (utgivelsesår)", []],
    ["april (året er ikke oppgitt, trolig 2013)", []],
    ["1935–2013", [[1935, 2013]]],
    ["", []],
  ])("«%s»", (text, expected) => {
    expect(periodsIn(text).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});

describe("finding and metadata tell the same of", () => {
  const catalog = loadCatalog();
  const set = (name: string) => {
    const [newest] = catalog.get(name) ?? [];
    if (!newest) throw new Error(`no data set ${name}`);
    return newest;
  };

  test.each([
    // Still going on when the report was written.
    ["felter-i-salesforce-2021", ["2021"], { start: 2021 }],
    // The change is counted from 2001, which no row is about.
    ["endring-andel-55-pluss-2001-2012", ["2001", "2008", "2012"], { start: 2001, end: 2012 }],
    // «De siste fire årene før 2013».
    ["tilretteleggingstilskudd-etter-sektor", ["2009", "2010", "2011", "2012"], { start: 2009, end: 2012 }],
    // Only the year of publication is known, and for the other only a guess.
    ["aldersdiskriminering-kommuneansatte-2000", [], undefined],
    ["veilederen-paa-nett", [], undefined],
    ["budsjett-per-fylke", ["2019", "2020", "2021", "2022"], { start: 2019, end: 2022 }],
  ])("%s", (name, years, period) => {
    expect(facetsOf(set(name)).years).toEqual(years);
    expect(periodOf(set(name))).toEqual(period);
  });

  test("every data set", () => {
    const ends = (from?: number | string, to: number | string = from ?? "") => `${from ?? ""}–${to}`;
    const differing = [...catalog.keys()].map(set).filter((dataset) => {
      const { years } = facetsOf(dataset);
      const { start, end } = periodOf(dataset) ?? {};
      return ends(years[0], years.at(-1)) !== ends(start, end);
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});
