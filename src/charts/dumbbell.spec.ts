import type { FormSpec } from "./spec.ts";

export const dumbbellSpec: FormSpec = {
  title: "Avstand mellom to",
  says: "To verdier for hver rad på én skala, med en strek mellom: hvor de er enige, og hvor de skilles.",
  channels: {
    x: { takes: "measure", says: "Hvor prikkene står" },
    y: { takes: "category", says: "En linje for hver verdi", mostValues: 30 },
    fill: { takes: "category", says: "Prikkene: de to som sammenlignes", mostValues: 2 },
  },
  mark: ["y", "fill"],
  name: "y",
  hasReference: true,
  options: {},
};
