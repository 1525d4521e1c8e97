import { z } from "zod";

/** A text that readers see as it stands: not empty, and without markup, which would be shown and not obeyed. */
export const words = z
  .string()
  .min(1)
  .refine((text) => !/<[a-z/!]/i.test(text), "tekst uten merking (<…>)");
