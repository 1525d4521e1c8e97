import { dots } from "./dots.ts";
import { dumbbell } from "./dumbbell.ts";
import { groupedBars } from "./grouped-bars.ts";
import { heatTable } from "./heat-table.ts";
import { likert } from "./likert.ts";
import { line } from "./line.ts";
import type { FormName } from "./load.ts";
import { matrix } from "./matrix.ts";
import { rankedBars } from "./ranked-bars.ts";
import { scatter } from "./scatter.ts";
import { setOut } from "./set-out.ts";
import { slope } from "./slope.ts";
import { smallMultiples } from "./small-multiples.ts";
import { stacked } from "./stacked.ts";
import { stackedShare } from "./stacked-share.ts";
import { tileMap } from "./tile-map.ts";
import { timeline } from "./timeline.ts";
import type { ChartForm } from "./types.ts";

/** The chart forms, all at hand: for the build. */
export const FORMS: Record<FormName, ChartForm> = {
  line: line,
  "ranked-bars": rankedBars,
  "grouped-bars": groupedBars,
  "stacked-share": stackedShare,
  stacked: stacked,
  likert: likert,
  dumbbell: dumbbell,
  dots: dots,
  slope: slope,
  "small-multiples": smallMultiples,
  "heat-table": heatTable,
  matrix: matrix,
  "tile-map": tileMap,
  scatter: scatter,
  timeline: timeline,
  "set-out": setOut,
};
