import type { FormName } from "./load.ts";
import { matrixSpec } from "./matrix.spec.ts";
import { REGIONS } from "./tiles.ts";
import type { ChartInput, ChartRow, Value } from "./types.ts";

/*
 * Made-up rows on which every form is tried: by the tests, and for editors to look at on a page of
 * their own. None of them is a number from a report.
 */

const LONG = "Interkommunalt samarbeidsorgan for inkluderende arbeidsliv og helse i offentlig sektor";
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

/** Names of `count` rows, or as many as a form takes. */
export const namesFor = (form: FormName, count: number) => {
  if (form === "tile-map") return REGIONS.slice(0, count);
  const length = form === "matrix" ? Math.min(count, matrixSpec.channels.y?.mostValues ?? count) : count;
  return Array.from({ length }, (_, index) => `Fylke ${index + 1}`);
};

type ValueOf = (index: number, usual: number) => Value;

/** Four parts of each name. */
const parts = (all: string[], value: ValueOf): ChartRow[] =>
  all.flatMap((navn, index) =>
    [40, 30, 20, 10].map((share, at) => ({
      navn,
      kategori: FIELDS.kategori.categories[at] ?? "",
      verdi: value(index, share),
    })),
  );

/** Rows as each form wants them, one or several for each name. `value` makes a number of a row's place and its ordinary value. */
export const MAKERS: Record<FormName, (names: string[], value: ValueOf) => ChartInput> = {
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
  "heat-table": (all, value) => input(parts(all, value), { x: "kategori", y: "navn", fill: "verdi" }),
  matrix: (all, value) =>
    input(
      // Pairs of each name with the one before it; numbers of any size are correlations here.
      all.map((navn, index) => {
        const usual = value(index, 40);
        return {
          navn,
          kategori: index === 0 ? navn : (all[index - 1] ?? ""),
          verdi: usual === null ? null : Number(usual) / 100,
        };
      }),
      { x: "kategori", y: "navn", fill: "verdi" },
      { fields: { ...FIELDS, kategori: { title: "Motpart", unit: "" } } },
    ),
  "tile-map": (all, value) =>
    input(
      all.map((navn, index) => ({ navn, verdi: value(index, 20 + 3 * index) })),
      { x: "verdi", y: "navn" },
    ),
  scatter: (all, value) =>
    input(
      all.map((navn, index) => ({ navn, antall: 10 + 5 * index, verdi: value(index, 20 + 3 * (index % 5)) })),
      { x: "antall", y: "verdi", z: "navn" },
    ),
  slope: (all, value) =>
    input(
      all.flatMap((navn, index) =>
        FIELDS.gruppe.categories.map((gruppe, at) => ({
          navn,
          gruppe,
          verdi: value(index, 20 + 3 * index + 5 * at),
        })),
      ),
      { x: "gruppe", y: "verdi", z: "navn" },
    ),
  "small-multiples": (all, value) =>
    input(
      all.flatMap((navn, index) =>
        [2019, 2020, 2022].map((aar, at) => ({ navn, aar, verdi: value(index, 20 + 3 * index + at) })),
      ),
      { x: "aar", y: "verdi", z: "navn" },
      { options: { as: "line" } },
    ),
  stacked: (all, value) =>
    input(
      parts(all, value),
      { x: "verdi", y: "navn", fill: "kategori" },
      { fields: { ...FIELDS, verdi: { title: "Antall", unit: "" } } },
    ),
  timeline: (all, value) =>
    input(
      all.map((navn, index) => ({ navn, tid: value(index, 2001 + index) })),
      { x: "tid", y: "navn" },
    ),
  "set-out": (all, value) =>
    input(
      all.flatMap((navn, index) =>
        ["Rask hjelp fra noen som kjenner bransjen", "Å vite hvem en skal spørre"].map((ord, at) => ({
          navn,
          ord,
          verdi: value(index, 20 + at),
        })),
      ),
      { x: "", y: "navn" },
      { options: { columns: ["ord", "verdi"] } },
    ),
  "stacked-share": (all, value) => input(parts(all, value), { x: "verdi", y: "navn", fill: "kategori" }),
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
        [30, 45, 60].map((share, at) => ({
          navn,
          kategori: FIELDS.kategori.categories[at] ?? "",
          verdi: value(index, share),
        })),
      ),
      { x: "verdi", y: "navn", fill: "kategori" },
    ),
  dumbbell: (all, value) =>
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

/** What an example is good for, its rows and their numbers, and the forms it is for; all if left out. */
interface Example {
  says: string;
  /** The names of its rows, or how many there are. */
  rows: string[] | number;
  value: ValueOf;
  forms?: FormName[];
}

const usual = (_: number, value: number) => value;
/** The forms that draw any number, also below zero. */
const COUNTS: FormName[] = [
  "line",
  "slope",
  "ranked-bars",
  "grouped-bars",
  "dumbbell",
  "dots",
  "small-multiples",
  "heat-table",
  "scatter",
  "tile-map",
];
/** A form whose rows have names of its own has no others. */
const NAMED: FormName[] = (Object.keys(MAKERS) as FormName[]).filter((form) => form !== "tile-map");

/** The examples that all forms are drawn with, by name. */
const EXAMPLES: Record<string, Example> = {
  "a few rows": { says: "Noen få rader", rows: 4, value: usual },
  "one row": { says: "Én rad", rows: 1, value: usual },
  "forty rows": { says: "Førti rader", rows: 40, value: usual },
  "everything missing": { says: "Alt mangler", rows: 3, value: () => null },
  "every second row missing": {
    says: "Annenhver rad mangler",
    rows: 6,
    value: (index, value) => (index % 2 ? value : null),
  },
  "very long names": {
    says: "Svært lange navn",
    rows: [LONG, `${LONG} 2`, "Kort"],
    value: usual,
    forms: NAMED,
  },
  "only zeros": { says: "Bare nuller", rows: 3, value: () => 0 },
  "one share of all": {
    says: "Én del er hele",
    rows: 3,
    value: (_, share) => (share === 40 || share === 35 || share === 60 ? 100 : 0),
  },
  "sums of 98 and 102": {
    says: "Avrundet til 98 og 102",
    rows: 4,
    value: (index, share) => (share === 30 ? (index % 2 ? 32 : 28) : share),
    forms: ["stacked-share", "likert"],
  },
  "negative values": {
    says: "Bare under null",
    rows: 5,
    value: (index) => -5 * (index + 1),
    forms: COUNTS,
  },
  "values on both sides of zero": {
    says: "Over og under null",
    rows: 5,
    value: (index) => 7 * (index - 2),
    forms: COUNTS,
  },
  "very large values": {
    says: "Svært store tall",
    rows: 3,
    value: (index) => 123_456 + 1000 * index,
    forms: COUNTS,
  },
  "values a thousand times each other": {
    says: "Tall som er tusen ganger hverandre",
    rows: 4,
    value: (index) => 3 * 10 ** index,
    forms: COUNTS,
  },
};

/** The examples of a form, as it draws them. */
export function examplesOf(
  form: FormName,
  width: number,
): { name: string; says: string; input: ChartInput }[] {
  return Object.entries(EXAMPLES).flatMap(([name, { says, rows, value, forms }]) =>
    forms && !forms.includes(form)
      ? []
      : [
          {
            name,
            says,
            input: { ...MAKERS[form](typeof rows === "number" ? namesFor(form, rows) : rows, value), width },
          },
        ],
  );
}
