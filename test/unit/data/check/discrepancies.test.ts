import { expect, test } from "vitest";
import { contradictions } from "../../../../src/data/check/discrepancies.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../fixtures.ts";

test("a discrepancy says where it is, and whether what it goes against is printed or only expected", () => {
  const check = { kind: "sum", description: "s", resource: "a", measure: "tall", by: [] };
  const checks = [
    { ...check, id: "hundre", equals: { value: 100 } },
    { ...check, id: "total", equals: { resource: "a", measure: "tall" } },
  ];
  const item = {
    where: { navn: "Oslo", aar: 2019 },
    printed: 4,
    found: 5,
    explanation: "Slik er det trykt.",
  };
  const discrepancies = [
    { ...item, check: "hundre", printed: 100, found: 99.9 },
    { ...item, check: "total" },
    { ...item, where: { linjer: "7–9" } },
  ];
  const table = resource("a", [dimension("navn"), measure("tall")]);
  const made = dataPackage("a", [table], { checks, discrepancies });
  const [dataset] = catalogOf([made, { a: csv("navn,tall", "Oslo,4") }]).get("a") ?? [];
  if (!dataset) throw new Error("no set a");
  expect(contradictions(dataset.descriptor)).toMatchObject([
    {
      numbers: "Oslo, 2019: ventet 100, mot 99.9",
      place: "Oslo, 2019",
      printed: "100",
      found: "99,9",
      isExpected: true,
    },
    {
      numbers: "Oslo, 2019: trykt 4, mot 5",
      printed: "4",
      isExpected: false,
      explanation: "Slik er det trykt.",
    },
    { numbers: "Rapportteksten: trykt 4, mot 5", place: "Rapportteksten", explanation: "Slik er det trykt." },
  ]);
});
