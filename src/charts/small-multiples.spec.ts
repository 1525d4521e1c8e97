import type { FormSpec } from "./spec.ts";

export const smallMultiplesSpec: FormSpec = {
  title: "Små flater",
  says: "Den samme lille figuren mange ganger, på én skala: én rute for hver verdi.",
  channels: {
    x: { takes: "category", says: "Årene, eller søylene i hver rute", mostValues: 12, leastValues: 2 },
    y: { takes: "measure", says: "Hvor høyt linjen eller søylene går" },
    z: { takes: "category", says: "En rute for hver verdi", mostValues: 24 },
  },
  mark: ["x", "z"],
  name: "z",
  options: {
    as: { takes: ["line", "bars"], says: "line: en linje over årene. bars: søyler" },
  },
  check({ values, options: { as } }) {
    const text = values("x").find((value) => !Number.isFinite(Number(value)));
    if (as !== "line" || text === undefined) return [];
    return [{ at: ["x"], found: `verdien «${text}» langs linjen`, expected: "årstall" }];
  },
};
