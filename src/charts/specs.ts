import { dotsSpec } from "./dots.spec.ts";
import { groupedBarsSpec } from "./grouped-bars.spec.ts";
import { heatTableSpec } from "./heat-table.spec.ts";
import { likertSpec } from "./likert.spec.ts";
import { lineSpec } from "./line.spec.ts";
import type { FormName } from "./load.ts";
import { rankedBarsSpec } from "./ranked-bars.spec.ts";
import type { FormSpec } from "./spec.ts";
import { stackedShareSpec } from "./stacked-share.spec.ts";

/** What each form asks of a view. Only the build needs it. */
export const SPECS: Record<FormName, FormSpec> = {
  line: lineSpec,
  "ranked-bars": rankedBarsSpec,
  "grouped-bars": groupedBarsSpec,
  "stacked-share": stackedShareSpec,
  likert: likertSpec,
  dots: dotsSpec,
  "heat-table": heatTableSpec,
};
