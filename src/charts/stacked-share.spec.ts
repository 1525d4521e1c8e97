import { SORT_BY_NAME } from "./sort.ts";
import type { FormSpec } from "./spec.ts";

export const stackedShareSpec: FormSpec = {
  title: "Andeler av en helhet",
  says: "Deler av en helhet: én søyle for hver rad, ett felt for hver del.",
  channels: {
    x: { takes: "measure", says: "Hvor stor hver del er, i prosent", isWhole: true },
    y: { takes: "category", says: "En søyle for hver verdi", mostValues: 60 },
    fill: { takes: "category", says: "Et felt for hver verdi", mostValues: 4 },
  },
  mark: ["y", "fill"],
  name: "y",
  options: {
    sort: {
      takes: "text",
      says: "Lar leserne velge rekkefølge; verdien er den første: en av delene, eller navn",
      optional: true,
    },
  },
  check({ values, options: { sort } }) {
    if (typeof sort !== "string") return [];
    const known = [...values("fill"), SORT_BY_NAME];
    if (known.includes(sort)) return [];
    return [{ at: ["sort"], found: `rekkefølgen «${sort}»`, expected: { oneOf: known, nearest: sort } }];
  },
};
