import fs from "node:fs";
import path from "node:path";
import { EditorError } from "../../editor/errors.ts";
import { readText } from "../../editor/files.ts";
import type { Dataset } from "../read/catalog.ts";

/** The lines of the evaluations that a set cites. */
export interface Cited {
  /** Line by line, as in print: a table's rows are lines of this. */
  lines: string;
  /** The same to read on end, in small letters: no blank lines, and the words that print divides are whole. */
  running: string;
}

/** So long a gap that nothing on one side of it stands near anything on the other. */
const GAP = `\n${"=".repeat(1000)}\n`;

/**
 * The cited lines of all sources of a set, with hard spaces and typographic hyphens made plain.
 * @param known the lines of the evaluations read so far
 */
export function citedText(
  dataset: Dataset,
  directory: string,
  known: Map<string, string[]>,
): Cited | undefined {
  const cited = dataset.descriptor.sources.flatMap(({ evaluation, lines }, index) => {
    if (!evaluation || !lines) return [];
    const file = path.join(directory, `${evaluation}.txt`);
    if (!fs.existsSync(file))
      throw new EditorError(
        dataset.locate(["sources", index]),
        `evalueringen «${evaluation}»`,
        `filen ${evaluation}.txt i ${directory}`,
      );
    const text = known.get(evaluation) ?? readText(file).split("\n");
    known.set(evaluation, text);
    return [{ text, first: lines[0], last: lines[1] }];
  });
  if (cited.length === 0) return undefined;
  const whole = [...Map.groupBy(cited, ({ text }) => text).values()].flatMap(merged);
  return { lines: cited.map(cut).join("\n"), running: whole.map((part) => readOn(cut(part))).join(GAP) };
}

interface Part {
  /** The lines of the evaluation. */
  text: string[];
  first: number;
  last: number;
}

function cut({ text, first, last }: Part): string {
  return plain(text.slice(first - 1, last).join("\n"));
}

/** Lines that two sources cite are there once: a number in them is printed once. */
function merged(parts: Part[]): Part[] {
  const result: Part[] = [];
  for (const part of parts.toSorted((a, b) => a.first - b.first)) {
    const before = result.at(-1);
    if (before && part.first <= before.last + 1) before.last = Math.max(before.last, part.last);
    else result.push({ ...part });
  }
  return result;
}

/** A text with plain spaces and hyphens for the hard and typographic ones of print. */
export function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ").replace(/[\u2010\u2011\u2212]/g, "-");
}

function readOn(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, "")
    .toLowerCase();
}

/** A text as a pattern that only it fits. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
