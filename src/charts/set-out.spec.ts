import type { FormSpec } from "./spec.ts";

/** As many columns of words as can be read beside each other. */
export const MOST_COLUMNS = 8;

export const setOutSpec: FormSpec = {
  title: "Ord satt opp",
  says: "Det som er sagt i ord, satt opp for å leses: hvem som sa hva, behov ved siden av svar.",
  channels: {
    y: {
      takes: "text",
      says: "Det radene handler om; flere rader med samme verdi står under den",
      optional: true,
    },
  },
  mark: [],
  name: "y",
  options: {
    columns: { takes: "columns", says: "Kolonnene med ord, i den rekkefølgen de leses" },
  },
  check({ options: { columns } }) {
    const { length } = columns as string[];
    return length > MOST_COLUMNS
      ? [{ at: ["columns"], found: `${length} kolonner`, expected: `høyst ${MOST_COLUMNS}` }]
      : [];
  },
};
