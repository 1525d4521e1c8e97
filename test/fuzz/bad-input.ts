import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { csv, dataPackage, dimension, measure, resource, writeDataset } from "../unit/data/fixtures.ts";

/** One way to hand the data tool something bad, and what it should say. */
export interface BadInput {
  name: string;
  /** Makes it in the folder of an evaluation that has one good set, `a`. */
  make: (evaluation: string) => void;
  /** File below the evaluation's folder, with line and column where there is one. */
  at: string;
  found: string;
  expected: string;
}

const VERSION = "a/1.0.0";
const CSV = `${VERSION}/a.csv`;
const JSON_FILE = `${VERSION}/datapackage.json`;

const fields = [
  dimension("navn"),
  dimension("aar", { type: "year" }),
  measure("tall", { missingValues: [{ value: "-", label: "ikke oppgitt" }] }),
];
type Descriptor = ReturnType<typeof dataPackage>;
const good = (): Descriptor => dataPackage("a", [resource("a", structuredClone(fields))]);

/** The good set that each mistake is made in. */
export function writeGood(evaluation: string, at = VERSION, descriptor: object = good()): void {
  writeDataset(evaluation, at, descriptor, { a: csv("navn,aar,tall", "Oslo,2019,1", "Agder,2019,-") });
}

const write = (file: string, content: string | Buffer) => (evaluation: string) => {
  fs.mkdirSync(path.dirname(path.join(evaluation, file)), { recursive: true });
  fs.writeFileSync(path.join(evaluation, file), content);
};
const rows = (...lines: string[]) => write(CSV, csv("navn,aar,tall", ...lines));
const edit = (change: (descriptor: Descriptor) => unknown) => (evaluation: string) => {
  const descriptor = good();
  fs.writeFileSync(path.join(evaluation, JSON_FILE), JSON.stringify(change(descriptor) ?? descriptor));
};
/** Changes the set's only table. */
// biome-ignore lint/suspicious/noExplicitAny: the mistakes are of types the schema does not have
const table = (change: (resource: any) => unknown) =>
  edit((descriptor) => void change(descriptor.resources[0]));
const text = (content: string) => write(JSON_FILE, content);

const cell = (name: string, line: string, at: string, found: string, expected: string): BadInput => ({
  name,
  make: rows(line),
  at: `${CSV}:2:${at}`,
  found,
  expected,
});
const number = (name: string, printed: string): BadInput =>
  cell(name, `Oslo,2019,${printed}`, "11", "«", "et tall med punktum som desimaltegn");
const hidden = (name: string, character: string, code: string): BadInput =>
  cell(
    name,
    `Os${character}lo,2019,1`,
    "1",
    `«Os`,
    `tekst uten usynlige tegn og styretegn, ikke tegnet ${code}`,
  );
const formula = (printed: string): BadInput =>
  cell(
    `a formula: ${printed}`,
    `${printed},2019,1`,
    "1",
    "«",
    "tekst som et regneark ikke leser som en formel",
  );
const folder = (name: string, expected: string): BadInput => ({
  name: `a version folder named ${name}`,
  make: (evaluation) => writeGood(evaluation, `a/${name}`),
  at: `a/${name}`,
  found: `mappen «${name}»`,
  expected,
});
const set = (name: string, expected: string): BadInput => ({
  name: `a set named ${name}`,
  make: (evaluation) => writeGood(evaluation, `${name}/1.0.0`),
  at: name,
  found: `mappen «${name}»`,
  expected,
});
const column = (name: string, expected: string): BadInput => ({
  name: `a column named ${name}`,
  make: table(({ schema }) => {
    schema.fields[0].name = name;
  }),
  at: `${JSON_FILE}:1:`,
  found: `"${name}" i «resources.0.schema.fields.0.name»`,
  expected,
});

const NAME = "små bokstaver a–z, tall og bindestrek";
const SEMVER = "en versjon som 1.0.0";
const TEXT = "tekst uten usynlige tegn";

export const CSV_FILES: BadInput[] = [
  {
    name: "a field that is never closed",
    make: rows('"Oslo,2019,1'),
    at: `${CSV}:2:1`,
    found: "anførselstegn",
    expected: "et felt som både",
  },
  {
    name: "a quote inside a field",
    make: rows('"Oslo",2019,1"'),
    at: `${CSV}:2:14`,
    found: "anførselstegn",
    expected: "et felt som både",
  },
  {
    name: "semicolons",
    make: write(CSV, "navn;aar;tall\nOslo;2019;1\n"),
    at: `${CSV}:1:5`,
    found: "semikolon mellom kolonnene",
    expected: "komma",
  },
  {
    name: "tabs",
    make: write(CSV, "navn\taar\ttall\nOslo\t2019\t1\n"),
    at: `${CSV}:1:5`,
    found: "tabulator mellom kolonnene",
    expected: "komma",
  },
  {
    name: "Latin-1",
    make: write(CSV, Buffer.from("navn,aar,tall\nTromsø,2019,1\n", "latin1")),
    at: `${CSV}:2:6`,
    found: "byten 0xF8",
    expected: "tekst i UTF-8",
  },
  {
    name: "UTF-16",
    make: write(CSV, Buffer.from("\uFEFFnavn,aar,tall\n", "utf16le")),
    at: `${CSV}:1:1`,
    found: "byten 0xFF",
    expected: "tekst i UTF-8",
  },
  {
    name: "line breaks of an old Mac",
    make: write(CSV, "navn,aar,tall\rOslo,2019,1\r"),
    at: `${CSV}:1:14`,
    found: "linjeskift av en gammel type (U+000D)",
    expected: "linjeskift som LF eller CRLF",
  },
  {
    name: "a lone carriage return in a cell",
    make: rows("Os\rlo,2019,1"),
    at: `${CSV}:2:1`,
    found: "«Os<U+000D>lo»",
    expected: TEXT,
  },
  {
    name: "an empty file",
    make: write(CSV, ""),
    at: `${CSV}:1`,
    found: "en tom fil",
    expected: "en linje med kolonnenavn",
  },
  {
    name: "nothing but blank lines",
    make: write(CSV, "\n\n\r\n"),
    at: `${CSV}:1`,
    found: "en tom fil",
    expected: "en linje med kolonnenavn",
  },
  {
    name: "a column twice",
    make: write(CSV, "navn,navn,tall\nOslo,2019,1\n"),
    at: `${CSV}:1:6`,
    found: "kolonnen «navn» en gang til",
    expected: "hver kolonne én gang",
  },
  {
    name: "a field too few",
    make: rows("Oslo,2019"),
    at: `${CSV}:2`,
    found: "2 felter",
    expected: "3, som i første linje",
  },
  {
    name: "a blank line between rows",
    make: rows("Oslo,2019,1", "", "Agder,2019,1"),
    at: `${CSV}:3`,
    found: "1 felter",
    expected: "3, som i første linje",
  },
  {
    name: "a line of 30 000 characters",
    make: rows(`"${"x".repeat(30_000)}",2019,1`),
    at: `${CSV}:2`,
    found: "30009 tegn på en linje",
    expected: "høyst 20000",
  },
  {
    name: "a hundred megabytes",
    make: sparse(100_000_000),
    at: CSV,
    found: "en fil på 100 MB",
    expected: "høyst 10 MB",
  },
  {
    name: "five million lines of nonsense",
    make: write(CSV, "%\n".repeat(4_900_000)),
    at: `${CSV}:50001`,
    found: "4900000 linjer",
    expected: "høyst 50000",
  },
];

/** A file with a size and no content: takes no room on the disk. */
function sparse(size: number) {
  return (evaluation: string) => fs.truncateSync(path.join(evaluation, CSV), size);
}

export const CELLS: BadInput[] = [
  cell(
    "a hard space in a label",
    "Os\u00A0lo,2019,1",
    "1",
    "«Os",
    "en verdi uten mellomrom foran eller bak og uten hardt mellomrom, ikke tegnet U+00A0",
  ),
  cell(
    "a thin space in a label",
    "Os\u2009lo,2019,1",
    "1",
    "«Os",
    "en verdi med vanlige mellomrom, uten hardt mellomrom, ikke tegnet U+2009",
  ),
  cell(
    "a typographic hyphen in a label",
    "Nord\u2010Norge,2019,1",
    "1",
    "«Nord",
    "vanlig bindestrek (-) eller tankestrek (–), ikke tegnet U+2010",
  ),
  cell(
    "a letter in two parts",
    "Bodo\u0308,2019,1",
    "1",
    "«Bodo",
    "ö som ett tegn (Unicode NFC), ikke tegnet U+006F U+0308",
  ),
  hidden("a right-to-left override", "\u202E", "U+202E"),
  hidden("a bidi isolate", "\u2066", "U+2066"),
  hidden("a zero-width space", "\u200B", "U+200B"),
  hidden("a byte order mark in the middle", "\uFEFF", "U+FEFF"),
  hidden("a soft hyphen", "\u00AD", "U+00AD"),
  hidden("a null", "\u0000", "U+0000"),
  hidden("a terminal code", "\u001B[31m", "U+001B"),
  hidden("a line separator", "\u2028", "U+2028"),
  hidden("a character that was lost", "\uFFFD", "U+FFFD"),
  formula('"=HYPERLINK(""http://x"")"'),
  formula("=1+1"),
  formula("+1"),
  formula("@x"),
  formula("-1+2"),
  formula("- ti"),
  cell("a tab before a formula", "\t=1,2019,1", "1", "«<U+0009>=1»", "en verdi uten mellomrom"),
  number("a decimal comma", '"1,5"'),
  number("a space between thousands", "1 234"),
  number("an exponent", "1e3"),
  number("infinity", "Infinity"),
  number("no number", "NaN"),
  number("a hexadecimal number", "0x1F"),
  number("a leading zero", "007"),
  number("a plus", "+5"),
  number("a bare point", ".5"),
  number("a typographic minus", "\u22125"),
  number("digits of another script", "\u0661\u0662"),
  number("an unknown code for what is missing", "n/a"),
  number("another dash than the declared one", "–"),
  cell("more digits than a number can hold", `Oslo,2019,${"9".repeat(400)}`, "11", "«999", "høyst 15 sifre"),
  cell("a date for a year", "Oslo,2019-01-01,1", "6", "«2019-01-01»", "et årstall med fire sifre"),
  cell("an empty cell", "Oslo,2019,", "11", "«» i kolonnen «tall»", "en verdi eller en av kodene"),
];

export const DESCRIPTORS: BadInput[] = [
  {
    name: "an unknown property",
    make: edit((d) => ({ ...d, tittel: "x" })),
    at: `${JSON_FILE}:1:`,
    found: "ukjent felt «tittel»",
    expected: "et kjent felt",
  },
  {
    name: "a prototype key as a property",
    make: text(`{"__proto__": {"x": 1}, ${JSON.stringify(good()).slice(1)}`),
    at: `${JSON_FILE}:1:2`,
    found: "ukjent felt «__proto__»",
    expected: "et kjent felt",
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
    name: "a list for the whole document",
    make: text("[]"),
    at: `${JSON_FILE}:1:1`,
    found: "[] i dokumentet",
    expected: "en gruppe felter",
  },
  {
    name: "nothing at all",
    make: text("null"),
    at: `${JSON_FILE}:1:1`,
    found: "null i dokumentet",
    expected: "en gruppe felter",
  },
  {
    name: "an empty descriptor",
    make: text(""),
    at: `${JSON_FILE}:1:1`,
    found: "en tom fil",
    expected: "felter",
  },
  {
    name: "YAML for JSON",
    make: text("name: a\n"),
    at: `${JSON_FILE}:1:1`,
    found: "en skrivefeil (",
    expected: "gyldig JSON",
  },
  {
    name: "JSON that stops",
    make: text('{"name": "a",\n'),
    at: `${JSON_FILE}:2:1`,
    found: "en skrivefeil (",
    expected: "gyldig JSON",
  },
  {
    name: "a property twice",
    make: text('{"name": "a",\n "name": "b"}'),
    at: `${JSON_FILE}:2:2`,
    found: "en skrivefeil (Map keys must be unique)",
    expected: "gyldig YAML eller JSON",
  },
  {
    name: "fields inside each other without end",
    make: text(`${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`),
    at: `${JSON_FILE}:1:`,
    found: "felter inne i felter",
    expected: "høyst 20 lag",
  },
  {
    name: "lists inside each other",
    make: text(`{"name": ${"[".repeat(60)}${"]".repeat(60)}}`),
    at: `${JSON_FILE}:1:`,
    found: "felter inne i felter",
    expected: "høyst 20 lag",
  },
  {
    name: "a descriptor of a megabyte",
    make: text(`"${"x".repeat(1_000_000)}"`),
    at: JSON_FILE,
    found: "en fil på 1 MB",
    expected: "høyst 0,2 MB",
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
    name: "a resource outside the folder",
    make: table((r) => {
      r.path = "../../b.csv";
    }),
    at: `${JSON_FILE}:1:`,
    found: '"../../b.csv"',
    expected: "et filnavn i samme mappe",
  },
  {
    name: "a resource with an absolute path",
    make: table((r) => {
      r.path = "/etc/passwd";
    }),
    at: `${JSON_FILE}:1:`,
    found: '"/etc/passwd"',
    expected: "et filnavn i samme mappe",
  },
  {
    name: "a resource at an address",
    make: table((r) => {
      r.path = "https://example.no/a.csv";
    }),
    at: `${JSON_FILE}:1:`,
    found: '"https://',
    expected: "et filnavn i samme mappe",
  },
  {
    name: "a resource in a file of another name",
    make: table((r) => {
      r.path = "b.csv";
    }),
    at: `${JSON_FILE}:1:`,
    found: '"b.csv"',
    expected: "samme navn som tabellen",
  },
  {
    name: "a foreign key out of the folder",
    make: table((r) => {
      r.schema.foreignKeys = [
        { fields: ["navn"], reference: { package: "../b", resource: "b", fields: ["navn"] } },
      ];
    }),
    at: `${JSON_FILE}:1:`,
    found: '"../b"',
    expected: NAME,
  },
  {
    name: "a foreign key of a column that is not there",
    make: table((r) => {
      r.schema.foreignKeys = [
        { fields: ["nei"], reference: { package: "a", resource: "a", fields: ["navn"] } },
      ];
    }),
    at: `${JSON_FILE}:1:`,
    found: "kolonnen «nei»",
    expected: "en av navn, aar og tall",
  },
  {
    name: "a primary key of a column that is not there",
    make: table((r) => {
      r.schema.primaryKey = ["nei"];
    }),
    at: `${JSON_FILE}:1:`,
    found: "kolonnen «nei»",
    expected: "en av navn, aar og tall",
  },
  {
    name: "a column twice in the schema",
    make: table((r) => {
      r.schema.fields[1].name = "navn";
      r.schema.primaryKey = ["navn"];
    }),
    at: `${JSON_FILE}:1:`,
    found: "kolonnen «navn» en gang til",
    expected: "hver én gang",
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
  {
    name: "a pattern that cannot be read",
    make: table((r) => {
      r.schema.fields[0].constraints = { pattern: "(" };
    }),
    at: `${JSON_FILE}:1:`,
    found: '"("',
    expected: "et mønster som kan leses",
  },
  {
    name: "a code for what is missing that is a formula",
    make: table((r) => {
      r.schema.fields[2].missingValues = [{ value: "=1", label: "x" }];
    }),
    at: `${JSON_FILE}:1:`,
    found: '"=1"',
    expected: "tekst som et regneark",
  },
  column("constructor", "et navn som ikke er opptatt"),
  column("__proto__", "små bokstaver a–z, tall og understrek"),
  column("Navn", "små bokstaver a–z, tall og understrek"),
];

export const FOLDERS: BadInput[] = [
  folder("1.0", SEMVER),
  folder("v1.0.0", SEMVER),
  folder("1.0.0-beta", SEMVER),
  folder("01.0.0", SEMVER),
  folder("latest", SEMVER),
  set("A", NAME),
  set("con", "et navn som ikke er opptatt"),
  set("lpt1", "et navn som ikke er opptatt"),
  set("constructor", "et navn som ikke er opptatt"),
  set("__proto__", NAME),
  set("to ord", NAME),
  {
    name: "a version that is older than the one before",
    make: (evaluation) =>
      writeGood(evaluation, "a/1.1.0", { ...good(), version: "1.1.0", created: "2025-01-01T00:00:00Z" }),
    at: "a/1.1.0/datapackage.json:7:3",
    found: "2025-01-01T00:00:00Z for versjon 1.1.0",
    expected: "tidligst 2026-01-01T00:00:00Z",
  },
  {
    name: "a version that is not the folder's",
    make: edit((d) => ({ ...d, version: "2.0.0" })),
    at: `${JSON_FILE}:1:`,
    found: "«2.0.0»",
    expected: "«1.0.0», som mappen heter",
  },
  {
    name: "a set without versions",
    make: (evaluation) => fs.mkdirSync(path.join(evaluation, "b")),
    at: "b",
    found: "en tom mappe",
    expected: "en mappe for hver versjon",
  },
  {
    name: "a file among the sets",
    make: write("notater.txt", "x"),
    at: "notater.txt",
    found: "en fil",
    expected: "bare mapper her",
  },
  {
    name: "a missing file",
    make: (evaluation) => fs.rmSync(path.join(evaluation, CSV)),
    at: `${JSON_FILE}:`,
    found: "ingen fil a.csv i mappen",
    expected: "filen som datapackage.json viser til",
  },
  {
    name: "a missing descriptor",
    make: (evaluation) => fs.rmSync(path.join(evaluation, JSON_FILE)),
    at: VERSION,
    found: "ingen datapackage.json",
    expected: "en beskrivelse",
  },
  {
    name: "a file too many",
    make: write(`${VERSION}/b.csv`, "x\n"),
    at: `${VERSION}/b.csv`,
    found: "en fil eller mappe som datapackage.json ikke nevner",
    expected: "bare datapackage.json og a.csv",
  },
  {
    name: "a folder for a file",
    make: instead((file) => fs.mkdirSync(file)),
    at: CSV,
    found: "en mappe",
    expected: "en fil",
  },
  {
    name: "a link for a file",
    make: instead((file) => fs.symlinkSync("/etc/hostname", file)),
    at: CSV,
    found: "en snarvei",
    expected: "selve filen",
  },
  {
    name: "a pipe for a file",
    make: instead((file) => execFileSync("sh", ["-c", 'mkfifo "$0"', file])),
    at: CSV,
    found: "noe som ikke er en vanlig fil",
    expected: "en fil",
  },
  {
    name: "a link for a set",
    make: (evaluation) => fs.symlinkSync("a", path.join(evaluation, "b")),
    at: "b",
    found: "en snarvei",
    expected: "selve mappen",
  },
];

function instead(make: (file: string) => void) {
  return (evaluation: string) => {
    fs.rmSync(path.join(evaluation, CSV));
    make(path.join(evaluation, CSV));
  };
}
