import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/build/check.ts";
import { hashes, readReleased } from "../../src/data/check/locks.ts";
import { readNotes } from "../../src/data/proof/notes.ts";
import { proveSources, total } from "../../src/data/proof/sources.ts";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import { figureIds, readFigure } from "../../src/figures/figure.ts";

const SOURCES = path.resolve("../shared/sources");
const hasSources = fs.existsSync(SOURCES);

describe("this project's own data and content", () => {
  test("have no mistakes", () => {
    expect(() => checkProject()).not.toThrow();
  }, 60_000);

  test("every data file is locked, and none has changed since", () => {
    const actual = hashes(loadCatalog());
    expect(Object.keys(actual).length).toBeGreaterThan(0);
    expect(readReleased()).toEqual(actual);
  });

  test("every figure says what it shows, in words with no markup left in them", () => {
    const catalog = loadCatalog();
    for (const id of figureIds()) {
      const { payload } = readFigure(id, catalog);
      for (const { title, subtitle, alt, note } of payload.views)
        expect([title, subtitle, alt, note ?? "", payload.note ?? ""].join(" "), id).not.toMatch(
          /[<>]|undefined|NaN/,
        );
    }
  });
});

describe("the printed numbers", () => {
  test.runIf(hasSources)("all stand in the lines of the source text they cite, with their label", () => {
    const { proofs, errors } = proveSources(loadCatalog(), SOURCES, readNotes());
    expect(errors.map(({ message }) => message)).toEqual([]);
    const numbers = proofs.reduce((sum, { found }) => sum + total(found), 0);
    expect(numbers).toBeGreaterThan(200);
    // Nearly all of them with the label of their row.
    expect(proofs.reduce((sum, { found }) => sum + found.inLines, 0)).toBeLessThan(numbers / 40);
  });

  test.runIf(hasSources)(
    "every set that cites lines of an evaluation is proven there, or is a list without measures",
    () => {
      const { proofs } = proveSources(loadCatalog(), SOURCES);
      const unproven = proofs.filter(({ dataset, hasSource }) => {
        const [newest] = loadCatalog().get(dataset) ?? [];
        const cites = newest?.descriptor.sources.some(({ evaluation }) => evaluation);
        const measures = newest?.tables.some(({ fields }) => fields.some(({ role }) => role === "measure"));
        return cites && measures && !hasSource;
      });
      expect(unproven).toEqual([]);
    },
  );

  test.skipIf(hasSources)(`CANNOT be proven here: the source texts are not at ${SOURCES}`, () => undefined);
  if (!hasSources)
    console.warn(`The source texts are not at ${SOURCES}: whether the numbers stand in them is not tested.`);
});
