import { dotsSpec } from "./dots.spec.ts";
import { dumbbellSpec } from "./dumbbell.spec.ts";
import { groupedBarsSpec } from "./grouped-bars.spec.ts";
import { heatTableSpec } from "./heat-table.spec.ts";
import { likertSpec } from "./likert.spec.ts";
import { lineSpec } from "./line.spec.ts";
import type { FormName } from "./load.ts";
import { matrixSpec } from "./matrix.spec.ts";
import { rankedBarsSpec } from "./ranked-bars.spec.ts";
import { scatterSpec } from "./scatter.spec.ts";
import { setOutSpec } from "./set-out.spec.ts";
import { slopeSpec } from "./slope.spec.ts";
import { smallMultiplesSpec } from "./small-multiples.spec.ts";
import type { FormSpec } from "./spec.ts";
import { stackedSpec } from "./stacked.spec.ts";
import { stackedShareSpec } from "./stacked-share.spec.ts";
import { tileMapSpec } from "./tile-map.spec.ts";
import { timelineSpec } from "./timeline.spec.ts";

/** What each form asks of a view. Only the build needs it. */
export const SPECS: Record<FormName, FormSpec> = {
  line: lineSpec,
  "ranked-bars": rankedBarsSpec,
  "grouped-bars": groupedBarsSpec,
  "stacked-share": stackedShareSpec,
  stacked: stackedSpec,
  likert: likertSpec,
  dumbbell: dumbbellSpec,
  dots: dotsSpec,
  slope: slopeSpec,
  "small-multiples": smallMultiplesSpec,
  "heat-table": heatTableSpec,
  matrix: matrixSpec,
  "tile-map": tileMapSpec,
  scatter: scatterSpec,
  timeline: timelineSpec,
  "set-out": setOutSpec,
};
