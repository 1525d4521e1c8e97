/** Where the reader last pointed, and the names of the fields changed before the figure was awake. */
export interface Waking {
  pointer: { x: number; y: number } | undefined;
  changed: Set<string>;
}
