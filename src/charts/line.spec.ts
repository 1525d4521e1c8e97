import type { FormSpec } from "./spec.ts";

export const lineSpec: FormSpec = {
  title: "Linjer",
  says: "Utvikling over år: én linje for hver serie.",
  channels: {
    x: { takes: "year", says: "Årene" },
    y: { takes: "measure", says: "Hvor høyt linjene går" },
    z: { takes: "category", says: "En linje for hver verdi", mostValues: 20 },
  },
  mark: ["x", "z"],
  name: "z",
  hasReference: true,
  options: {
    breaks: {
      takes: "breaks",
      says: "År da spørsmålet eller skalaen ble en annen («before»), og hva som ble nytt («label»): linjen brytes der",
      optional: true,
    },
  },
};
