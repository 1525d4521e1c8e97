import type { ChannelName } from "./types.ts";

/** What a channel of a form can show. */
export interface ChannelSpec {
  /** A number that was measured, a name, a year, or words. A category may also be a year. */
  takes: "measure" | "category" | "year" | "text";
  /** What it becomes in the chart, for the editors' guide. */
  says: string;
  optional?: true;
  /** How many different values it can tell apart. */
  mostValues?: number;
  /** The numbers of each mark's row are shares of a whole, and together not more than it. */
  isWhole?: true;
  /** The numbers of each mark's row add up to something: counts, none below zero, no per cent. */
  adds?: true;
  /** How many different values it must have at least. */
  leastValues?: number;
}

/** A field of a view that one form knows. */
export interface OptionSpec {
  /** A column, several columns, a text, breaks, one of some words, or lists of texts by name, each of which may be left out. */
  takes: "column" | "columns" | "text" | "breaks" | readonly string[] | { lists: readonly string[] };
  /** What it does, for the editors' guide. */
  says: string;
  optional?: true;
}

/**
 * What a chart form is, and what it asks of a view. Only the build knows it: a view that a form cannot
 * show is refused there, so that the form itself may trust what it gets.
 */
export interface FormSpec {
  /** What readers call it. */
  title: string;
  /** What it is good for. */
  says: string;
  channels: Partial<Record<ChannelName, ChannelSpec>>;
  /** The channels whose values tell marks apart: no two rows may have the same. None: each row is a mark. */
  mark: readonly ChannelName[];
  /** The channel with the names that readers know: what `highlight` and the reader's region pick out. */
  name: ChannelName;
  /** Whether a goal or an average can be drawn across its marks. */
  hasReference?: true;
  /** Fields of a view that this form alone knows. */
  options: Record<string, OptionSpec>;
  /** What else must hold: a sentence with the field at fault for each thing that does not. */
  check?(view: CheckedView): Complaint[];
}

/** A view as a form's own check sees it. */
export interface CheckedView {
  /** Values of a channel, in the order of the data set's categories, or as first met. */
  values(channel: ChannelName): string[];
  options: Record<string, unknown>;
}

/** What is wrong with a view: at which field, what was found, and in words, or as what is known, what was expected. */
export interface Complaint {
  at: (string | number)[];
  found: string;
  expected: string | { oneOf: string[]; nearest: string };
}
