import { expect, it } from "vitest";
import { placesIn } from "../../../src/site/chapter-sources.ts";

it("the places that a chapter cites stand once each, with all their pages, in the order of the report", () => {
  expect(
    placesIn([
      { sted: "Kapittel 10.3" },
      { sted: "Tabell 9-5", side: "66" },
      { sted: "Kapittel 2.5", side: "13" },
      { sted: "Kapittel 2.5" },
      { sted: "Kapittel 2.5", side: "14" },
      { sted: "Kapittel 2.5", side: "13" },
    ]),
  ).toEqual(["Kapittel 2.5, s.\u00A013, 14", "Kapittel 10.3", "Tabell 9-5, s.\u00A066"]);
});
