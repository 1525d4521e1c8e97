import type { FormSpec } from "./spec.ts";

export const slopeSpec: FormSpec = {
  title: "Fra punkt til punkt",
  says: "Fra ett tidspunkt til et annet: én strek for hver rad, med tallet i begge ender.",
  channels: {
    x: { takes: "category", says: "De to tidspunktene", mostValues: 2, leastValues: 2 },
    y: { takes: "measure", says: "Hvor høyt endene ligger" },
    z: { takes: "category", says: "En strek for hver verdi", mostValues: 24 },
  },
  mark: ["x", "z"],
  name: "z",
  options: {},
};
