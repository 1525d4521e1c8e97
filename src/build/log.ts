import type { AstroLoggerDestination } from "astro";

/**
 * Where Astro's own messages go while a site is built: they are kept until it is known what came of it.
 * An error that can be told in a sentence needs no second telling in English, with a stack.
 */
const kept: string[] = [];

/** Astro asks the file for this. */
export default function destination(): AstroLoggerDestination {
  return { write: ({ label, level, message }) => void kept.push(`[${label ?? level}] ${message}`) };
}

/** Shows what has been kept, and forgets it. */
export function showKept(): void {
  for (const message of kept.splice(0)) console.error(message);
}
