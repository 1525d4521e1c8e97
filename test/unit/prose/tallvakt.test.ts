import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { isRounding, readCases } from "../../../src/prose/tallvakt.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../data/fixtures.ts";

const discrepancy = (explanation: string) => ({ where: { navn: "Oslo" }, printed: 4, found: 5, explanation });

/** A catalogue with a set that declares these, in a folder whose cases nobody has written. */
function declaring(...explanations: string[]) {
  const table = resource("a", [dimension("navn"), measure("tall")]);
  const made = dataPackage("a", [table], { discrepancies: explanations.map(discrepancy) });
  return catalogOf([made, { a: csv("navn,tall", "Oslo,4") }]);
}

describe("the cases of the reports", () => {
  test("explain every declared discrepancy of the newest versions once, except what is only rounded", () => {
    const { cases, errors } = readCases(loadCatalog());
    expect(errors.map(({ message }) => message)).toEqual([]);
    const declared = [...loadCatalog().values()]
      .flatMap(([newest]) => newest?.descriptor.discrepancies ?? [])
      .filter((own) => !isRounding(own));
    const explained = cases.flatMap((own) => own.declared.map(({ discrepancy }) => discrepancy));
    expect(explained).toHaveLength(declared.length);
    expect(new Set(explained)).toEqual(new Set(declared));
  });

  test("stand by report, each with the sets that declare it", () => {
    const { cases } = readCases(loadCatalog());
    const span = cases.find(({ id }) => id === "spennet-i-den-aarlige-tildelingen");
    expect(span?.report).toBe("oslo-economics-2022");
    expect(span?.declared.map(({ dataset }) => dataset.name).sort()).toEqual([
      "budsjett-per-fylke",
      "ressurser-hovedtall-2022",
    ]);
  });
});

test("a discrepancy without a case is told of where it is declared", () => {
  const { cases, errors } = readCases(declaring("Avrunding.", "Summen er for høy."));
  expect(cases).toEqual([]);
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /felles\/a\/1\.0\.0\/datapackage\.json:\d+:\d+: fant avviket «Summen er for høy\.» uten sak, ventet nøyaktig én sak i content\/tallvakt\/felles\.yaml/,
    ),
  ]);
});

test("only what is declared as rounding and nothing else needs no case", () => {
  expect(readCases(declaring("Avrunding.", "Avrunding til hele prosent.")).errors).toEqual([]);
  expect(readCases(declaring("Avrundingen skjuler en feil.")).errors).toHaveLength(1);
});
