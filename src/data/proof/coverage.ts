import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { EditorError, type Place } from "../../editor/errors.ts";
import { readText } from "../../editor/files.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { readStructured, validate } from "../../editor/structured.ts";
import type { Catalog } from "../read/catalog.ts";

/** What the catalogue of the evaluations says of one table, figure or text series. */
const entrySchema = z.object({
  report: z.string(),
  kind: z.enum(["table", "figure", "text"]),
  id: z.string(),
  title: z.string(),
  values_in_text: z.enum(["full", "partial", "none"]),
});
type Entry = z.output<typeof entrySchema>;

/** How much of one evaluation the data sets hold. */
export interface Coverage {
  report: string;
  covered: number;
  leftOut: number;
  /** Entries that no data set covers and no reason is given for. */
  open: Entry[];
}

const LEFT_OUT = path.join(DATA_DIR, "utelatt.json");

const leftOutSchema = z.array(
  z.strictObject({ report: z.string(), id: z.string(), reason: z.string().min(10, "en begrunnelse") }),
);

/**
 * Compares the data sets with a catalogue of everything the evaluations print (`*.jsonl`, one entry
 * a line). An entry is covered by a source that names it, or left out with a reason in
 * `data/utelatt.json`.
 * @throws EditorError for a reason whose entry is covered after all, or is in no catalogue
 */
export function coverage(catalog: Catalog, directory: string): Coverage[] {
  const entries = readEntries(directory);
  const sources = [...catalog.values()].flat().flatMap(({ descriptor }) => descriptor.sources);
  const covered = new Set(
    sources.flatMap(({ evaluation, catalogue, table }) =>
      evaluation ? [key(evaluation, catalogue ?? table ?? "")] : [],
    ),
  );
  const document = readStructured(LEFT_OUT);
  const reasons = validate(document, leftOutSchema);
  reasons.forEach(({ report, id }, index) => {
    if (covered.has(key(report, id)))
      throw new EditorError(
        document.locate([index]),
        `«${id}», som et datasett dekker`,
        "bare det som er utelatt",
      );
    if (!entries.some((entry) => entry.report === report && entry.id === id))
      throw new EditorError(
        document.locate([index]),
        `«${id}» i ${report}`,
        `noe som står i katalogen i ${relative(directory)}`,
      );
  });
  const leftOut = new Set(reasons.map(({ report, id }) => key(report, id)));
  const reports = Map.groupBy(entries, ({ report }) => report);
  return [...reports].map(([report, all]) => {
    const keys = all.map(({ id }) => key(report, id));
    return {
      report,
      covered: keys.filter((id) => covered.has(id)).length,
      leftOut: keys.filter((id) => leftOut.has(id)).length,
      open: all.filter(({ id }) => !covered.has(key(report, id)) && !leftOut.has(key(report, id))),
    };
  });
}

function readEntries(directory: string): Entry[] {
  if (!fs.existsSync(directory))
    throw new EditorError({ file: directory }, "ingen slik mappe", "mappen med katalogen (*.jsonl)");
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readText(path.join(directory, name))
        .split("\n")
        .flatMap((line, index) => (line ? [readEntry(line, { file: name, line: index + 1 })] : [])),
    );
}

function readEntry(line: string, place: Place): Entry {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    throw new EditorError(
      place,
      `«${line.slice(0, 60)}»`,
      "en linje JSON med report, kind, id, title og values_in_text",
    );
  }
}

function key(report: string, id: string): string {
  return `${report}\u0000${id}`;
}
