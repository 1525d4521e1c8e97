import { type BadInput, edit, JSON_FILE, NAME } from "./good-set.ts";

/** Changes the set's only table. */
// biome-ignore lint/suspicious/noExplicitAny: the mistakes are of types the schema does not have
const table = (change: (resource: any) => unknown) =>
  edit((descriptor) => void change(descriptor.resources[0]));

const column = (name: string, expected: string): BadInput => ({
  name: `a column named ${name}`,
  make: table(({ schema }) => {
    schema.fields[0].name = name;
  }),
  at: `${JSON_FILE}:1:`,
  found: `"${name}" i «resources.0.schema.fields.0.name»`,
  expected,
});

/** Mistakes in what a descriptor says of a table: its file, keys and columns. */
export const TABLES: BadInput[] = [
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
