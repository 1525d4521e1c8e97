import type { Markish, PlotOptions } from "@observablehq/plot";

export type Value = string | number | null;
export type ChartRow = Record<string, Value>;

/** What a chart form needs to know of a column. */
export interface ChartField {
  title: string;
  /** Unit as it stands in a chart: «%», «mill. kr». */
  unit: string;
  /** Decimals shown; undefined: as many as a value has. */
  decimals?: number;
  /** A change: shown with its sign. */
  signed?: boolean;
  /** The values of a text column, in their order. */
  categories?: string[];
}

/** Columns by channel, named as in Observable Plot. */
export interface Channels {
  x: string;
  y: string;
  /** Series: one line for each value. */
  z?: string;
  fill?: string;
}

/** What a reader has chosen. */
export interface ChartState {
  /** Names of the regions to pick out; several where one region of today was two. */
  region: string[];
  /** What the rows are ordered by: a category, or `navn`. */
  sort?: string;
}

/** Everything a chart form draws from. The same at build time and in the browser. */
export interface ChartInput {
  rows: ChartRow[];
  fields: Record<string, ChartField>;
  channels: Channels;
  /** Why a row's value is missing, by column. */
  missing(row: ChartRow, column: string): string | undefined;
  /** Series picked out when the reader has chosen none. */
  highlight: string[];
  /** Categories left of, right of and apart from zero; only for `likert`. */
  groups?: { negative: string[]; positive: string[]; apart: string[] };
  /** Column with the number of answers, shown beside the label. */
  count?: string;
  state: ChartState;
  /** In CSS pixels, as designed: {@link NARROW} or {@link WIDE}. */
  width: number;
}

/** A value that a reader can reach with pointer, touch or arrow keys. */
export interface Hit {
  /** The row or series it belongs to. */
  name: string;
  /** Where it is shown. */
  x: number | string;
  y: number | string;
  /** From where to where its mark reaches, where that is more than a point. */
  x1?: number;
  x2?: number;
  /** The radius of its mark in pixels, where that is a dot on a line. */
  r?: number;
  /** What is read out and shown there. */
  label: string;
}

/** A chart before it is drawn. */
export interface Chart {
  options: PlotOptions & { marks: Markish[]; width: number; height: number };
  hits: Hit[];
  /** How far below its place a mark is drawn, in pixels. */
  dy?: number;
  /** How a value is found at a pointer: in the row that is nearest, or in the series that is nearest there. */
  pointer: "row" | "series";
}

/** A chart form: a pure function from rows to a chart. */
export type ChartForm = (input: ChartInput) => Chart;

/** The two widths each figure is drawn at; CSS shows the one that fits. */
export const NARROW = 320;
export const WIDE = 720;

/** Size of all text in a chart, so that it stays above 11 px where a chart is scaled down. */
export const FONT_SIZE = 13;
