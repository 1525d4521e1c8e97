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
  z?: string | undefined;
  fill?: string | undefined;
}

/** Everything a chart form draws from. The same at build time and in the browser. */
export interface ChartInput<Options = unknown> {
  rows: ChartRow[];
  fields: Record<string, ChartField>;
  channels: Channels;
  /** Why a row's value is missing, by column. */
  missing(row: ChartRow, column: string): string | undefined;
  /** Names picked out when the reader has chosen none. */
  highlight: string[];
  /** Names of the regions that the reader picks out; several where one region of today was two. */
  region: string[];
  /** A number that the others are read against: the scale reaches to it. */
  reference?: number;
  /** What this form alone can be told; its spec says what. */
  options: Options;
  /** In CSS pixels, as designed: {@link NARROW} or {@link WIDE}. */
  width: number;
}

/** A value that a reader can reach with pointer, touch or arrow keys. */
export interface Hit {
  /** The row or series it belongs to. */
  name: string;
  /** What it is a part of in each row, where rows have the same parts. */
  part?: string;
  /** Where it is shown. */
  x: number | string;
  y: number | string;
  /** The panel it stands in, by column and line, where a chart has several. */
  fx?: number;
  fy?: number;
  /** From where to where its mark reaches, where that is more than a point. */
  x1?: number;
  x2?: number;
  /** The radius of its mark in pixels, where that is a dot on a line. */
  r?: number;
  /** What is read out and shown there. */
  label: string;
  /** The row that it shows. */
  row: ChartRow;
}

/** A chart before it is drawn. */
export interface Chart {
  options: PlotOptions & { marks: Markish[]; width: number; height: number };
  hits: Hit[];
  /** How far below its place a mark is drawn, in pixels. */
  dy?: number;
  /** How a value is found at a pointer: in the row that is nearest, in the series that is nearest there, or as the nearest one. */
  pointer: "row" | "series" | "point";
  /** Where a sentence about a mark gets its number: at a bar's end, in a part of a bar, above a dot, or beside a cell's number. */
  badge?: "end" | "part" | "above" | "beside";
  /** Half the height of its bars, in pixels. */
  half?: number;
}

/** A chart form: a pure function from rows to a chart. */
export type ChartForm<Options = unknown> = {
  // A method, so that forms with options of their own can stand in one list: each view's are checked.
  draw(input: ChartInput<Options>): Chart;
}["draw"];

/** Channels, as a view in a figure's file names them. */
export type ChannelName = keyof Channels;

/** The two widths each figure is drawn at; CSS shows the one that fits. */
export const NARROW = 320;
export const WIDE = 720;

/** Size of all text in a chart, so that it stays above 11 px where a chart is scaled down. */
export const FONT_SIZE = 13;

/** Of a name on several lines, in em. */
export const LINE_HEIGHT = 1.15;
