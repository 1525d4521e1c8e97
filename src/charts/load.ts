import type { ChartForm } from "./types.ts";

/** How a reader's browser gets the form of a figure: the code of each comes by itself, when it is asked for. */
export const LOADERS = {
  line: async () => (await import("./line.ts")).line,
  "ranked-bars": async () => (await import("./ranked-bars.ts")).rankedBars,
  "grouped-bars": async () => (await import("./grouped-bars.ts")).groupedBars,
  "stacked-share": async () => (await import("./stacked-share.ts")).stackedShare,
  stacked: async () => (await import("./stacked.ts")).stacked,
  likert: async () => (await import("./likert.ts")).likert,
  dumbbell: async () => (await import("./dumbbell.ts")).dumbbell,
  dots: async () => (await import("./dots.ts")).dots,
  slope: async () => (await import("./slope.ts")).slope,
  "small-multiples": async () => (await import("./small-multiples.ts")).smallMultiples,
  "heat-table": async () => (await import("./heat-table.ts")).heatTable,
  matrix: async () => (await import("./matrix.ts")).matrix,
  "tile-map": async () => (await import("./tile-map.ts")).tileMap,
  scatter: async () => (await import("./scatter.ts")).scatter,
  timeline: async () => (await import("./timeline.ts")).timeline,
  "set-out": async () => (await import("./set-out.ts")).setOut,
} satisfies Record<string, () => Promise<ChartForm>>;

/** The chart forms, by the name a figure gives in `form`. */
export type FormName = keyof typeof LOADERS;
