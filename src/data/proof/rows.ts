import { type Cell, numbersIn } from "./numbers.ts";
import { escapePattern, plain } from "./text.ts";

/** How the printed rows of a table are found; see `proof` in `descriptor.ts`. */
interface PrintedRows {
  /** The label of each row of ours. */
  labels: string[];
  /** Labels that are printed otherwise than we write them. */
  printed?: Record<string, string | string[]> | undefined;
  words?: boolean | undefined;
  broken?: boolean | undefined;
  /** True where a row ends with its line, also when its label comes again further down. */
  oneLine?: boolean;
}

/**
 * Looks for numbers in the printed rows with their label, each as often as we have it.
 * @param lines the cited lines
 * @returns the numbers that are not there
 */
export function missingInRows(
  cells: Cell[],
  lines: string,
  { labels, printed = {}, oneLine = false, ...writing }: PrintedRows,
): Cell[] {
  const spellings = (label: string) =>
    [Object.hasOwn(printed, label) ? (printed[label] ?? label) : label].flat().map(plain);
  const rows = printedRows(lines, new Map(labels.map((label) => [label, spellings(label)])), oneLine);
  return [...Map.groupBy(cells, ({ row }) => labels[row] ?? "")].flatMap(([label, own]) => {
    const left = Map.groupBy(numbersIn(rows.get(label) ?? "", writing), ({ token }) => token);
    return own.filter(({ token }) => !left.get(token)?.pop());
  });
}

/**
 * The text of each label's rows: from where the label opens a line to the next label, or to the end of
 * the line where none follows. A label that stands in several tables has the rows of all of them.
 * @param labels the ways each label is printed
 */
function printedRows(text: string, labels: Map<string, string[]>, oneLine: boolean): Map<string, string> {
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
    const following = oneLine ? undefined : starts[next]?.start;
    const row = text.slice(end, following ?? endOfLine(text, end));
    rows.set(label, `${rows.get(label) ?? ""}\n${row}`);
  });
  return rows;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}
