import type { FormSpec } from "./spec.ts";

export const rankedBarsSpec: FormSpec = {
  title: "Søyler",
  says: "Rangering: én søyle for hver rad, den lengste øverst.",
  channels: {
    x: { takes: "measure", says: "Hvor lange søylene er" },
    y: { takes: "category", says: "En søyle for hver verdi", mostValues: 60 },
  },
  mark: ["y"],
  name: "y",
  hasReference: true,
  options: {
    order: {
      takes: ["value", "printed"],
      says: "value: lengste søyle øverst. printed: rekkefølgen i rapporten, der kategoriene har en",
      optional: true,
    },
  },
};
