import type { FormSpec } from "./spec.ts";

export const stackedSpec: FormSpec = {
  title: "Stablede antall",
  says: "Antall som kan legges sammen: én søyle for hver rad, ett felt for hver del, summen i enden.",
  channels: {
    x: { takes: "measure", says: "Hvor stor hver del er: antall, ikke prosent", adds: true },
    y: { takes: "category", says: "En søyle for hver verdi", mostValues: 60 },
    fill: { takes: "category", says: "Et felt for hver verdi; de må ikke overlappe", mostValues: 4 },
  },
  mark: ["y", "fill"],
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
