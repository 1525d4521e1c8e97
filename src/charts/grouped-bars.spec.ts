import type { FormSpec } from "./spec.ts";

export const groupedBarsSpec: FormSpec = {
  title: "Søyler i grupper",
  says: "Noen få verdier for hver rad, side om side: søyler under radens navn.",
  channels: {
    x: { takes: "measure", says: "Hvor lange søylene er" },
    y: { takes: "category", says: "En gruppe søyler for hver verdi", mostValues: 20 },
    fill: { takes: "category", says: "Søylene; en gruppe har bare dem den har rader for", mostValues: 24 },
  },
  mark: ["y", "fill"],
  name: "fill",
  hasReference: true,
  options: {},
};
