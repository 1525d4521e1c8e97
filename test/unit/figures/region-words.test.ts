import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { readFigure } from "../../../src/figures/figure.ts";
import { type FigureState, initialState } from "../../../src/figures/payload.ts";
import { regionWords } from "../../../src/figures/region-words.ts";

const catalog = loadCatalog();

/** What a figure says of a region, by its id in addresses, and of the one it is compared with. */
function said(
  id: string,
  regionId: string,
  { compared = [], ...chosen }: Record<string, string | string[]> = {},
) {
  const { payload } = readFigure(id, catalog);
  const first = initialState(payload);
  const state: FigureState = {
    chosen: { ...first.chosen, ...(chosen as Record<string, string>) },
    regionId,
    region: payload.regions[regionId] ?? [],
    compared: [compared].flat(),
  };
  return regionWords(payload, state).replaceAll("\u00A0", " ");
}

describe("what a figure says of the reader's region", () => {
  test("is its number in the last year, its place among the others, and the middle of them", () => {
    expect(said("budsjett-per-fylke", "agder")).toBe(
      "Agder: 6,6 % (2022), nummer 5 av 10, høyest først. Medianen er 6,5 %.",
    );
  });

  test("is the same of the one it is compared with", () => {
    expect(said("budsjett-per-fylke", "agder", { compared: "Oslo" })).toMatch(
      /^Agder: 6,6 % \(2022\), nummer 5 av 10.* Oslo: 4,2 % \(2022\), nummer 10 av 10/,
    );
  });

  test("is why it has no number", () => {
    expect(said("ansatte-ved-sentrene-2022", "oslo")).toMatch(/^Oslo: ikke oppgitt\./);
  });

  test("begins with what area is meant, where that is another today", () => {
    expect(said("budsjett-per-fylke", "vestfold", { visning: "rangering" })).toMatch(
      /^I disse tallene er Vestfold en del av Vestfold og Telemark\. Vestfold og Telemark: 7,8 %/,
    );
    expect(said("ressurser-per-delmaal", "vestland")).toMatch(
      /^I disse tallene er Vestland delt i Hordaland og Sogn og Fjordane\. Hordaland: Delmål 1: 40 %; Delmål 2/,
    );
  });

  test("is nothing where none is chosen, and no rank where each region has several numbers", () => {
    expect(said("budsjett-per-fylke", "")).toBe("");
    expect(said("ressurser-per-delmaal", "oslo")).not.toMatch(/nummer|Medianen/);
  });
});
