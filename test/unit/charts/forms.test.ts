import { describe, expect, test } from "vitest";
import { examplesOf, MAKERS, namesFor } from "../../../src/charts/examples.ts";
import { FORMS } from "../../../src/charts/index.ts";
import type { FormName } from "../../../src/charts/load.ts";
import { SPECS } from "../../../src/charts/specs.ts";
import { NARROW, WIDE } from "../../../src/charts/types.ts";
import { measure, outside, overlapping } from "./drawing.ts";

const usual = (_: number, value: number) => value;
const WIDTHS = { narrow: NARROW, wide: WIDE };

for (const form of Object.keys(FORMS) as FormName[]) {
  const names = (count: number) => namesFor(form, count);
  /** Words are all there to be read: nothing is pointed at. */
  const isPointedAt = Object.values(SPECS[form].channels).some(({ takes }) => takes === "measure");

  describe(form, () => {
    for (const [size, width] of Object.entries(WIDTHS)) {
      for (const { name: edge, input } of examplesOf(form, width)) {
        const chart = () => FORMS[form](input);

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

    test.runIf(isPointedAt)("puts every value within a reader's reach, each with its row's name", () => {
      const rows = names(4);
      const input = MAKERS[form](rows, usual);
      const labels = FORMS[form](input).hits.map(({ label }) => label);
      expect(labels).toHaveLength(input.rows.length);
      for (const name of rows)
        expect(labels.filter((label) => label.startsWith(name))).toHaveLength(
          input.rows.length / rows.length,
        );
    });

    test.runIf(isPointedAt)("says nothing of a value that is not there", () => {
      const input = MAKERS[form](names(4), usual);
      const { hits } = FORMS[form]({ ...input, rows: input.rows.slice(1) });
      expect(hits).toHaveLength(input.rows.length - 1);
      const said = hits.map(({ row: _, ...hit }) => hit);
      expect(JSON.stringify(said)).not.toMatch(/undefined|null|NaN/);
    });

    test("is a pure function: the same rows give the same drawing, and stay as they were", () => {
      const input = MAKERS[form](names(4), usual);
      const before = structuredClone(input.rows);
      expect(measure(FORMS[form](input))).toEqual(measure(FORMS[form](input)));
      expect(input.rows).toEqual(before);
    });
  });
}
