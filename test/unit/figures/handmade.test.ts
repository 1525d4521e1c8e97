import { describe, expect, test } from "vitest";
import { FORMS } from "../../../src/charts/index.ts";
import { NARROW, WIDE } from "../../../src/charts/types.ts";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { figureIds, readFigure } from "../../../src/figures/figure.ts";
import {
  altFor,
  chartFor,
  controlsOf,
  type FigurePayload,
  type FigureState,
  fillIn,
  initialState,
  type View,
  viewFor,
} from "../../../src/figures/payload.ts";
import { measure, outside, overlapping } from "../charts/drawing.ts";

const catalog = loadCatalog();

/** All that a reader can bring forth with one view's own selects, each by itself, and what is shown first. */
function statesOf(figure: FigurePayload, view: View): [string, FigureState][] {
  const first = initialState(figure);
  const start = { ...first, chosen: { ...first.chosen, ...view.when } };
  const own = controlsOf(figure, view).filter(({ kind }) => kind === "select");
  const changed = own.flatMap(({ name, options }) =>
    options.map(({ value }): [string, FigureState] => [
      `${name}: ${value}`,
      { ...start, chosen: { ...start.chosen, [name]: value } },
    ]),
  );
  return [["first", start], ...changed];
}

describe.each(figureIds())("the figure %s", (id) => {
  const { payload } = readFigure(id, catalog);
  const shown = payload.views.flatMap((view) =>
    statesOf(payload, view).map(([name, state]) => ({ name, state, view })),
  );

  test.each([NARROW, WIDE])("has all its text inside, and none on another, at %i px", (width) => {
    for (const { name, state } of shown) {
      const chart = chartFor(payload, state, width, FORMS[viewFor(payload, state).form]);
      const shapes = measure(chart);
      expect(outside(chart, shapes), name).toEqual([]);
      expect(overlapping(shapes), name).toEqual([]);
      // Words are read where they stand.
      if (viewFor(payload, state).measure !== "") expect(chart.hits.length, name).toBeGreaterThan(0);
    }
  });

  test("shows every view that it has", () => {
    for (const { state, view } of shown) expect(viewFor(payload, state)).toBe(view);
  });

  test("says in whole sentences what it shows, whatever is chosen", () => {
    for (const { name, state, view } of shown) {
      const title = fillIn(view.title, payload, view, state);
      expect(title, name).not.toMatch(/[{}<>]|undefined|NaN|\.$/);
      expect(title.length, name).toBeLessThanOrEqual(120);
      expect(fillIn(view.subtitle, payload, view, state), name).toMatch(/^[^{}<>]*\.$/);
      expect(altFor(payload, view, state), name).toMatch(/^[A-ZÆØÅ«\d][^{}<>]{39,}\.$/);
    }
  });
});
