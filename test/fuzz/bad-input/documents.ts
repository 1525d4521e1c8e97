import { type BadInput, JSON_FILE, text } from "./good-set.ts";

/** Descriptors that are no document of the kind they should be. */
export const DOCUMENTS: BadInput[] = [
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
    found: "et ord uten anførselstegn",
    expected: "tekst mellom anførselstegn",
  },
  {
    name: "JSON that stops",
    make: text('{"name": "a",\n'),
    at: `${JSON_FILE}:2:1`,
    found: "et komma uten felt etter",
    expected: "et felt til",
  },
  {
    name: "a property twice",
    make: text('{"name": "a",\n "name": "b"}'),
    at: `${JSON_FILE}:2:2`,
    found: "et felt som står en gang før",
    expected: "hvert felt én gang",
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
];
