import { dots } from "./dots.ts";
import { likert } from "./likert.ts";
import { line } from "./line.ts";
import { rankedBars } from "./ranked-bars.ts";
import { stackedShare } from "./stacked-share.ts";
import type { ChartForm } from "./types.ts";

/** The chart forms, by the name a figure gives in `form`. */
export const FORMS = {
  line,
  "ranked-bars": rankedBars,
  "stacked-share": stackedShare,
  likert,
  dots,
} satisfies Record<string, ChartForm>;

export type FormName = keyof typeof FORMS;
