import { describe, expect, test } from "vitest";
import { regions } from "../../../../src/data/about/regions.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";
import { change, realChange } from "../../../../src/site/regions/change.ts";
import { tablesFor } from "../../../../src/site/regions/collect.ts";
import { type Budget, type Centre, factsOf } from "../../../../src/site/regions/facts.ts";
import { getRegion, regionSlugs } from "../../../../src/site/regions/page.ts";
import { paragraph, plain, type Sentence, type Spoken } from "../../../../src/site/regions/said.ts";
import {
  budgetLead,
  budgetSentence,
  centreSentences,
  realSentence,
  shareSentence,
  staffSentence,
} from "../../../../src/site/regions/sentences.ts";

const catalog = loadCatalog();
const facts = factsOf(tablesFor(catalog, regions(catalog), "agder"), catalog, { "nav-2020": 12 });
const [real] = facts.budgets;
const cell = real?.to.cell;
if (!real || !cell) throw new Error("NAV Agder has no budget");

/** Prices that rise by ten per cent. */
const PRICES = new Map([
  [2019, 100],
  [2022, 110],
]);

/** A number as a cell of the budget would say it. */
function spoken(value: number, unit: string, decimals = 0): Spoken {
  const bare = value.toFixed(decimals).replace(".", ",");
  return { text: `${bare}\u00A0${unit}`, bare, value, decimals, cell: cell as Spoken["cell"] };
}

/** A budget with these amounts and shares of all. */
function budget(from: number, to: number, shares: [number, number] | [] = []): Budget {
  const [first, last] = [from, to].map((value) => spoken(value, "millioner kroner")) as [Spoken, Spoken];
  const [shareFrom, shareTo] = shares.map((value) => spoken(value, "prosent", 1));
  return {
    name: "Agder",
    fromYear: 2019,
    year: 2022,
    from: first,
    to: last,
    change: change(first, last),
    real: realChange({ ...first, year: 2019 }, { ...last, year: 2022 }, PRICES),
    shareFrom,
    shareTo,
    shareChange: shareFrom && shareTo && change(shareFrom, shareTo),
    place: undefined,
    sharePlace: undefined,
  };
}

/** What four shares of the resources are said as. */
function resources(first: number, second: number, third: number, other?: number): string {
  const share = (value: number) => spoken(value, "prosent");
  const centre: Centre = {
    name: "Agder",
    employees: undefined,
    employeesYear: undefined,
    resources: {
      first: share(first),
      second: share(second),
      third: share(third),
      other: other === undefined ? undefined : share(other),
      year: 2015,
    },
  };
  return said(...centreSentences([centre]));
}

const said = (...sentences: Sentence[]) => plain(paragraph(sentences)).replaceAll("\u00A0", " ");

describe("what a NAV-fylke gave its centre", () => {
  test("was less or more, with the difference in words", () => {
    expect(said(budgetSentence(budget(42, 31)))).toBe(
      "NAV Agder satte av 31 millioner kroner til arbeidslivssenteret i 2022, elleve millioner mindre enn i 2019.",
    );
    expect(said(budgetSentence(budget(20, 35)))).toMatch(
      /35 millioner kroner .* 15 millioner mer enn i 2019\.$/,
    );
  });

  test("was about the same where rounding alone may be the difference, and says so", () => {
    expect(said(budgetSentence(budget(43, 42)))).toMatch(
      /i 2022, omtrent som i 2019, da det var 43 millioner/,
    );
  });

  test("was as much as before where the printed numbers are the same", () => {
    expect(said(budgetSentence(budget(43, 43)))).toMatch(/i 2022, like mye som i 2019\.$/);
  });

  test("is said alone where there is no earlier number", () => {
    expect(said(budgetSentence({ ...budget(1, 42), from: undefined, change: undefined }))).toBe(
      "NAV Agder satte av 42 millioner kroner til arbeidslivssenteret i 2022.",
    );
  });

  test("had fallen more in fixed prices, or fallen although it rose, or not surely moved", () => {
    expect(said(realSentence(budget(40, 30)))).toBe("Regnet i faste priser var nedgangen om lag 32 prosent.");
    expect(said(realSentence(budget(48, 47)))).toMatch(/var det likevel om lag 11 prosent mindre/);
    expect(said(realSentence(budget(20, 30)))).toBe("Regnet i faste priser var økningen om lag 36 prosent.");
    expect(said(realSentence(budget(20, 22)))).toMatch(/Prisene steg omtrent like mye/);
    expect(said(realSentence({ ...budget(20, 22), real: undefined }))).toBe("");
  });

  test("was a share that fell, rose, hardly moved, stayed, or is not known", () => {
    expect(said(shareSentence(budget(1, 1, [8.5, 7])))).toBe(
      "Andelen av NAV-fylkets budsjett falt fra 8,5 til 7,0 prosent.",
    );
    expect(said(shareSentence(budget(1, 1, [6.3, 6.6])))).toMatch(/økte fra 6,3 til 6,6 prosent/);
    expect(said(shareSentence(budget(1, 1, [7.3, 7.2])))).toMatch(/7,2 prosent .* omtrent den samme andelen/);
    expect(said(shareSentence(budget(1, 1, [7.2, 7.2])))).toMatch(/den samme andelen som i 2019\.$/);
    expect(said(shareSentence(budget(1, 1)))).toMatch(/går ikke fram av rapporten/);
  });

  test("is called the least or the most only where it is alone in that", () => {
    const place = { place: 12, count: 12, median: 1, decimals: 0, isAlone: true };
    const least = { ...budget(40, 30), place };
    expect(said(...budgetLead(least))).toMatch(/Ingen av de tolv NAV-fylkene hadde et mindre budsjett/);
    expect(said(...budgetLead({ ...least, place: { ...place, isAlone: false } }))).not.toMatch(/Ingen av/);
    expect(said(...budgetLead({ ...least, place: { ...place, place: 6 } }))).not.toMatch(/Ingen av/);
  });
});

describe("who worked there", () => {
  const staff = {
    name: "Agder",
    period: "juni 2022",
    employees: spoken(37, "ansatte"),
    fte: spoken(34.5, "årsverk", 1),
  };

  test("is said in the unit that was given, and never in the other", () => {
    expect(said(staffSentence([staff]))).toBe("I juni 2022 hadde senteret 37 ansatte og 34,5 årsverk.");
    expect(said(staffSentence([{ ...staff, fte: undefined }]))).toBe(
      "Senteret hadde 37 ansatte i juni 2022.",
    );
    expect(said(staffSentence([{ ...staff, employees: undefined }]))).toBe(
      "Lederen oppga 34,5 årsverk i juni 2022, men ikke hvor mange ansatte det var.",
    );
    expect(said(staffSentence([{ ...staff, employees: undefined, fte: undefined }]))).toBe("");
  });
});

describe("what the resources went to", () => {
  test.each([
    [[60, 30, 10], /det meste av ressursene, 60 prosent, gikk til arbeidet med sykefraværet/],
    [[50, 40, 10], /halvparten av ressursene gikk til arbeidet med sykefraværet, 40 prosent/],
    [[40, 25, 10, 25], /sykefraværet tok mest av ressursene, 40 prosent.*; 25 prosent gikk til annet arbeid/],
    [[40, 40, 20], /fikk like mye av ressursene, 40 prosent hver, og at 20 prosent/],
    [[30, 20, 10, 40], /den største delen av ressursene, 40 prosent, gikk til annet/],
    [[20, 45, 35], /20 prosent av ressursene gikk til arbeidet med sykefraværet, 45 prosent/],
  ] as const)("%j", (shares, words) => {
    const [first, second, third, other] = shares;
    expect(resources(first, second, third, other)).toMatch(words);
  });

  test("other work that was not told apart is not said to be nothing", () => {
    expect(resources(60, 30, 10)).not.toMatch(/annet/);
  });
});

describe("what a page begins with", () => {
  const lead = (slug: string) => said(getRegion(slug).lead);

  test("is the region's own newest numbers", () => {
    expect(lead("oslo")).toBe(
      "NAV Oslo satte av 31 millioner kroner til arbeidslivssenteret i 2022, elleve millioner mindre enn i 2019. Regnet i faste priser var nedgangen om lag 33 prosent. I 2022 gikk 4,2 prosent av NAV-fylkets budsjett til senteret, den laveste andelen blant de ti som oppga den.",
    );
  });

  test("is of the old fylke where newer numbers are of a larger area, and says so", () => {
    expect(lead("vestfold")).toMatch(
      /^Arbeidslivssenteret i Vestfold hadde 27 ansatte i 2013\..* Nyere tall gjelder hele NAV Vestfold og Telemark, som satte av 31 millioner kroner .*, tre millioner mindre enn i 2019\.$/,
    );
    expect(lead("akershus")).toMatch(
      /Nyere tall gjelder NAV Øst-Viken og NAV Vest-Viken, hver for seg\. Begge dekket mer enn Akershus/,
    );
  });

  test("is followed by sections that say which years, and whose numbers they are", () => {
    const headings = (slug: string) => getRegion(slug).sections.map(({ heading }) => heading);
    expect(headings("vestland")).toEqual([
      "2019–2023: NAV Vestland",
      "2012–2015: Hordaland og Sogn og Fjordane",
    ]);
    expect(headings("troms")).toEqual(["2019–2023: NAV Troms og Finnmark", "2009–2015: Troms"]);
  });

  test.each(regionSlugs())("of %s is filled in and whole", (slug) => {
    const { title, description, sections } = getRegion(slug);
    for (const text of [title, description, ...sections.map(({ words }) => plain(words))])
      expect(text).not.toMatch(/[{}]|undefined|NaN| {2}|\.\.| ,/);
    expect(title).toMatch(/\d.*\b20\d\d$/);
    expect(description.length).toBeGreaterThan(80);
  });
});
