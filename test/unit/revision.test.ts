import { expect, it } from "vitest";
import { bumpRevision, remember } from "../../src/revision.ts";

it("remembers until what it was read from is edited", () => {
  const reads: string[] = [];
  const ofBoth = remember((key) => reads.push(`both ${key}`));
  const ofData = remember((key) => reads.push(`data ${key}`), ["data"]);
  const ask = () => {
    reads.length = 0;
    ofBoth("a");
    ofData("a");
    return [...reads];
  };
  expect(ask()).toEqual(["both a", "data a"]);
  expect(ask()).toEqual([]);
  bumpRevision("content");
  expect(ask()).toEqual(["both a"]);
  bumpRevision("data");
  expect(ask()).toEqual(["both a", "data a"]);
});
