import { describe, expect, test } from "vitest";
import { withTermNotes } from "../../../src/prose/term-notes.ts";

const term = (id: string, word: string, forms: string[] = [], chapters: string[] = []) => ({
  id,
  term: word,
  forms,
  chapters,
  explain: true,
});
const TERMS = [
  term("ia-avtalen", "IA-avtalen", ["IA-avtale"]),
  term("delmaal-2", "Delmål 2"),
  term("overordnet-nivaa", "Overordnet nivå"),
  term("los", "Arbeidsgiverlos", ["arbeidsgiverlosen"]),
];
const noted = (body: string, terms = TERMS, slug = "prove") =>
  [...withTermNotes(body, slug, terms).matchAll(/<Begrep id="([^"]*)">([^<]*)<\/Begrep>/g)].map(
    ([, id, word]) => `${id}: ${word}`,
  );

describe("the notes on terms", () => {
  test("stand at the first use in running text, whatever the form, and at the end", () => {
    expect(withTermNotes("Med IA-avtale. IA-avtalen gjelder.\n", "prove", TERMS)).toBe(
      'Med <span class="hel"><Begrep id="ia-avtalen">IA-avtale</Begrep>.</span> IA-avtalen gjelder.\n\n<Begrepsnoter ids="ia-avtalen" />\n',
    );
  });

  test("leave a text without terms as it is", () => {
    expect(withTermNotes("Ingenting her.\n", "prove", TERMS)).toBe("Ingenting her.\n");
  });

  test.each([
    ["a heading", "## IA-avtalen\n"],
    ["a link", "Se [IA-avtalen](/om/).\n"],
    ["a quote", "> IA-avtalen er viktig.\n"],
    ["a note on a source", 'Ja.<Kilde evaluering="x">IA-avtalen sier det.</Kilde>\n'],
    ["an attribute", '<Figur id="IA-avtalen" />\n'],
    ["a table", "| a |\n|---|\n| IA-avtalen |\n"],
    ["code", "Skriv `IA-avtalen` slik.\n"],
    ["a longer word", "IA-avtaleperioden, arbeidsgiverlosordningen, Ny-IA-avtalen og IA-avtalen-ish.\n"],
    ["a part of a term", "Delmål 2a og delmål 21.\n"],
  ])("are not in %s", (_, body) => {
    expect(noted(body)).toEqual([]);
    expect(noted(`${body}\nEtterpå kommer IA-avtalen.\n`)).toEqual(["ia-avtalen: IA-avtalen"]);
  });

  test("are in lists, caveats and emphasis, over line breaks, and where a sentence begins", () => {
    const body =
      "- Om *IA-avtalen*\n\n<Forbehold>\n\nArbeidsgiverlosen var på overordnet\nnivå.\n\n</Forbehold>\n";
    expect(noted(body)).toEqual([
      "ia-avtalen: IA-avtalen",
      "los: Arbeidsgiverlosen",
      "overordnet-nivaa: overordnet\nnivå",
    ]);
  });

  test("take the longest term that stands there", () => {
    const terms = [...TERMS, term("delmaal-2a", "Delmål 2a")];
    expect(noted("Delmål 2a er en del av delmål 2.\n", terms)).toEqual([
      "delmaal-2a: Delmål 2a",
      "delmaal-2: delmål 2",
    ]);
  });

  test("are at most eight, and those that matter in the chapter go first", () => {
    const words = ["en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];
    const terms = words.map((word) => term(word, word, [], word === "ti" ? ["prove"] : []));
    const body = `${words.join(" ")}\n`;
    expect(noted(body, terms)).toHaveLength(8);
    expect(noted(body, terms).at(-1)).toBe("ti: ti");
    expect(noted(body, terms, "annet").at(-1)).toBe("åtte: åtte");
  });

  test("are not made of terms that need none", () => {
    expect(noted("IA-avtalen.\n", [{ ...term("ia-avtalen", "IA-avtalen"), explain: false }])).toEqual([]);
  });

  test("leave every line where it is", () => {
    const body = "En IA-avtale.\n\nSe delmål 2.\n\nSlutt.\n";
    const lines = withTermNotes(body, "prove", TERMS).split("\n");
    expect(lines.map((line) => line.replace(/<[^>]*>/g, "")).slice(0, 5)).toEqual(
      body.split("\n").slice(0, 5),
    );
  });
});
