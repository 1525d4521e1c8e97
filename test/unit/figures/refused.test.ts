import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { parseStructured } from "../../../src/editor/structured.ts";
import { figureFrom, readFigure } from "../../../src/figures/figure.ts";
import { complaints } from "../data/fixtures.ts";

const catalog = loadCatalog();
const WORDS = `
    title: Prøve
    subtitle: Prosent
    alt: En setning som sier hva figuren viser, med tallene i.`;

/** A figure of one view; `above` are the figure's own fields, `view` those of the view beside its words. */
function figure(set: string, table: string, view: string, above = ""): string {
  const major = catalog.get(set)?.[0]?.version.split(".")[0];
  return `data: { set: ${set}, version: ${major} }
${above}
table: { ${table} }
views:
  - ${view.trim().replaceAll("\n", "\n    ")}${WORDS}
`;
}

const read = (text: string) => figureFrom("prove", parseStructured(text, "prove.yaml"), catalog);
const told = (text: string) => complaints(() => read(text));

const BARS = "form: ranked-bars\nx: andel_prosent\ny: fylke";
const LINES = "form: line\nx: aar\ny: tildeling_mnok\nz: fylke";
const BUDGET = "rows: fylke, columns: aar";
const SENIORS = "beholde-seniorer-2008-2012";

describe("a view that its form cannot show is refused, with line and column", () => {
  test.each([
    [
      "more parts than there are colours for",
      figure(
        "innsats-per-delmaal",
        "rows: delmaal, columns: svar",
        "form: stacked-share\nx: andel_prosent\ny: delmaal\nfill: svar",
      ),
      /:5: fant 5 verdier av «svar», ventet høyst 4 i formen «stacked-share»/,
    ],
    [
      "counts as shares of a whole",
      figure(
        "treff-paa-nettsider-2013",
        "rows: sokeord, columns: nettsted",
        "form: stacked-share\nx: antall\ny: sokeord\nfill: nettsted",
      ),
      /:5: fant «antall» i .*, ventet deler av en helhet, i prosent/,
    ],
    [
      "shares that overlap",
      figure(
        "faser-i-avsluttet-bistand-per-fylke",
        "rows: fylke, columns: fase",
        "form: stacked-share\nx: andel_prosent\ny: fylke\nfill: fase",
      ),
      /:5: fant \d{3} prosent i alt for .*, ventet deler av én helhet/,
    ],
    [
      "a dimension as a bar's length",
      figure("budsjett-per-fylke", BUDGET, "form: ranked-bars\nx: aar\ny: fylke\npick: aar"),
      /:5: fant «aar», som er et årstall, ventet en kolonne med målte tall/,
    ],
    [
      "names where years are due",
      figure("budsjett-per-fylke", BUDGET, "form: line\nx: fylke\ny: tildeling_mnok\nz: aar"),
      /:5: fant «fylke», som er et navn, ventet en kolonne med årstall/,
    ],
    [
      "a field of another form",
      figure("budsjett-per-fylke", BUDGET, `${BARS}\npick: aar\ngroups: aar`),
      /:5: fant ukjent felt «groups», ventet et av feltene /,
    ],
    [
      "an order that is no category",
      figure(
        "ressurser-per-delmaal",
        "rows: fylke, columns: kategori",
        "form: stacked-share\nx: andel_prosent\ny: fylke\nfill: kategori\nsort: Delmaal 1",
      ),
      /:5: fant rekkefølgen «Delmaal 1», ventet en av Delmål 1/,
    ],
    [
      "a misspelt name to pick out",
      figure("budsjett-per-fylke", BUDGET, LINES, "highlight: [Oslo, Nordlnd]"),
      /:2:19: fant «Nordlnd», ventet en av Nordland/,
    ],
    [
      "two rows for one mark",
      figure("budsjett-per-fylke", BUDGET, BARS),
      /:5: fant flere rader for Agder, ventet én rad for hvert merke/,
    ],
    [
      "a table that would leave rows out",
      figure(
        "hms-rutiner",
        "rows: gruppe, columns: svar",
        "form: likert\nx: andel_prosent\ny: gruppe\nfill: svar\npick: { aar: 2012, utvalg: Balansert }\ngroups: { negative: [Helt uenig, Delvis uenig], neutral: [Verken enig eller uenig], positive: [Delvis enig, Helt enig], apart: [Vet ikke] }",
      ),
      /:1: fant flere rader for Ledere, Helt uenig, ventet én rad for hver celle/,
    ],
    [
      "a choice that shows nothing",
      figure(
        "budsjett-per-fylke",
        BUDGET,
        `when: { tall: a }\n${LINES}`,
        "choices: [{ id: tall, label: Tall, options: [{ id: a, label: A }, { id: b, label: B }] }]",
      ),
      /:1: fant 0 visninger for tall: b, ventet én visning for hvert valg/,
    ],
    [
      "a choice with the name of the region",
      figure(
        "budsjett-per-fylke",
        BUDGET,
        LINES,
        "choices: [{ id: fylke, label: Tall, options: [{ id: a, label: A }, { id: b, label: B }] }]",
      ),
      /fant valget «fylke», ventet et navn som ikke er i bruk/,
    ],
    [
      "a value of `where` that no row has",
      figure("budsjett-per-fylke", BUDGET, LINES, "where: { fylke: [Oslo, Agdr] }"),
      /fant fylke: Agdr, ventet en av Agder/,
    ],
    [
      "a source that the set has not",
      figure("budsjett-per-fylke", BUDGET, LINES, "sources: [Tabell 4-2]"),
      /fant kilden «Tabell 4-2», ventet en av .*Tabell 4-1/,
    ],
    [
      "a first value that cannot be shown",
      figure("budsjett-per-fylke", BUDGET, `${BARS}\npick: { aar: 2018 }`),
      /fant aar: 2018, ventet en av 20/,
    ],
    [
      "an answer on no side of the scale",
      figure(
        SENIORS,
        "rows: utvalg, columns: svar",
        "form: likert\nx: andel_prosent\ny: utvalg\nfill: svar\npick: gruppe\ngroups: { negative: [Helt uenig, Delvis uenig], positive: [Delvis enig, Helt enig] }",
        "where: { aar: 2012 }",
      ),
      /:5: fant ingen plass for Verken enig eller uenig, ventet alle svarene/,
    ],
    [
      "three answers on one side",
      figure(
        "virkning-2022",
        "rows: virkning, columns: svar",
        "form: likert\nx: andel_prosent\ny: virkning\nfill: svar\ngroups: { negative: [Ingen bidrag, Vet ikke, Ikke relevant], positive: [I noen grad, I stor grad] }",
      ),
      /:\d+: fant 3 svar på én side, ventet høyst 2/,
    ],
  ])("%s", (_, text, said) => {
    const all = told(text);
    expect(all.join("\n")).toMatch(said);
    expect(all.join("\n")).toMatch(/^prove\.yaml:\d+:\d+: fant /);
  });
});

test("a file with the address of a data set's own figure", () => {
  expect(() => readFigure("tall-prove", catalog)).toThrow(
    "content/figures/tall-prove.yaml: fant navnet «tall-prove», ventet et navn som ikke begynner",
  );
});

describe("what was drawn wrong before is drawn right", () => {
  test("years that are not in order", () => {
    const { payload } = read(figure("budsjett-per-fylke", BUDGET, LINES));
    expect(payload.views[0]?.measure).toBe("tildeling_mnok");
  });

  test("only the rows that are asked for, in the figure and its table", () => {
    const { payload } = read(
      figure("budsjett-per-fylke", BUDGET, LINES, "where: { fylke: [Oslo, Agder], aar: [2019, 2022] }"),
    );
    expect(payload.rows.map(({ fylke, aar }) => `${fylke} ${aar}`)).toEqual([
      "Agder 2019",
      "Agder 2022",
      "Oslo 2019",
      "Oslo 2022",
    ]);
  });

  test("another table of the set", () => {
    const text = figure(
      "hms-rutiner",
      "rows: gruppe, columns: sektor",
      "form: ranked-bars\nx: andel_prosent\ny: sektor\npick: gruppe",
    ).replace("version: 1", "version: 1, table: hms-rutiner-sektor");
    expect(read(text).table.name).toBe("hms-rutiner-sektor");
  });
});
