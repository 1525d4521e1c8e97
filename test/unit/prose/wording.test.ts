import { describe, expect, test } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { nb } from "../../../src/i18n/nb.ts";
import { parseMdx } from "../../../src/prose/mdx.ts";
import { WORD_LIST } from "../../../src/prose/word-list.ts";
import { checkWording, wrongWords } from "../../../src/prose/wording.ts";

/** Descriptors released before this had no list to be held against, and cannot change. */
const LIST_SINCE = "2026-11-27";

const found = (text: string, division?: string) => wrongWords(text, division).map(({ word }) => word);
const told = (prose: string) => {
  const locate = (line: number, column: number) => ({ file: "k.mdx", line, column });
  return checkWording(parseMdx(prose, locate), locate, loadCatalog()).map(({ message }) => message);
};

/** What the list has another word for, and the words it finds. */
const OTHERS: [text: string, ...words: string[]][] = [
  ["De tolv NAV-regionene.", "NAV-regionene"],
  ["Tall for hver region.", "region"],
  ["De fikk hjelp fra senteret.", "hjelp"],
  ["En bedrift i Oslo.", "bedrift"],
  ["Alle IA-bedriftene svarte.", "IA-bedriftene"],
  ["Oslo Economics fant det motsatte.", "Oslo Economics"],
  ["Det er Navs tall.", "Navs"],
  ["Sammenlikningen holder ikke.", "Sammenlikningen"],
  ["Usammenliknbare tall.", "Usammenliknbare"],
  ["De sykemeldte.", "sykemeldte"],
  ["Det var syv av dem.", "syv"],
  ["Tyve av dem.", "Tyve"],
  ["Hverken eller.", "Hverken"],
  ["Det kom frem i fremstillingen.", "frem", "fremstillingen"],
  ["De fylte ut skjemaet for hånd.", "fylte ut skjemaet for hånd"],
  ["Andelen var ikke tilgjengelig.", "ikke tilgjengelig"],
];

describe("the word list", () => {
  test.each(OTHERS)("knows another word in «%s»", (text, ...words) => {
    expect(found(text)).toEqual(words);
  });

  test("has an example of every entry here, but for the one that asks for a division", () => {
    const shown = new Set(OTHERS.flatMap(([text]) => wrongWords(text).map(({ use }) => use)));
    const all = WORD_LIST.filter(({ division }) => !division).map(({ use }) => use);
    expect(all.filter((use) => !shown.has(use))).toEqual([]);
  });

  test.each([
    "Bedriftshelsetjenesten hjelper dem som trenger et hjelpemiddel.",
    "Rapporten skriver både «sju uker» og «syv ukers».",
    "Et fremmed og først og fremst fremdeles mål: å fremme helse.",
    "Oslo Economics og AFI 2023, og Oslo Economics og Arbeidsforskningsinstituttet.",
    "NAV Oslo, nav.no og Navn.",
    "Regional samling. Hvilken inndeling, se datasettet regioner.",
    "Rådgiverne telte «bedrifter».",
    "Skjemaet er fylt ut. Tallene er kontrollert for hånd.",
  ])("lets «%s» be", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("asks for «NAV-fylke» only where the text is about the NAV-fylker", () => {
    expect(found("Fylkene satte av mindre til NAV-fylkene og fylkesledelsen.", "nav-2020")).toEqual([
      "Fylkene",
    ]);
    expect(found("Fylkene satte av mindre.", "fylker-2017")).toEqual([]);
    expect(found("Fylkene satte av mindre.")).toEqual([]);
  });
});

describe("prose that is held against it", () => {
  test("is told of where the word stands, with the word to use", () => {
    expect(told("## Å sammenlikne\n\nEn linje\nmed *syv* og hjelp i.")).toEqual([
      "k.mdx:1:6: fant ordet «sammenlikne», ventet «sammenligne».",
      "k.mdx:4:6: fant ordet «syv», ventet «sju».",
      "k.mdx:4:14: fant ordet «hjelp», ventet «bistand». Rapportene kaller det bistand. Verbet «å hjelpe» kan brukes.",
    ]);
  });

  test("is held against it in lists, tables, notes and boxes too", () => {
    const kilde = '<Kilde evaluering="x" sted="y">syv</Kilde>';
    expect(
      told(
        `- syv\n\n| a | b |\n|--|--|\n| c | syv |\n\nNoe.${kilde}\n\n<Forbehold>\n\n- syv\n\n</Forbehold>`,
      ),
    ).toHaveLength(4);
  });

  test("may quote", () => {
    expect(told("> De fikk hjelp av en bedrift.\n\nKoden `region`.")).toEqual([]);
  });

  test("is about the division that the numbers of the paragraph are from", () => {
    const number = (set: string) => `<Tall sett="${set}" />`;
    expect(told(`Fylkene fikk ${number("budsjett-per-fylke")}.`)).toHaveLength(1);
    expect(told(`Fylkene fikk ${number("ressurser-per-delmaal")}.`)).toEqual([]);
    expect(told(`${number("budsjett-per-fylke")}\n\nFylkene fra 2024.`)).toEqual([]);
    const both = `${number("budsjett-per-fylke")} ${number("ressurser-per-delmaal")}`;
    expect(told(`Fylkene fikk ${both}.`)).toEqual([]);
  });
});

/** Every text below a value. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

test("the interface speaks as the list says", () => {
  const all = texts(nb);
  expect(all.length).toBeGreaterThan(100);
  expect(all.flatMap((text) => found(text))).toEqual([]);
});

test("so do the titles and descriptions of data sets released since the list was made", () => {
  const wrong = [...loadCatalog().values()].flatMap(([newest]) => {
    if (!newest || newest.descriptor.created < LIST_SINCE) return [];
    const { title, description, resources } = newest.descriptor;
    const fields = resources.flatMap(({ title, schema }) => [
      title,
      ...schema.fields.flatMap((field) => [field.title, field.description]),
    ]);
    return [title, description, ...fields].flatMap((text) =>
      found(text).map((word) => `${newest.name}: ${word}`),
    );
  });
  expect(wrong).toEqual([]);
});
