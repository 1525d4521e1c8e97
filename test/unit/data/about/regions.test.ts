import { describe, expect, test } from "vitest";
import { counterparts, regions } from "../../../../src/data/about/regions.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";

const all = regions(loadCatalog());
const before = counterparts(all, "fylker-2017");
const between = counterparts(all, "nav-2020");
const today = counterparts(all, "fylker-2024");

test("the list has 19, 12 and 15 regions", () => {
  const size = (division: string) => all.filter((region) => region.division === division).length;
  expect(["fylker-2017", "nav-2020", "fylker-2024"].map(size)).toEqual([19, 12, 15]);
});

test("every successor is a region of the next division, and every region comes from somewhere", () => {
  for (const [from, to] of [
    ["fylker-2017", "nav-2020"],
    ["nav-2020", "fylker-2024"],
  ]) {
    const next = all.filter(({ division }) => division === to).map(({ slug }) => slug);
    const named = all.filter(({ division }) => division === from).flatMap(({ successors }) => successors);
    expect([...new Set(named)].sort()).toEqual(next.sort());
  }
});

describe("who has chosen a region finds it in another division", () => {
  test("a fylke that was merged: Hordaland is Vestland, then and now", () => {
    expect(between.hordaland).toEqual(["Vestland"]);
    expect(today.hordaland).toEqual(["Vestland"]);
  });

  test("a fylke that was divided: Akershus is both Viken regions", () => {
    expect(between.akershus).toHaveLength(2);
    expect(between.akershus).toEqual(expect.arrayContaining(["Øst-Viken", "Vest-Viken"]));
  });

  test("backwards a merged fylke is two: Trøndelag", () => {
    expect(before.trondelag).toEqual(["Sør-Trøndelag", "Nord-Trøndelag"]);
  });

  test("a NAV region leads both ways", () => {
    expect(before["ost-viken"]?.toSorted()).toEqual(["Akershus", "Østfold"]);
    expect(today["ost-viken"]?.toSorted()).toEqual(["Akershus", "Østfold"]);
  });

  test("a fylke of that name in the division itself is only itself", () => {
    expect(today.akershus).toEqual(["Akershus"]);
    expect(before.troms).toEqual(["Troms"]);
    expect(between.oslo).toEqual(["Oslo"]);
  });

  test("Troms and Finnmark shared a region in between", () => {
    expect(between.troms).toEqual(["Troms og Finnmark"]);
    expect(before["troms-og-finnmark"]).toEqual(["Troms", "Finnmark"]);
  });

  test("every region of every division has a counterpart in each", () => {
    for (const { slug } of all)
      for (const names of [before, between, today]) expect(names[slug]?.length, slug).toBeGreaterThan(0);
  });
});
