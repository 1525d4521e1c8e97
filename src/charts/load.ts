import type { ChartForm } from "./types.ts";

/** How a reader's browser gets the form of a figure: the code of each comes by itself, when it is asked for. */
export const LOADERS = {
  line: async () => (await import("./line.ts")).line,
  "ranked-bars": async () => (await import("./ranked-bars.ts")).rankedBars,
  "grouped-bars": async () => (await import("./grouped-bars.ts")).groupedBars,
  "stacked-share": async () => (await import("./stacked-share.ts")).stackedShare,
  likert: async () => (await import("./likert.ts")).likert,
  dots: async () => (await import("./dots.ts")).dots,
  "heat-table": async () => (await import("./heat-table.ts")).heatTable,
} satisfies Record<string, () => Promise<ChartForm>>;

/** The chart forms, by the name a figure gives in `form`. */
export type FormName = keyof typeof LOADERS;
