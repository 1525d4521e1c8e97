import { expect, test } from "vitest";
import { nearestFirst } from "../../../src/editor/errors.ts";

const COLUMNS = ["svar", "antall", "n", "andel_prosent"];

test.each([
  ["a letter that is wrong", "antxll", ["antall"]],
  ["the beginning of a long name", "Andel", ["andel_prosent", "antall"]],
  ["a name with more after it", "svarene", ["svar"]],
  ["nothing", "", COLUMNS],
])("the names nearest to %s come first", (_, written, first) => {
  const found = nearestFirst(written, COLUMNS);
  expect(found.slice(0, first.length)).toEqual(first);
  expect(found.toSorted()).toEqual(COLUMNS.toSorted());
});
