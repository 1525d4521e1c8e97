import type { FormSpec } from "./spec.ts";

export const heatTableSpec: FormSpec = {
  title: "Fargetabell",
  says: "Mange tall på én gang: en tabell der fargen viser hvor de er høye og lave.",
  channels: {
    x: { takes: "category", says: "En kolonne for hver verdi", mostValues: 9 },
    y: { takes: "category", says: "En rad for hver verdi", mostValues: 40 },
    fill: { takes: "measure", says: "Tallet i cellen, og fargen bak det" },
  },
  mark: ["x", "y"],
  name: "y",
  options: {},
};
