import { describe, expect, test } from "vitest";
import { complaints } from "../fixtures.ts";
import { prove } from "../printed.ts";

const FAR = "Her står det noe om noe annet, og det tar lang tid. ".repeat(8);

describe("numbers in running text", () => {
  test("are found near a word of their label, whatever its ending", () => {
    const text = ["61 prosent av lederne svarte ja, mot", "40 prosent av de til\u2010", "", "litsvalgte."];
    expect(prove({ text, rows: ["Ledere,61", "Tillitsvalgte,40"] })).toEqual({
      numbers: 2,
      found: { inRow: 0, inText: 2, inLines: 0 },
      errors: [],
    });
  });

  test("far from their label are refused, with where, what, what else and how to mend it", () => {
    expect(prove({ text: ["Oslo.", FAR, "Der var det 5 prosent."], rows: ["Oslo,5"] }).errors).toEqual([
      expect.stringMatching(
        /\/a\.csv:2: fant 5 i «tall», ventet et tall som står i kildelinjene ved «Oslo»\. Se etter i kilden, og rett tallet eller linjene under «sources»\. Går raden under andre ord der, skriv dem under «printed», eller i data\/bevis\.json om versjonen er låst\.$/,
      ),
    ]);
  });

  test("that stand with another row's label are refused", () => {
    const text = ["I Oslo svarte 5 prosent ja, mens det var 6 prosent i Agder."];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"] }).errors).toEqual([]);
    expect(prove({ text, rows: ["Oslo,6", "Agder,5"] }).errors).toEqual([
      expect.stringContaining(
        "a.csv:2: fant 6 i «tall», som i kildelinjene står ved «Agder», ventet tallet ved «Oslo».",
      ),
      expect.stringContaining(
        "a.csv:3: fant 5 i «tall», som i kildelinjene står ved «Oslo», ventet tallet ved «Agder».",
      ),
    ]);
  });

  test("go to labels in their order, where these stand together", () => {
    const text = ["I Oslo og Agder var det henholdsvis 5 og 6 prosent."];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"] }).errors).toEqual([]);
    expect(prove({ text, rows: ["Oslo,6", "Agder,5"] }).errors).toHaveLength(2);
  });

  test("a word that several labels share tells none of them apart", () => {
    const text = ["Svært enig: 5 prosent.", FAR, "Av de andre var 6 prosent enig, men ikke helt."];
    expect(prove({ text, rows: ["Svært enig,5", "Litt enig,6"] }).errors).toEqual([
      expect.stringContaining("ved «Litt enig»"),
    ]);
    expect(prove({ text, rows: ["Svært enig,5", "Enig,6"] }).errors).toEqual([]);
  });

  test("the end of one cited passage is not near the start of the next", () => {
    const text = ["Om Oslo.", "Ikke sitert.", "5 prosent."];
    expect(prove({ text, rows: ["Oslo,5"] }).errors).toEqual([]);
    const lines: [number, number][] = [
      [2, 2],
      [4, 4],
    ];
    expect(prove({ text, rows: ["Oslo,5"], lines }).errors).toHaveLength(1);
  });

  test("a line that two sources cite has its numbers once", () => {
    const lines: [number, number][] = [
      [2, 2],
      [2, 3],
    ];
    const text = ["Oslo og Agder: 5 prosent.", "Slutt."];
    expect(prove({ text, rows: ["Oslo,5", "Agder,5"], lines }).errors).toEqual([
      expect.stringMatching(/a\.csv:3: fant 5 i «tall», ventet et tall som står i kildelinjene\./),
    ]);
  });

  test("the words in print may stand in the descriptor", () => {
    const text = ["Hovedstaden: 5 prosent."];
    expect(prove({ text, rows: ["Oslo,5"] }).errors).toHaveLength(1);
    expect(prove({ text, rows: ["Oslo,5"], proof: { printed: { Oslo: "hovedstaden" } } }).errors).toEqual([]);
  });
});

describe("what the editors note in bevis.json", () => {
  test("gives the words that a row goes by in print", () => {
    const note = { words: { Oslo: ["hovedstaden"] } };
    const text = ["Agder: 6 prosent. Hovedstaden: 5 prosent."];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"], note }).found).toEqual({
      inRow: 0,
      inText: 2,
      inLines: 0,
    });
    expect(prove({ text, rows: ["Oslo,6", "Agder,5"], note }).errors).toHaveLength(2);
  });

  test("gives the printed row, which ends with its line", () => {
    const note = { row: "Sum" };
    const text = ["Ledelse  Tillitsvalgte", FAR, "Sum 100 99", "N 50 60", FAR, "Sum 98", "N 70"];
    const proof = { labelText: "N", elsewhere: ["tall"] };
    expect(prove({ text, rows: ["Oslo,100", "Agder,99"], note, proof })).toMatchObject({
      found: { inRow: 2, inText: 0, inLines: 0 },
      errors: [],
    });
    expect(prove({ text, rows: ["Oslo,100", "Agder,60"], note, proof }).errors).toEqual([
      expect.stringContaining("fant 60 i «tall», ventet et tall som står i kildelinjene ved «Sum»"),
    ]);
  });

  test("says that the numbers stand in our order", () => {
    const note = { order: true };
    const text = ["Var han ikke rullestolbruker, var det annerledes: henholdsvis 62 og 97 prosent."];
    const rows = ["Rullestolbruker,62", "Ikke rullestolbruker,97"];
    expect(prove({ text, rows }).errors).toHaveLength(2);
    expect(prove({ text, rows, note }).errors).toEqual([]);
    expect(
      prove({ text, rows: ["Rullestolbruker,97", "Ikke rullestolbruker,62"], note }).errors,
    ).toContainEqual(
      expect.stringContaining(
        "a.csv:3: fant 62 i «tall», ventet et tall som står i kildelinjene etter tallet i raden før.",
      ),
    );
    expect(prove({ text: ["62 97", FAR, ...text], rows, note }).errors).toEqual([]);
    const apart = ["Rullestolbruker.", FAR, "62 og 97 prosent"];
    expect(prove({ text: apart, rows, note }).errors).toHaveLength(2);
  });

  test("says that small numbers are words", () => {
    const text = ["I Oslo var det to."];
    expect(prove({ text, rows: ["Oslo,2"] }).errors).toHaveLength(1);
    expect(prove({ text, rows: ["Oslo,2"], note: { spelt: true } }).errors).toEqual([]);
    expect(prove({ text: ["I Oslo var det 2."], rows: ["Oslo,2"], note: { spelt: true } }).errors).toEqual([
      expect.stringContaining("«spelt», som beviset ikke trenger"),
    ]);
  });

  test("gives the reason why no label can be asked for", () => {
    const note = { reason: "Figuren er delt i to i uttrekket." };
    const text = ["5 6", FAR, "Oslo Agder"];
    expect(prove({ text, rows: ["Oslo,5", "Agder,6"], note })).toMatchObject({
      found: { inRow: 0, inText: 0, inLines: 2 },
      errors: [],
    });
    expect(prove({ text, rows: ["Oslo,5", "Agder,7"], note }).errors).toHaveLength(1);
  });

  test("must be needed", () => {
    const text = ["Oslo 5"];
    const unneeded = (path: string) =>
      expect.stringMatching(
        new RegExp(
          `^bevis\\.json:1:\\d+: fant «${path}», som beviset ikke trenger, ventet bare det som trengs\\. Ta det ut\\.$`,
        ),
      );
    const errors = (note: object) => prove({ text, rows: ["Oslo,5"], note }).errors;
    expect(errors({ words: { Oslo: ["Oslo"] } })).toEqual([unneeded("words.Oslo")]);
    expect(errors({ row: "Oslo" })).toEqual([unneeded("row")]);
    expect(errors({ order: true })).toEqual([unneeded("order")]);
    expect(errors({ reason: "Bare fordi vi kan." })).toEqual([unneeded("reason")]);
  });

  test("must be about what is there, in words that are printed", () => {
    const errors = (note: object) => prove({ text: ["Oslo 5"], rows: ["Oslo,5"], note }).errors;
    expect(errors({ words: { Bergen: ["Oslo"] } })).toEqual([
      expect.stringMatching(/^bevis\.json:1:\d+: fant «Bergen», ventet en av «Oslo»\.$/),
    ]);
    expect(errors({ words: { Oslo: ["hovedstaden"] } })).toContainEqual(
      expect.stringMatching(
        /^bevis\.json:1:\d+: fant «hovedstaden» for «Oslo», ventet ord som står i kildelinjene\.$/,
      ),
    );
    expect(errors({ resource: "b", row: "Sum" })).toEqual([
      expect.stringMatching(
        /^bevis\.json:1:\d+: fant tabellen «b» i «a», ventet en tabell med tall som bevises\.$/,
      ),
    ]);
    expect(complaints(() => errors({}))).toEqual([
      expect.stringMatching(/^bevis\.json:1:\d+: fant .+, ventet words, row, order, spelt eller reason\.$/),
    ]);
  });
});
