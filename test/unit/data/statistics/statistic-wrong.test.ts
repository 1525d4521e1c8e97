import { describe, expect, test } from "vitest";
import { tall } from "../budget.ts";
import { complaints } from "../fixtures.ts";

const span = "2019..2022";

describe("a reference that is wrong", () => {
  test.each([
    [
      "no row",
      { fylke: "Viken", aar: "2022" },
      "fant ingen rad i «budsjett» for fylke=Viken, aar=2022, kolonne=kroner, ventet nøyaktig én",
    ],
    [
      "two rows",
      { fylke: "Oslo" },
      "fant 2 rader i «budsjett» for fylke=Oslo, kolonne=kroner, ventet nøyaktig én",
    ],
    [
      "a missing value",
      { fylke: "Nordland", aar: "2022", kolonne: "andel" },
      "fant en manglende verdi (ikke tilgjengelig)",
    ],
    [
      "an unknown set",
      { sett: "budsjet" },
      "fant datasettet «budsjet», ventet et av budsjett og konsumprisindeks",
    ],
    ["an unknown table", { tabell: "x" }, "fant tabellen «x» i «budsjett»"],
    [
      "an unknown column",
      { kolonne: "andler" },
      "fant kolonnen «andler» i «budsjett», ventet en av andel og kroner",
    ],
    [
      "an unknown dimension",
      { aaret: "2022" },
      "fant «aaret», som ikke er en dimensjon i «budsjett», ventet en av aar og fylke",
    ],
    ["an unknown derivation", { regn: "endrings" }, 'fant regn="endrings", ventet en av endring, '],
    ["no set", { sett: "" }, "fant <Tall> uten «sett»"],
    ["no column where there are two", { kolonne: "" }, "«kolonne»"],
  ])("%s: one sentence with the place", (_, attributes, sentence) => {
    const found = complaints(() => tall(attributes as unknown as Record<string, string>));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^kapittel\.mdx:7:3: /);
    expect(found[0]).toContain(sentence);
  });

  test("a span without a derivation is an error, not all years", () => {
    expect(complaints(() => tall({ fylke: "Oslo", aar: span }))[0]).toMatch(/fant/);
  });

  test("a number of decimals that is no number is an error", () => {
    expect(complaints(() => tall({ fylke: "Oslo", aar: "2022", desimaler: "to" }))[0]).toContain("desimaler");
  });
});
