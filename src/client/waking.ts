/** What a reader did before the figure was awake. */
export interface Waking {
  /** Where on the chart the reader points, from its upper left corner in CSS pixels; the page may move. */
  pointer: { x: number; y: number } | undefined;
  /** The names of the fields that were changed. */
  changed: Set<string>;
}
