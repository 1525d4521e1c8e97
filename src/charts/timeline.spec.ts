import type { FormSpec } from "./spec.ts";

export const timelineSpec: FormSpec = {
  title: "Tidslinje",
  says: "Hva som skjedde når: hendelser i rekkefølge, med ord.",
  channels: {
    x: { takes: "text", says: "Når" },
    y: { takes: "text", says: "Hva som skjedde" },
  },
  mark: [],
  name: "y",
  options: {},
};
