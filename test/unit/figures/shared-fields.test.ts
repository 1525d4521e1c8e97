import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/index.ts";
import type { ChartRow } from "../../../src/charts/types.ts";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { parseStructured } from "../../../src/editor/structured.ts";
import { type Figure, figureFrom } from "../../../src/figures/figure.ts";
import { chartFor, type FigureState, initialState, noteOf, viewFor } from "../../../src/figures/payload.ts";
import { measure } from "../charts/drawing.ts";
import { complaints } from "../data/fixtures.ts";

const catalog = loadCatalog();
const WORDS = `
    title: Prøve
    subtitle: Prosent
    alt: En setning som sier hva figuren viser, med tallene i.`;
const LINES = "form: line\nx: aar\ny: tildeling_mnok\nz: fylke";

/** A figure of the budgets: the figure's own fields, and those of its one view. */
const text = (view: string, above = "", set = "budsjett-per-fylke") => `data: { set: ${set}, version: 1 }
${above}
views:
  - ${view.trim().replaceAll("\n", "\n    ")}${WORDS}
`;
const read = (...parts: Parameters<typeof text>) =>
  figureFrom("prove", parseStructured(text(...parts), "prove.yaml"), catalog);
const told = (...parts: Parameters<typeof text>) => complaints(() => read(...parts)).join("\n");

function chart({ payload }: Figure, change: Partial<FigureState> = {}) {
  const state = { ...initialState(payload), ...change };
  return chartFor(payload, state, 720, FORMS[viewFor(payload, state).form]);
}

const texts = (figure: Figure, change?: Partial<FigureState>) =>
  measure(chart(figure, change)).flatMap(({ text }) => text ?? []);

describe("short names", () => {
  const SHORT = "labels: { fylke: { Troms og Finnmark: Nord } }";

  test("stand in the chart, also for the reader's own region, and not in the data", () => {
    const figure = read(LINES, `region: fylke\n${SHORT}`);
    const said = texts(figure, { region: ["Troms og Finnmark"] }).join("\n");
    expect(said).toMatch(/^Nord /m);
    expect(said).not.toContain("Troms og Finnmark");
    expect(figure.payload.rows.map(({ fylke }) => fylke)).toContain("Troms og Finnmark");
  });

  test("of names that are not there, or the same for two, are refused", () => {
    expect(told(LINES, "labels: { fylke: { Tromsø: Nord } }")).toMatch(/:2:\d+: fant «Tromsø», ventet en av/);
    expect(told(LINES, "labels: { fylke: { Nordland: Oslo } }")).toMatch(/fant «Oslo» for to navn/);
  });
});

describe("how many answered", () => {
  const VIEW = "form: ranked-bars\nx: andel_prosent\ny: involverte\npick: virkning\ncount: n";

  test("stands beside the name of each row", () => {
    const hits = chart(read(VIEW, "", "virkning-etter-involverte")).hits;
    const rows = catalog.get("virkning-etter-involverte")?.[0]?.tables[0]?.rows ?? [];
    for (const { name, row } of hits) {
      const printed = rows.find(
        (own) => own.virkning === row.virkning && name.startsWith(`${own.involverte} (n = `),
      );
      expect(name).toContain(`(n = ${printed?.n})`);
    }
    expect(hits.length).toBeGreaterThan(2);
  });

  test("is a number", () => {
    expect(told(VIEW.replace("count: n", "count: virkning"), "", "virkning-etter-involverte")).toMatch(
      /fant «virkning», som er et navn, ventet en kolonne med målte tall/,
    );
  });
});

describe("a number to read the others against", () => {
  const GOAL = `reference: { value: '<Tall sett="budsjett-per-fylke" tabell="budsjett-per-fylke-totaler" kolonne="tildeling_mnok" aar="2022" />', label: Summen }`;

  test.each([
    ["a line over years", LINES],
    ["bars", "form: ranked-bars\nx: tildeling_mnok\ny: fylke\npick: aar"],
    ["dots", "form: dots\nx: tildeling_mnok\ny: fylke\npick: aar"],
  ])("lies on the scale of %s, also far beyond them, and is named", (_, view) => {
    const figure = read(`${view}\n${GOAL}`);
    const { options } = chart(figure);
    const scale = figure.payload.views[0]?.reference?.scale ?? "x";
    const printed = catalog
      .get("budsjett-per-fylke")?.[0]
      ?.tables.find(({ name }) => name.endsWith("totaler"))
      ?.rows.find(({ aar }) => aar === 2022)?.tildeling_mnok;
    expect(figure.payload.views[0]?.reference?.value).toBe(printed);
    const [, end] = (options[scale]?.domain ?? []) as number[];
    expect(end).toBeGreaterThanOrEqual(Number(printed));
    expect(texts(figure).join(" ").toLowerCase()).toContain("summen");
  });

  test("is refused where it is typed, and in a form without such a scale", () => {
    expect(told(`${LINES}\nreference: { value: "300", label: Mål }`)).toMatch(/ventet ett <Tall>/);
    expect(told(`form: tile-map\nx: tildeling_mnok\ny: fylke\npick: aar\n${GOAL}`)).toMatch(
      /«reference» i formen «tile-map»/,
    );
  });
});

test("a view picks out its own", () => {
  const figure = read(`${LINES}\nhighlight: [Agder]`, "highlight: [Oslo]");
  const names = measure(chart(figure)).filter(({ text, fill }) => text && fill === "var(--accent)");
  expect(names.map(({ text }) => text.split(" ")[0])).toEqual(["Agder"]);
  expect(told(`${LINES}\nhighlight: [Agdr]`)).toMatch(/fant «Agdr», ventet en av Agder/);
});

test("a line does not cross a break, which is named", () => {
  const whole = measure(chart(read(LINES))).filter(({ mark, tag }) => mark === "line" && tag === "path");
  const broken = read(`${LINES}\nbreaks: [{ before: 2021, label: nytt spørsmål }]`);
  const parts = measure(chart(broken)).filter(({ mark, tag }) => mark === "line" && tag === "path");
  expect(parts.length).toBe(2 * whole.length);
  expect(texts(broken).join(" ")).toContain("Brudd før 2021: nytt spørsmål");
});

describe("a computed column", () => {
  const own = (formula: string) =>
    read(
      LINES.replace("tildeling_mnok", "regnet"),
      `derived: { regnet: { ${formula}, of: tildeling_mnok, title: Regnet } }`,
    );
  const value = ({ payload: { rows } }: Figure, fylke: string, aar: number) =>
    rows.find((row: ChartRow) => row.fylke === fylke && row.aar === aar)?.regnet;

  test.each([
    ["formula: endring, along: aar, from: 2019", -26.2],
    ["formula: differanse, along: aar, from: 2019", -11],
    ["formula: realendring, along: aar, from: 2019", -33.4],
    ["formula: andel, within: [aar]", 8.86],
    ["formula: rang, within: [aar]", 3],
  ])("«%s» is what its name says, and says how", (formula, expected) => {
    const figure = own(formula);
    expect(value(figure, "Oslo", 2022)).toBeCloseTo(expected, 1);
    const [view] = figure.payload.views;
    expect(view && noteOf(figure.payload, view)).toMatch(/av oss/);
  });

  test("in fixed prices needs years that have an index", () => {
    const text = "form: ranked-bars\nx: regnet\ny: aar";
    const derived =
      "derived: { regnet: { formula: realendring, along: aar, from: 2001, of: andel_prosent, title: Regnet } }\nwhere: { maaling: 2. kvartal }";
    expect(told(text, derived, "sykefravaer-mot-ia-maalet-2012")).toMatch(/realendring for 2001/);
  });
});
