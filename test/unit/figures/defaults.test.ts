import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/index.ts";
import { NARROW, WIDE } from "../../../src/charts/types.ts";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { defaultFigures, defaultSpec } from "../../../src/figures/default.ts";
import { type Figure, resolve } from "../../../src/figures/figure.ts";
import { chartFor, fillIn, initialState, viewFor } from "../../../src/figures/payload.ts";
import { measure, outside, overlapping } from "../charts/drawing.ts";

const catalog = loadCatalog();

/** The figures of every version of every data set. */
const figures: Figure[] = [...catalog.values()].flat().flatMap((dataset) =>
  defaultFigures(dataset).map(({ id, table }) => {
    const at = { locate: () => ({ file: dataset.name }), words: (text: string) => text };
    return resolve(id, defaultSpec(dataset, table), dataset, catalog, at);
  }),
);
const newest = figures.filter(({ dataset }) => catalog.get(dataset.name)?.[0] === dataset);
const named = newest.map((figure) => [figure.id, figure] as const);
const main = newest.filter(({ id, dataset }) => id === `tall-${dataset.name}`);
const isOfWords = ({ payload }: Figure) => payload.views.every(({ measure }) => measure === "");

/** The form an editor would choose. */
const CHOSEN: Record<string, string> = {
  "bemanning-2022": "ranked-bars",
  "avsluttet-bistand-per-fylke-2022": "ranked-bars",
  "svarprosent-per-fylke-2023": "ranked-bars",
  "fagbakgrunn-ved-arbeidslivssentrene-2013": "ranked-bars",
  "involverte-i-bistanden-2023": "ranked-bars",
  "hvem-svarte-2023": "ranked-bars",
  "andel-55-pluss-ia-virksomheter-2001-2012": "ranked-bars",
  "tilfredshet-2022": "ranked-bars",
  "manglende-virkning-2023": "grouped-bars",
  "budsjett-per-fylke": "line",
  "forventet-pensjonsalder-2001-2012": "line",
  "ressurser-per-delmaal": "stacked-share",
  "aktivitetsmaal-seniorer-2012": "stacked-share",
  "livsfaseperspektiv-2012": "stacked-share",
  "maal-for-sykefravaersarbeidet-2012": "stacked-share",
  "resultatmaal-for-sykefravaer-2008-2012": "stacked-share",
  "hms-rutiner": "likert",
  "ia-er-hms": "likert",
  "beholde-seniorer-2008-2012": "likert",
  "fokus-paa-delmaalene-2013": "likert",
  "kontakt-med-andre-i-nav-2013": "likert",
  "verneombud-sentrale-2008-2012": "likert",
  "andel-55-pluss-naering-2008-2013": "dumbbell",
  "bistand-etter-bransje-2022": "dumbbell",
  "faser-i-bistanden-2022": "dumbbell",
  "innkalling-til-intervju-2010": "dumbbell",
  "moter-etter-varighet-2022": "heat-table",
  "losenes-aktiviteter-2011-2012": "heat-table",
  "faser-i-avsluttet-bistand-per-fylke": "heat-table",
  "korrelasjoner-internt-samarbeid-2013": "matrix",
  "virksomheter-sektor-naering-2012": "heat-table",
  "endringer-i-virksomheten-2023": "grouped-bars",
  "treff-paa-nettsider-2013": "grouped-bars",
};

test("every data set has a figure, and every table that is not only about another one", () => {
  expect(main.map(({ dataset }) => dataset.name)).toEqual([...catalog.keys()]);
  expect(main.filter((figure) => !isOfWords(figure)).length).toBeGreaterThanOrEqual(140);
  const shown = new Set(newest.map(({ table }) => table.name));
  const hidden = [...catalog.values()]
    .flatMap(([set]) => set?.tables ?? [])
    .filter(({ name }) => !shown.has(name));
  for (const { name, rows } of hidden)
    if (rows.length > 1) expect(name).toMatch(/totaler|totalsum|-n\b|-antall|-i-alt|ubesvart/);
});

test("no two figures have the same address", () => {
  expect(new Set(newest.map(({ id }) => id)).size).toBe(newest.length);
});

test.each(Object.entries(CHOSEN))("%s is drawn as %s", (name, form) => {
  const figure = main.find(({ dataset }) => dataset.name === name);
  expect(figure?.payload.views[0]?.form).toBe(form);
});

describe.each(named)("the default figure of %s", (_, { payload, dataset, table }) => {
  const state = initialState(payload);
  const view = viewFor(payload, state);

  test.each([NARROW, WIDE])("has all its text inside, and none on another, at %i px", (width) => {
    const chart = chartFor(payload, state, width, FORMS[view.form]);
    const shapes = measure(chart);
    expect(outside(chart, shapes)).toEqual([]);
    expect(overlapping(shapes)).toEqual([]);
    expect(chart.hits.length).toBeGreaterThan(view.measure === "" ? -1 : 0);
  });

  test("says what it shows, of what and when, and what it cannot say", () => {
    const subtitle = fillIn(view.subtitle, payload, view, state);
    expect(view.title).toBe(dataset.descriptor.title);
    expect(subtitle).not.toMatch(/[{}]|undefined|NaN/);
    if (dataset.descriptor.period) expect(subtitle).toContain(dataset.descriptor.period.slice(1));
    expect(view.alt).toMatch(/^[A-ZÆØÅ].{20,}\.$/);
    expect(view.alt).not.toMatch(/undefined|NaN/);
    const [caveat] = dataset.descriptor.caveats;
    if (caveat) expect(payload.note?.length).toBeGreaterThan(20);
  });

  test("has a title that is read at a glance, also on a phone", () => {
    expect(view.title.length).toBeLessThanOrEqual(100);
  });

  test("says why a number is missing, as its table has it", () => {
    const { hits } = chartFor(payload, state, WIDE, FORMS[view.form]);
    expect(hits.map(({ label }) => label).filter((label) => /(?:\n|: )mangler$/m.test(label))).toEqual([]);
  });

  test("draws the numbers of the table", () => {
    const { hits } = chartFor(payload, state, WIDE, FORMS[view.form]);
    const raw = new Set(
      table.rows.map((_, index) => table.raw(index, view.measure).replace(".", ",").replace("-", "−")),
    );
    const said = hits.flatMap(({ label }) =>
      [...label.matchAll(/(?:\n|: )(−?\d[\d\u00A0]*(?:,\d+)?)(?=\u00A0|$|\n)/g)].map(([, number = ""]) =>
        number.replace(/\u00A0/g, ""),
      ),
    );
    for (const number of said) expect([...raw, "100"]).toContain(number);
  });
});

test("years that the report says are not to be compared do not stand beside each other", () => {
  const forbidden = newest.filter(({ dataset }) =>
    dataset.descriptor.caveats.some((caveat) => /\bikke\b[^.]*\bsammenlign/.test(caveat)),
  );
  expect(forbidden.length).toBeGreaterThan(5);
  for (const { dataset, payload, table } of forbidden.filter((figure) => !isOfWords(figure)))
    for (const { channels, picks } of payload.views) {
      expect(Object.values(channels), dataset.name).not.toContain("aar");
      // Nor unseen, as years that differ from bar to bar.
      const years = new Set(table.rows.map(({ aar }) => aar));
      if (years.size > 1) expect(picks, dataset.name).toContain("aar");
    }
});

test("what the report says of comparing comes first in the note", () => {
  const said = newest.filter(({ dataset }) =>
    dataset.descriptor.caveats.some((caveat) => /sammenlign|ranger/i.test(caveat)),
  );
  expect(said.length).toBeGreaterThan(15);
  for (const { dataset, payload } of said)
    expect(payload.note?.split(". ").slice(0, 3).join(" "), dataset.name).toMatch(/sammenlign|ranger/i);
});

test("numbers that the report does not let stand together are set out as words", () => {
  for (const name of ["tidligere-studier-av-sentrene", "tilbake-i-arbeid-2010-2012"])
    expect(main.find(({ dataset }) => dataset.name === name)?.payload.views.map(({ form }) => form)).toEqual([
      "set-out",
    ]);
});

test("a bound in words stands for the number it is of, and for no other in its row", () => {
  const labels = (name: string) => {
    const figure = main.find(({ dataset }) => dataset.name === name);
    if (!figure) return [];
    const state = initialState(figure.payload);
    const { form } = viewFor(figure.payload, state);
    return chartFor(figure.payload, state, WIDE, FORMS[form]).hits.map(({ label }) => label);
  };
  expect(labels("prosessbistand-2022")).toContain("Igangsatt bistand\ngodt over 70 prosent");
  // The four hours are printed as words; the share of the week is not printed at all.
  const office = labels("raadgivernes-arbeidstid-2013").find((label) => label.startsWith("Saksbehandling"));
  expect(office).toMatch(/\nikke oppgitt$/);
});

test("a bar whose name says nothing alone stands under what it is of", () => {
  const figure = main.find(({ dataset }) => dataset.name === "arbeidsgivere-med-los-2012");
  expect(figure?.payload.views[0]).toMatchObject({
    form: "grouped-bars",
    channels: { y: "kjennetegn", fill: "svar" },
  });
});
