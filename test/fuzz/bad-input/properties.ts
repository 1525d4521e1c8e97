import { type BadInput, edit, good, JSON_FILE, TEXT, text } from "./good-set.ts";

/** Mistakes in what a descriptor says of the whole set. */
export const PROPERTIES: BadInput[] = [
  {
    name: "an unknown property",
    make: edit((d) => ({ ...d, tittel: "x" })),
    at: `${JSON_FILE}:1:`,
    found: "ukjent felt «tittel»",
    expected: "et av feltene ",
  },
  {
    name: "a prototype key as a property",
    make: text(`{"__proto__": {"x": 1}, ${JSON.stringify(good()).slice(1)}`),
    at: `${JSON_FILE}:1:2`,
    found: "ukjent felt «__proto__»",
    expected: "et av feltene ",
  },
  {
    name: "a list for a title",
    make: edit((d) => ({ ...d, title: [] })),
    at: `${JSON_FILE}:1:`,
    found: "[] i «title»",
    expected: "en tekst",
  },
  {
    name: "an empty title",
    make: edit((d) => ({ ...d, title: "" })),
    at: `${JSON_FILE}:1:`,
    found: '"" i «title»',
    expected: "en tekst som ikke er tom",
  },
  {
    name: "text for a number",
    make: edit((d) => ({ ...d, n: "12" })),
    at: `${JSON_FILE}:1:`,
    found: '"12" i «n»',
    expected: "et tall",
  },
  {
    name: "a negative number of answers",
    make: edit((d) => ({ ...d, n: -1 })),
    at: `${JSON_FILE}:1:`,
    found: "-1 i «n»",
    expected: "mer enn 0",
  },
  {
    name: "a day that is no time",
    make: edit((d) => ({ ...d, created: "i går" })),
    at: `${JSON_FILE}:1:`,
    found: '"i går" i «created»',
    expected: "et tidspunkt som",
  },
  {
    name: "a licence that runs code",
    make: edit((d) => ({ ...d, licenses: [{ name: "x", title: "x", path: "javascript:alert(1)" }] })),
    at: `${JSON_FILE}:1:`,
    found: '"javascript:alert(1)"',
    expected: "en nettadresse som https",
  },
  {
    name: "no resources",
    make: edit((d) => ({ ...d, resources: [] })),
    at: `${JSON_FILE}:1:`,
    found: "[] i «resources»",
    expected: "minst 1",
  },
  {
    name: "a right-to-left override in a title",
    make: edit((d) => ({ ...d, title: "abc\u202Edef" })),
    at: `${JSON_FILE}:1:`,
    found: "tegnet U+202E i «abc<U+202E>def»",
    expected: TEXT,
  },
  {
    name: "half a character in a title",
    make: text(JSON.stringify(good()).replace('"title":"a"', '"title":"a\\ud83d"')),
    at: `${JSON_FILE}:1:`,
    found: "tegnet U+D83D",
    expected: TEXT,
  },
  {
    name: "a check of a table that is not there",
    make: edit((d) => ({
      ...d,
      checks: [
        {
          id: "s",
          kind: "sum",
          description: "s",
          resource: "b",
          measure: "tall",
          by: [],
          equals: { value: 1 },
        },
      ],
    })),
    at: `${JSON_FILE}:1:`,
    found: "tabellen «b»",
    expected: "en av a",
  },
];
