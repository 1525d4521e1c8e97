import type { Dataset } from "../../data/read/catalog.ts";
import type { Field } from "../../data/read/descriptor.ts";
import type { Table } from "../../data/read/table.ts";
import { decimalsOf, formatNumber, numberWord, withUnit } from "../../i18n/format.ts";

/** A cell of a data set: where a number in a sentence comes from. */
export interface CellRef {
  dataset: Dataset;
  table: Table;
  index: number;
  field: Field;
}

/** A number as it stands in a sentence or a table. */
export interface SaidNumber {
  text: string;
  /** The printed cell that it is, or the last of those it is computed from. */
  cell: CellRef;
  /** How it is computed; undefined for a printed number. */
  formula?: string;
}

/** A printed number, as it is spoken of and as it is counted with. */
export interface Spoken extends SaidNumber {
  /** Without its unit. */
  bare: string;
  value: number;
  decimals: number;
}

/** A sentence: words, and the numbers in it, each with its source. */
export type Sentence = (string | SaidNumber)[];

/** What may be filled into a sentence. */
export type Fill = string | SaidNumber | Sentence;

/** Fills in what stands in braces: «{to} i {year}». What is not given stays as it is. */
export function fill(template: string, values: Record<string, Fill>): Sentence {
  return template.split(/(\{\w+\})/).flatMap((part): Sentence => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = name === undefined ? part : (values[name] ?? part);
    return Array.isArray(value) ? value : value === "" ? [] : [value];
  });
}

/** Sentences after each other. */
export function paragraph(sentences: Sentence[]): Sentence {
  return sentences
    .filter((sentence) => sentence.length > 0)
    .flatMap((sentence, index) => (index > 0 ? [" ", ...sentence] : sentence));
}

/** Several of the same in a row: «a, b og c». */
export function inRow(items: Fill[]): Sentence {
  const names = items.map((_, index) => `{p${index}}`);
  const list = new Intl.ListFormat("nb-NO", { type: "conjunction" }).format(names);
  return fill(list, Object.fromEntries(items.map((item, index) => [`p${index}`, item])));
}

/** A sentence without its sources. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");
}

/** The number in a cell, with its unit as the set has it; undefined where it is missing. */
export function saidCell(cell: CellRef): Spoken | undefined {
  const { table, index, field } = cell;
  const value = table.rows[index]?.[field.name];
  if (typeof value !== "number") return;
  const decimals = decimalsOf(table.raw(index, field.name));
  const unit = value === 1 ? (SINGULAR[field.unit ?? ""] ?? field.unit) : field.unit;
  const bare = formatNumber(value, decimals);
  return { text: withUnit(bare, unit), bare, value, decimals, cell };
}

/** A computed whole amount in words: «tre millioner kroner», «13 millioner kroner», «én million kroner». */
export function saidAmount(value: number, unit: string | undefined): string {
  const words = numberWord(value) ?? formatNumber(value);
  return withUnit(words, value === 1 ? (SINGULAR[unit ?? ""] ?? unit) : unit);
}

/** Units that have another form after «én». */
const SINGULAR: Readonly<Record<string, string>> = {
  "millioner kroner": "million kroner",
  millioner: "million",
  ansatte: "ansatt",
  stillinger: "stilling",
  virksomheter: "virksomhet",
  leger: "lege",
};
