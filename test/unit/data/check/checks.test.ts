import { describe, expect, test } from "vitest";
import { runChecks } from "../../../../src/data/check/checks.ts";
import { sum } from "../../../../src/data/statistics/derive.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../fixtures.ts";

const check = {
  id: "summen",
  kind: "sum",
  description: "Radene skal gi summen.",
  resource: "a",
  measure: "tall",
  by: ["aar"],
  equals: { resource: "a-totaler", measure: "tall" },
};
const year = dimension("aar", { type: "year" });
const missingValues = [{ value: "-", label: "ikke tilgjengelig" }];
const resources = [
  resource("a", [dimension("navn"), year, measure("tall", { missingValues })]),
  resource("a-totaler", [year, measure("tall")]),
];
const discrepancy = {
  check: "summen",
  where: { aar: 2020 },
  printed: 4,
  found: 3.3,
  explanation: "Slik er det trykt.",
};

/** Two years: 2019 adds up (0.1 + 0.2), 2020 has 3.3 where `total` is printed. */
function run(total: string, discrepancies: object[] = [], equals: object = check.equals) {
  const files = {
    a: csv("navn,aar,tall", "x,2019,0.1", "y,2019,0.2", "x,2020,1.1", "y,2020,2.2", "z,2020,-"),
    "a-totaler": csv("aar,tall", "2019,0.3", `2020,${total}`),
  };
  return runChecks(
    catalogOf([dataPackage("a", resources, { checks: [{ ...check, equals }], discrepancies }), files]),
  );
}
const messages = (result: ReturnType<typeof run>) => result.errors.map(({ message }) => message);

describe("declared sums", () => {
  test("hold in spite of binary fractions and missing values", () => {
    expect(run("3.3")).toEqual({ held: 2, declared: 0, errors: [] });
  });

  test("one that does not hold and is not declared is an error at the first row of its group", () => {
    const [message, ...more] = messages(run("4"));
    expect(more).toEqual([]);
    expect(message).toContain("a/1.0.0/a.csv:4: fant summen 3.3 av «tall» for 2020, ventet 4.");
    expect(message).toContain("«discrepancies»");
  });

  test("a declared discrepancy is let through and counted", () => {
    expect(run("4", [discrepancy])).toEqual({ held: 1, declared: 1, errors: [] });
  });

  test("a declared discrepancy that is gone is an error where it is declared", () => {
    const [message, ...more] = messages(run("3.3", [discrepancy]));
    expect(more).toEqual([]);
    expect(message).toMatch(
      /datapackage\.json:\d+:\d+: fant et oppgitt avvik \(4 mot 3\.3\), ventet et avvik/,
    );
  });

  test("a discrepancy declared with another number excuses nothing", () => {
    expect(messages(run("4", [{ ...discrepancy, found: 3 }]))).toHaveLength(2);
    expect(messages(run("5", [discrepancy]))).toHaveLength(2);
  });

  test("a discrepancy declared for another year excuses nothing", () => {
    expect(messages(run("4", [{ ...discrepancy, where: { aar: 2019 } }]))).toHaveLength(2);
  });

  test("a discrepancy found by reading needs no check", () => {
    expect(run("3.3", [{ ...discrepancy, check: undefined }])).toMatchObject({ declared: 1, errors: [] });
  });

  test("may be held against one number for all groups", () => {
    expect(messages(run("3.3", [], { value: 3.3 }))[0]).toContain(
      "fant summen 0.3 av «tall» for 2019, ventet 3.3",
    );
  });
});

test("a sum is free of binary noise", () => {
  expect(sum([{ x: 0.1 }, { x: 0.2 }, { x: null }], "x")).toBe(0.3);
});
