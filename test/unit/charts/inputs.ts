import type { FormName } from "../../../src/charts/load.ts";
import type { ChartInput, ChartRow, Value } from "../../../src/charts/types.ts";

export const LONG = "Interkommunalt samarbeidsorgan for inkluderende arbeidsliv og helse";
export const ANSWERS = ["Nei", "Litt", "Ja", "Ikke relevant", "Vet ikke"];
export const GROUPS = {
  negative: ["Nei"],
  neutral: [],
  positive: ["Litt", "Ja"],
  apart: ["Ikke relevant", "Vet ikke"],
};
export const FIELDS = {
  verdi: { title: "Andel", unit: "%", decimals: 1 },
  svar: { title: "Svar", unit: "", categories: ANSWERS },
  kategori: { title: "Kategori", unit: "", categories: ["En", "To", "Tre", "Annet"] },
  gruppe: { title: "Gruppe", unit: "", categories: ["Før", "Etter"] },
};

/** What a form needs beside its rows. */
export function input(
  rows: ChartRow[],
  channels: ChartInput["channels"],
  extra: Partial<ChartInput> = {},
): ChartInput {
  const defaults = {
    fields: FIELDS,
    missing: () => "ikke oppgitt",
    highlight: [],
    region: [],
    options: {},
    width: 720,
  };
  return { rows, channels, ...defaults, ...extra };
}

/** Names of `count` rows. */
export const names = (count: number) => Array.from({ length: count }, (_, index) => `Fylke ${index + 1}`);

/** Rows as each form wants them, one or several for each name. `value` makes a number of a row's place and its ordinary value. */
export const MAKERS: Record<
  FormName,
  (names: string[], value: (index: number, usual: number) => Value) => ChartInput
> = {
  line: (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [2019, 2020, 2022].map((aar, at) => ({ navn, aar, verdi: value(index, 20 + 3 * index + at) })),
      ),
      { x: "aar", y: "verdi", z: "navn" },
    ),
  "ranked-bars": (all, value) =>
    input(
      all.map((navn, index) => ({ navn, verdi: value(index, 20 + 3 * index) })),
      { x: "verdi", y: "navn" },
    ),
  "grouped-bars": (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [30, 60].map((usual, at) => ({
          navn,
          gruppe: FIELDS.gruppe.categories[at] ?? "",
          verdi: value(index, usual),
        })),
      ),
      { x: "verdi", y: "navn", fill: "gruppe" },
    ),
  "heat-table": (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [40, 30, 20, 10].map((share, at) => ({
          navn,
          kategori: FIELDS.kategori.categories[at] ?? "",
          verdi: value(index, share),
        })),
      ),
      { x: "kategori", y: "navn", fill: "verdi" },
    ),
  "stacked-share": (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [40, 30, 20, 10].map((share, at) => ({
          navn,
          kategori: FIELDS.kategori.categories[at] ?? "",
          verdi: value(index, share),
        })),
      ),
      { x: "verdi", y: "navn", fill: "kategori" },
    ),
  likert: (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [20, 30, 35, 10, 5].map((share, at) => ({
          navn,
          svar: ANSWERS[at] ?? "",
          verdi: value(index, share),
        })),
      ),
      { x: "verdi", y: "navn", fill: "svar" },
      { options: { groups: GROUPS } },
    ),
  dots: (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [30, 60].map((share, at) => ({
          navn,
          gruppe: FIELDS.gruppe.categories[at] ?? "",
          verdi: value(index, share),
          n: 88,
        })),
      ),
      { x: "verdi", y: "navn", fill: "gruppe" },
      { options: { count: "n" } },
    ),
};
