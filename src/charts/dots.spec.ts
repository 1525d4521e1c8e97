import type { FormSpec } from "./spec.ts";

export const dotsSpec: FormSpec = {
  title: "Prikker",
  says: "Én eller noen få prikker på en skala for hver rad: når søyler ville sagt for mye.",
  channels: {
    x: { takes: "measure", says: "Hvor prikkene står" },
    y: { takes: "category", says: "En linje for hver verdi", mostValues: 40 },
    fill: { takes: "category", says: "Prikkene, hver med sin form", mostValues: 4, optional: true },
  },
  mark: ["y", "fill"],
  name: "y",
  hasReference: true,
  options: {
    order: {
      takes: ["value", "printed"],
      says: "value: høyeste øverst. printed: rekkefølgen i rapporten, der kategoriene har en",
      optional: true,
    },
  },
};
