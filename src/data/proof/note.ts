import { z } from "zod";
import { id } from "../read/descriptor.ts";

/** How the numbers of a table stand in print, where a released descriptor cannot be made to say it. */
export const noteSchema = z
  .strictObject({
    set: id,
    resource: id,
    /** What rows go by in running text: for a value of theirs, the words in print that stand for it. */
    words: z.record(z.string(), z.array(z.string().min(1)).min(1)).optional(),
    /** The label of the printed row in which the numbers stand («Sum»). */
    row: z.string().min(1).optional(),
    /** True where labels come again and again, but the numbers stand in the order of our rows. */
    order: z.literal(true).optional(),
    /** True where the text writes small numbers as words. */
    spelt: z.literal(true).optional(),
    /** Why the numbers can only be looked for in all the cited lines, not with their label. */
    reason: z.string().min(10, "en begrunnelse").optional(),
  })
  .refine(
    ({ words, row, order, spelt, reason }) => words ?? row ?? order ?? spelt ?? reason,
    "words, row, order, spelt eller reason",
  );

/** A note that an editor wrote about the proof of one table. */
export type Note = z.output<typeof noteSchema>;
