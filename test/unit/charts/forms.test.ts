import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/index.ts";
import type { FormName } from "../../../src/charts/load.ts";
import { NARROW, type Value, WIDE } from "../../../src/charts/types.ts";
import { measure, outside, overlapping } from "./drawing.ts";
import { LONG, MAKERS, names } from "./inputs.ts";

type Edge = { rows: string[]; value: (index: number, usual: number) => Value; forms?: FormName[] };

const usual = (_: number, value: number) => value;
const EDGES: Record<string, Edge> = {
  "one row": { rows: names(1), value: usual },
  "forty rows": { rows: names(40), value: usual },
  "everything missing": { rows: names(3), value: () => null },
  "every second row missing": { rows: names(6), value: (index, value) => (index % 2 ? value : null) },
  "very long names": { rows: [LONG, `${LONG} 2`, "Kort"], value: usual },
  "only zeros": { rows: names(3), value: () => 0 },
  "one share of all": {
    rows: names(3),
    value: (_, share) => (share === 40 || share === 35 || share === 60 ? 100 : 0),
  },
  "negative values": { rows: names(5), value: (index) => -5 * (index + 1), forms: ["line", "ranked-bars"] },
  "values on both sides of zero": {
    rows: names(5),
    value: (index) => 7 * (index - 2),
    forms: ["line", "ranked-bars"],
  },
  "very large values": {
    rows: names(3),
    value: (index) => 123_456 + 1000 * index,
    forms: ["line", "ranked-bars"],
  },
};
const WIDTHS = { narrow: NARROW, wide: WIDE };

for (const form of Object.keys(FORMS) as FormName[]) {
  describe(form, () => {
    for (const [edge, { rows, value, forms }] of Object.entries(EDGES)) {
      if (forms && !forms.includes(form)) continue;
      for (const [size, width] of Object.entries(WIDTHS)) {
        const chart = () => FORMS[form]({ ...MAKERS[form](rows, value), width });

        test(`draws ${edge} inside the frame, ${size}`, () => {
          const made = chart();
          expect(made.options.width).toBe(width);
          expect(made.options.height).toBeGreaterThan(0);
          const shapes = measure(made);
          expect(shapes.length).toBeGreaterThan(0);
          expect(outside(made, shapes)).toEqual([]);
        });

        test(`lays no text on another with ${edge}, ${size}`, () => {
          expect(overlapping(measure(chart()))).toEqual([]);
        });
      }
    }

    test("says why a row has no number", () => {
      const input = MAKERS[form](names(3), (index, value) => (index === 1 ? null : value));
      const texts = measure(FORMS[form](input)).map(({ text }) => text);
      expect([...new Set(texts.filter((text) => text.includes("ikke oppgitt")))]).toHaveLength(1);
    });

    test("puts every value within a reader's reach, each with its row's name", () => {
      const rows = names(4);
      const input = MAKERS[form](rows, usual);
      const labels = FORMS[form](input).hits.map(({ label }) => label);
      expect(labels).toHaveLength(input.rows.length);
      for (const name of rows)
        expect(labels.filter((label) => label.startsWith(name))).toHaveLength(
          input.rows.length / rows.length,
        );
    });

    test("says nothing of a value that is not there", () => {
      const input = MAKERS[form](names(4), usual);
      const { hits } = FORMS[form]({ ...input, rows: input.rows.slice(1) });
      expect(hits).toHaveLength(input.rows.length - 1);
      expect(JSON.stringify(hits)).not.toMatch(/undefined|null|NaN/);
    });

    test("is a pure function: the same rows give the same drawing, and stay as they were", () => {
      const input = MAKERS[form](names(4), usual);
      const before = structuredClone(input.rows);
      expect(measure(FORMS[form](input))).toEqual(measure(FORMS[form](input)));
      expect(input.rows).toEqual(before);
    });
  });
}
