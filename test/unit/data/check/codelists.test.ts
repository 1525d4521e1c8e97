import { describe, expect, test } from "vitest";
import { codeListErrors } from "../../../../src/data/check/codelists.ts";
import { catalogOf, csv, dataPackage, dimension, measure, resource } from "../fixtures.ts";

/** The complaints about a set with `answers`, where the shared list has «Ja» and «Nei». */
function complaintsAbout(...answers: string[]): string[] {
  const list = resource("kodelister", [dimension("dimensjon"), dimension("verdi")]);
  const set = resource("a", [dimension("svar"), dimension("merknad"), measure("tall")]);
  const rows = answers.map((answer, index) => `${answer},fri tekst ${index},1`);
  const catalog = catalogOf(
    [dataPackage("kodelister", [list]), { kodelister: csv("dimensjon,verdi", "svar,Ja", "svar,Nei") }],
    [dataPackage("a", [set]), { a: csv("svar,merknad,tall", ...rows) }],
  );
  return codeListErrors(catalog).map(({ message }) => message);
}

describe("the shared code lists", () => {
  test("hold what they should, and leave other columns alone", () => {
    expect(complaintsAbout("Ja", "Nei")).toEqual([]);
  });

  test("an answer spelt in a new way is found, with line and column", () => {
    const [message, ...more] = complaintsAbout("Ja", "JA");
    expect(more).toEqual([]);
    expect(message).toMatch(
      /a\.csv:3:1: fant «JA» i kolonnen «svar», ventet en verdi som står i datasettet «kodelister»/,
    );
  });
});
