import fs from "node:fs";
import path from "node:path";
import { EditorError } from "../errors.ts";
import { readText } from "../files.ts";
import { type Catalog, type Dataset, findTable } from "./catalog.ts";
import type { Field, Resource } from "./descriptor.ts";
import { columns, type Table } from "./table.ts";

/** The numbers from 0 to 20 as words; some have two spellings, or follow a gender. */
const NUMBER_WORDS = [
  ["null"],
  ["en", "én", "ett", "et"],
  ["to"],
  ["tre"],
  ["fire"],
  ["fem"],
  ["seks"],
  ["sju", "syv"],
  ["åtte"],
  ["ni"],
  ["ti"],
  ["elleve"],
  ["tolv"],
  ["tretten"],
  ["fjorten"],
  ["femten"],
  ["seksten"],
  ["sytten"],
  ["atten"],
  ["nitten"],
  ["tjue"],
];

/** How much of a data set was proven to stand in its source. */
export interface Proof {
  dataset: string;
  version: string;
  /** Numbers found in the cited lines, as often as the set has them. */
  numbers: number;
  /** False where no evaluation is cited, so that there is no text to look in. */
  hasSource: boolean;
}

/**
 * Proves that every printed number of each data set stands in the lines of the source text it cites,
 * in the printed row with its label, at least as often as the set has it.
 * @param directory folder with `<evaluation>.txt`
 */
export function proveSources(
  catalog: Catalog,
  directory: string,
): { proofs: Proof[]; errors: EditorError[] } {
  const errors: EditorError[] = [];
  const proofs = [...catalog.values()].flat().map((dataset) => {
    const text = citedText(dataset, directory);
    const proof: Proof = { dataset: dataset.name, version: dataset.version, numbers: 0, hasSource: false };
    for (const resource of dataset.descriptor.resources) {
      if (!resource.proof || text === undefined) continue;
      proof.hasSource = true;
      const table = findTable(dataset, resource.name, { file: resource.path });
      const { found, missing } = proveTable(resource, table, text);
      proof.numbers += found;
      errors.push(...missing);
      if (found === 0 && missing.length === 0 && hasNumbers(table))
        errors.push(
          new EditorError(
            dataset.locate(["resources"]),
            `ingen tall å lete etter i «${table.name}»`,
            "minst ett",
            "Se på «proof».",
          ),
        );
    }
    return proof;
  });
  return { proofs, errors };
}

function hasNumbers(table: Table): boolean {
  return columns(table, "measure").some(({ name }) =>
    table.rows.some((row) => typeof row[name] === "number"),
  );
}

/** The cited lines of all sources of a set, with hard spaces and typographic hyphens made plain. */
function citedText(dataset: Dataset, directory: string): string | undefined {
  const parts = dataset.descriptor.sources.flatMap(({ evaluation, lines }, index) => {
    if (!evaluation || !lines) return [];
    const file = path.join(directory, `${evaluation}.txt`);
    if (!fs.existsSync(file))
      throw new EditorError(
        dataset.locate(["sources", index]),
        `evalueringen «${evaluation}»`,
        `filen ${evaluation}.txt i ${directory}`,
      );
    const all = readText(file).split("\n");
    return all.slice(lines[0] - 1, lines[1]);
  });
  return parts.length ? plain(parts.join("\n")) : undefined;
}

function proveTable(
  resource: Resource,
  table: Table,
  text: string,
): { found: number; missing: EditorError[] } {
  const {
    label,
    labelText,
    printed = {},
    elsewhere = [],
    words = false,
    broken = false,
  } = resource.proof ?? {};
  const missing: EditorError[] = [];
  let found = 0;
  const indices = [...table.rows.keys()];
  const rowsOf = Map.groupBy(indices, (index) =>
    label ? String(table.rows[index]?.[label]) : (labelText ?? ""),
  );
  const labels = label ? [...rowsOf.keys()] : [labelText ?? ""];
  const spellings = (name: string) => [Object.hasOwn(printed, name) ? (printed[name] ?? name) : name].flat();
  const sections =
    labelText || label
      ? printedRows(text, new Map(labels.map((name) => [name, spellings(name).map(plain)])))
      : new Map([["", text]]);
  const measures = columns(table, "measure").filter(({ name }) => !elsewhere.includes(name));

  for (const name of labels) {
    const available = new Map<string, number>();
    for (const token of numbersIn(sections.get(name) ?? "", words, broken))
      available.set(token, (available.get(token) ?? 0) + 1);
    for (const index of rowsOf.get(name) ?? [])
      for (const field of measures) {
        const cell = table.raw(index, field.name);
        const token = asPrinted(cell, field);
        if (token === undefined) continue;
        const left = available.get(token) ?? 0;
        if (left > 0) {
          available.set(token, left - 1);
          found++;
        } else missing.push(notThere(table, index, field, token, name));
      }
  }
  const notes = new Set(numbersIn(text, words, broken));
  for (const field of columns(table, "measure").filter(({ name }) => elsewhere.includes(name)))
    table.rows.forEach((_, index) => {
      const token = asPrinted(table.raw(index, field.name), field);
      if (token === undefined) return;
      if (notes.has(token)) found++;
      else missing.push(notThere(table, index, field, token, ""));
    });
  return { found, missing };
}

/**
 * The text of each label's rows: from where the label opens a line to the next label. A label that
 * stands in several tables has the rows of all of them.
 * @param labels the ways each label is printed
 */
function printedRows(text: string, labels: Map<string, string[]>): Map<string, string> {
  const starts = [...labels]
    .flatMap(([label, spellings]) => {
      const words = spellings.map(escapePattern).join("|").replaceAll(/\s+/g, "\\s+");
      // Not \s*: from each of many blank lines it would run to the last.
      const pattern = new RegExp(`^[^\\S\\n]*(?:${words})(?=[\\s\\d]|$)`, "gm");
      return [...text.matchAll(pattern)].map((match) => ({
        label,
        start: match.index,
        end: match.index + match[0].length,
      }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const rows = new Map<string, string>();
  starts.forEach(({ label, end }, index) => {
    let next = index + 1;
    while (next < starts.length && (starts[next]?.start ?? 0) < end) next++;
    const row = text.slice(end, starts[next]?.start ?? endOfRow(text, end));
    rows.set(label, `${rows.get(label) ?? ""}\n${row}`);
  });
  return rows;
}

/** The last row has no label after it: it ends where its line does. */
function endOfRow(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/**
 * The numbers in a text, and the dashes that stand for one. «1 555 977» can be one number, or two
 * in cells beside each other, so neighbours that could belong together are listed both ways.
 */
export function numbersIn(text: string, withWords = false, isBroken = false): string[] {
  const single = [...text.matchAll(/(?:(?<=^|\s)-)?\d+(?:,\d+)?|(?<=\s)-(?=\s|$)/g)].map(([token]) => token);
  const joined = [
    ...text.matchAll(/(?<![\d,])(?=(\d{1,3}\s+\d{3}(?:,\d+)?)(?!\d))/g),
    ...text.matchAll(/(?<![\d,])(?=(\d{1,3}\s+\d{3}\s+\d{3})(?!\d))/g),
  ];
  // A few tables have a point for the comma, or between thousands.
  const pointed = [...text.matchAll(/(?<![\d.])(\d+)\.(\d+)(?![\d.])/g)].flatMap(
    ([, whole = "", rest = ""]) => (rest.length === 3 ? [whole + rest] : [`${whole},${rest}`]),
  );
  // Statistics programs print «,8» for 0,8.
  const bare = [...text.matchAll(/(?<!\d),\d+/g)].map(([token]) => `0${token}`);
  const mended = isBroken
    ? [...text.matchAll(/(?<!\d)(?=(\d+) *\n\s*(\d+)(?!\d))/g)].map(([, head = "", tail = ""]) => head + tail)
    : [];
  const spelt = withWords
    ? text
        .toLowerCase()
        .split(/[^a-zæøåé]+/)
        .map(valueOfWord)
    : [];
  return [
    ...single,
    ...pointed,
    ...bare,
    ...mended,
    ...spelt.flatMap((value) => value ?? []),
    ...joined.map(([, token = ""]) => token.replace(/\s+/g, "")),
  ];
}

function valueOfWord(word: string): string | undefined {
  const at = NUMBER_WORDS.findIndex((words) => words.includes(word));
  return at < 0 ? undefined : String(at);
}

/** A cell as it is printed in Norwegian; undefined where print has nothing to find. */
function asPrinted(cell: string, field: Field): string | undefined {
  if (cell === "") return undefined;
  const isMissing = field.missingValues?.some(({ value }) => value === cell);
  return isMissing ? cell : cell.replace(".", ",");
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ").replace(/[\u2010\u2011\u2212]/g, "-");
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function notThere(table: Table, index: number, field: Field, token: string, label: string): EditorError {
  return new EditorError(
    { file: table.file, line: table.line(index) },
    `${token} i «${field.name}»`,
    `et tall som står i kildelinjene${label ? ` ved «${label}»` : ""}`,
    "Se etter i kilden, og rett tallet eller linjene under «sources».",
  );
}
