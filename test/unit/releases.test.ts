import { describe, expect, it } from "vitest";
import { FOR_READERS } from "../../src/site/releases.ts";

const told = (path: string, from: unknown, to: unknown) =>
  FOR_READERS.fact({ path: path.split("/"), from, to }).replace(/\u00A0/g, " ");

describe("what a descriptor says anew, as readers are told", () => {
  it("is text before and after, by the name of its place", () => {
    expect(told("title", "Budsjett", "Budsjett per fylke")).toBe(
      "Tittelen: «Budsjett per fylke» (før «Budsjett»)",
    );
    expect(told("n", 1104, 1108)).toBe("Antall svar: 1 108 (før 1 104)");
  });

  it("is new or taken out", () => {
    expect(told("caveats/a", undefined, "Få svarte.")).toBe("Forbeholdene, nytt: «Få svarte.»");
    expect(told("keywords/syke", "syke", undefined)).toBe("Temaene, tatt ut: «syke»");
    expect(told("discrepancies", undefined, { printed: 3, explanation: "Summen er 4." })).toBe(
      "Avvikene i kilden, nytt: «Summen er 4.»",
    );
  });

  it("names the table or the column", () => {
    expect(told("resources/svar/title", "Svar", "Svar 2012")).toBe("Tabellen svar: «Svar 2012» (før «Svar»)");
    expect(told("resources/svar/schema/fields/n/unit", "svar", "personer")).toBe(
      "Kolonnen n: «personer» (før «svar»)",
    );
  });

  it("is no inner part of ours: controls, and what is a group of values", () => {
    const controls = "Kontrollene av tallene er tilpasset";
    expect(told("checks/sum-100/equals/value", 100, undefined)).toBe(controls);
    expect(told("resources/svar/proof/label", "svar", undefined)).toBe(controls);
    expect(told("resources", ["a", "b"], ["b", "a"])).toBe("Tabellene: endret");
    expect(told("$schema", "a", "b")).toBe("Beskrivelsen av datasettet: «b» (før «a»)");
    expect(told("sources/1", { table: "Tabell 1" }, { table: "Tabell 2" })).toBe("Kildene: endret");
  });
});
