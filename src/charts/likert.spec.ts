import type { LikertGroups } from "./likert.ts";
import type { Complaint, FormSpec } from "./spec.ts";

/** How many answers each side has colours for. */
const MOST = { negative: 2, neutral: 1, positive: 2, apart: 2 };

export const likertSpec: FormSpec = {
  title: "Svar på en skala",
  says: "Svar på en skala: til venstre for null, til høyre, og utenfor skalaen.",
  channels: {
    x: { takes: "measure", says: "Hvor stor hver del er, i prosent", isWhole: true },
    y: { takes: "category", says: "En søyle for hver verdi", mostValues: 20 },
    fill: { takes: "category", says: "Svarene", mostValues: 7 },
  },
  mark: ["y", "fill"],
  name: "y",
  options: {
    groups: {
      takes: { lists: ["negative", "neutral", "positive", "apart"] },
      says: "Hvilke svar som ligger hvor, i skalaens rekkefølge; «neutral» ligger over null",
    },
  },
  check({ values, options }) {
    const groups = options.groups as LikertGroups;
    const known = values("fill");
    const named = Object.entries(groups).flatMap(([side, own]) =>
      (own as string[]).map((answer, at) => ({ answer, at: ["groups", side, at] })),
    );
    const absent = known.filter((value) => !named.some(({ answer }) => answer === value));
    return [
      ...named.flatMap(({ answer, at }, index): Complaint[] => {
        if (!known.includes(answer))
          return [{ at, found: `svaret «${answer}»`, expected: { oneOf: known, nearest: answer } }];
        const isSecond = named.findIndex((other) => other.answer === answer) < index;
        return isSecond
          ? [{ at, found: `svaret «${answer}» to ganger`, expected: "hvert svar én gang" }]
          : [];
      }),
      ...Object.entries(MOST).flatMap(([side, most]): Complaint[] => {
        const { length } = groups[side as keyof LikertGroups];
        return length > most
          ? [{ at: ["groups", side], found: `${length} svar på én side`, expected: `høyst ${most}` }]
          : [];
      }),
      ...(absent.length > 0
        ? [
            {
              at: ["groups"],
              found: `ingen plass for ${absent.join(", ")}`,
              expected: "alle svarene, hvert på sin side",
            },
          ]
        : []),
    ];
  },
};
