import { dots } from "./dots.ts";
import { groupedBars } from "./grouped-bars.ts";
import { heatTable } from "./heat-table.ts";
import { likert } from "./likert.ts";
import { line } from "./line.ts";
import type { FormName } from "./load.ts";
import { rankedBars } from "./ranked-bars.ts";
import { stackedShare } from "./stacked-share.ts";
import type { ChartForm } from "./types.ts";

/** The chart forms, all at hand: for the build. */
export const FORMS: Record<FormName, ChartForm> = {
  line,
  "ranked-bars": rankedBars,
  "grouped-bars": groupedBars,
  "stacked-share": stackedShare,
  likert,
  dots,
  "heat-table": heatTable,
};
