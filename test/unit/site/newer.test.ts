import { expect, it } from "vitest";
import { newerThan } from "../../../src/site/chapter-sources.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../data/fixtures.ts";

const version = (version: string, day: string): Parameters<typeof catalogOf>[0] => [
  dataPackage("a", [resource("a", [dimension("svar"), measure("n")])], {
    version,
    created: `${day}T12:00:00Z`,
  }),
  { a: csv("svar,n", "ja,1") },
];

it("a chapter's words are older than a number that has come since, not than one of the same day", () => {
  const catalog = catalogOf(version("1.0.0", "2026-11-21"), version("1.1.0", "2026-11-27"));
  const newer = (day: string) =>
    newerThan(["a", "b"], new Date(`${day}T00:00:00Z`), catalog).map(({ name, version }) => [name, version]);
  expect(newer("2026-11-21")).toEqual([["a", "1.1.0"]]);
  expect(newer("2026-11-26")).toEqual([["a", "1.1.0"]]);
  expect(newer("2026-11-27")).toEqual([]);
});
