import { describe, expect, it } from "vitest";
import { type Dataset, loadCatalog } from "../../../src/data/read/catalog.ts";
import { reportOf } from "../../../src/evaluations.ts";
import { bibtex, ris } from "../../../src/metadata/citation.ts";
import { reportBibtex, reportCsl, reportRis } from "../../../src/metadata/report-citation.ts";
import { slugs } from "../../../src/prose/documents.ts";

const [real] = loadCatalog().get("tilfredshet-2022") ?? [];
if (!real) throw new Error("no tilfredshet-2022");
const titled = (title: string): Dataset => ({ ...real, descriptor: { ...real.descriptor, title } });
const ADDRESS = "https://ia.example/data/tilfredshet-2022/1.0.0/";

function raise(what: string): never {
  throw new Error(`no ${what}`);
}

describe("a title with signs that LaTeX reads as commands", () => {
  it.each([
    ["50 % & mer", "50 \\% \\& mer"],
    ["a_b #1 $2", "a\\_b \\#1 \\$2"],
    ["{x} ~ ^", "\\{x\\} \\textasciitilde{} \\textasciicircum{}"],
    ["\\input", "\\textbackslash{}input"],
    ["s.\u00A021", "s.~21"],
    ["«æøå» – 2012", "«æøå» – 2012"],
  ])("%s", (title, escaped) => {
    expect(bibtex(titled(title), ADDRESS)).toContain(`  title = {{${escaped}}},\n`);
  });
});

describe("a report", () => {
  const reports = Object.fromEntries(slugs("evaluations").map((slug) => [slug, reportOf(slug)]));
  const of = (slug: string) => reports[slug] ?? raise(slug);

  it("is by its persons, or else by each institution", () => {
    expect(reportBibtex(of("afi-2012"))).toContain(
      "  author = {Angelika Schafft and Øystein Spjelkavik and ",
    );
    expect(reportBibtex(of("oslo-economics-2022"))).toContain(
      "  author = {{Oslo Economics} and {Arbeidsforskningsinstituttet (AFI)}},\n",
    );
    expect(reportRis(of("afi-2012")).match(/^AU {2}- .*$/gm)?.[0]).toBe("AU  - Schafft, Angelika");
    expect(reportRis(of("oslo-economics-2022")).match(/^AU {2}- .*$/gm)).toHaveLength(2);
    expect(JSON.parse(reportCsl(of("afi-2012")))[0].author[0]).toEqual({
      given: "Angelika",
      family: "Schafft",
    });
    expect(JSON.parse(reportCsl(of("sintef-2015")))[0].author).toEqual([{ literal: "SINTEF" }]);
  });

  it("carries series and address where they are known", () => {
    expect(reportRis(of("afi-2014"))).toContain("SN  - AFI r2014:5\r\n");
    expect(reportRis(of("afi-2014"))).not.toContain("UR  -");
    expect(reportRis(of("sintef-2013")).match(/^UR {2}- /gm)).toHaveLength(2);
    expect(JSON.parse(reportCsl(of("sintef-2013")))[0].URL).toMatch(/^https:\/\/www\.regjeringen\.no\//);
  });

  it.each(Object.values(reports))("$id begins and ends as RIS asks", (report) => {
    const lines = reportRis(report).split("\r\n");
    expect(lines[0]).toBe("TY  - RPRT");
    expect(lines.slice(-2)).toEqual(["ER  - ", ""]);
  });
});

it("keeps each RIS value on its line", () => {
  expect(ris(titled("To\nlinjer"), ADDRESS)).toContain("TI  - To linjer\r\n");
});
