import { describe, expect, test } from "vitest";
import { sheetNames } from "../../../../src/data/export/sheet-names.ts";

const names = (set: string, ...resources: string[]) => [
  ...sheetNames(set, resources, ["Variabler", "Om"]).values(),
];

describe("names of sheets", () => {
  test("are those of the resources where they fit", () => {
    expect(names("budsjett", "budsjett", "budsjett-totaler")).toEqual(["budsjett", "budsjett-totaler"]);
  });

  test("leave out the name of the set, and then the end, where they do not", () => {
    const set = "varighet-av-kontakt-med-los-2012";
    expect(names(set, set, `${set}-totaler`, `${set}-${"x".repeat(40)}`)).toEqual([
      "varighet-av-kontakt-med-los-201",
      "totaler",
      "x".repeat(31),
    ]);
  });

  test("are numbered where two would be the same, within 31 characters", () => {
    const set = "a".repeat(40);
    expect(names(set, set, `${"a".repeat(39)}b`)).toEqual(["a".repeat(31), `${"a".repeat(29)}-2`]);
  });

  test("are neither those of other sheets nor the one that Excel keeps for itself, whatever the case", () => {
    expect(names("om", "om", "history", "variabler")).toEqual(["om-2", "history-2", "variabler-2"]);
  });

  test("have no sign that Excel refuses", () => {
    expect(names("a", "a/b:c?[d]*e\\f")).toEqual(["a-b-c--d--e-f"]);
  });
});
