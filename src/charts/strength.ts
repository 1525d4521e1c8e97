/** How strong the colour behind a number is, from the lowest quarter of a range to the highest. */
export const STRENGTHS = [0.08, 0.2, 0.36, 0.9];

/** From this strength on the colour is dark in light, and light in dark. */
export const STRONG = 0.5;

/** The strength of the colour behind a number, from where it lies in its range: 0 to 1. */
export function strengthOf(share: number): number {
  return STRENGTHS[Math.min(STRENGTHS.length - 1, Math.floor(share * STRENGTHS.length))] ?? 0;
}
