/** How strongly a row stands out: first in the accent colour, second in dark grey, the rest in grey. */
export type Tone = "first" | "second" | "rest";

/** The colour of a bar, by its tone. */
export const BAR_FILLS: Record<Tone, string> = {
  first: "var(--accent)",
  second: "var(--ink-mid)",
  rest: "var(--bar)",
};

/** The reader's own region comes first; what the figure itself points to then steps back one place. */
export function toneOf(name: string, region: string[], highlight: string[]): Tone {
  if (region.includes(name)) return "first";
  if (highlight.includes(name)) return region.length ? "second" : "first";
  return "rest";
}
