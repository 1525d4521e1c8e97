import type { FormSpec } from "./spec.ts";

export const groupedBarsSpec: FormSpec = {
  says: "Noen få verdier for hver rad, side om side: søyler under radens navn.",
  channels: {
    x: { takes: "measure", says: "Hvor lange søylene er" },
    y: { takes: "category", says: "En gruppe søyler for hver verdi", mostValues: 20 },
    fill: { takes: "category", says: "En søyle i hver gruppe for hver verdi", mostValues: 6 },
  },
  mark: ["y", "fill"],
  name: "fill",
  options: {},
};
