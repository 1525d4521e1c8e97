import { describe, expect, it } from "vitest";
import { relatedSets } from "../../../../src/data/about/related.ts";
import { loadCatalog } from "../../../../src/data/read/catalog.ts";

const sets = [...loadCatalog().values()].flatMap(([newest]) => newest ?? []);
const related = relatedSets(sets);
const names = (name: string, most?: number) => related(name, most).map(({ dataset }) => dataset.name);

describe("sets near another", () => {
  it("answer the same question with another division or year first", () => {
    expect(names("avsluttet-bistand-per-fylke-2022")[0]).toBe("faser-i-avsluttet-bistand-per-fylke");
    expect(names("virkning-2022")[0]).toBe("virkning-etter-involverte");
    expect(names("sykefravaer-2001-2008")).toContain("sykefravaer-mot-ia-maalet-2012");
    expect(names("seniorer-viktig-ressurs-2012")).toContain("seniorer-omstillingsevne-2012");
  });

  it("may come from another report, when the question is the same", () => {
    expect(names("ressurser-per-delmaal")).toContain("innsats-per-delmaal");
  });

  it("are at most six, never the set itself, never twice", () => {
    for (const { name } of sets) {
      const found = names(name);
      expect(found.length).toBeLessThanOrEqual(6);
      expect(found).not.toContain(name);
      expect(new Set(found).size).toBe(found.length);
    }
    expect(names("hms-rutiner", 2)).toHaveLength(2);
  });

  it("are found for nearly all; the shared lists are near nothing", () => {
    const alone = sets.filter(({ name }) => names(name).length === 0);
    expect(alone.filter(({ folder }) => folder === "felles")).toHaveLength(3);
    expect(alone.length).toBeLessThan(sets.length / 20);
    const shared = new Set(["kodelister", "konsumprisindeks", "regioner"]);
    expect(sets.flatMap(({ name }) => names(name)).filter((name) => shared.has(name))).toEqual([]);
  });

  it("say what they share", () => {
    const [first] = related("hms-rutiner");
    expect(first?.themes).toContain("hms");
  });

  it("do not depend on the order of the sets", () => {
    const backwards = relatedSets(sets.toReversed())("hms-rutiner");
    expect(backwards.map(({ dataset }) => dataset.name)).toEqual(names("hms-rutiner"));
  });
});
