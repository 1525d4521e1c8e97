import type { FormSpec } from "./spec.ts";

export const scatterSpec: FormSpec = {
  title: "Spredning",
  says: "To mål for hver rad: om de følger hverandre. Det viser en sammenheng, ikke en årsak.",
  channels: {
    x: { takes: "measure", says: "Hvor langt til høyre prikkene står" },
    y: { takes: "measure", says: "Hvor høyt prikkene står" },
    z: { takes: "category", says: "En prikk for hver verdi", mostValues: 100 },
  },
  mark: ["z"],
  name: "z",
  options: {},
};
