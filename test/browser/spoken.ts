/** The number that a text begins with, as it is written; the text itself where it begins with none. */
function numberOf(text: string): string {
  return /^[−+]?\d[\d\s]*(?:,\d+)?/.exec(text)?.[0].trim() ?? text;
}

/**
 * Whether a table has the value that a sentence says, in a row with a name that it says. A unit of words
 * stands in the head of its column.
 * @param rows the texts of the table's cells
 */
export function isInTable(rows: string[][], sentence: string): boolean {
  const value = numberOf(sentence.split(": ").at(-1) ?? "");
  return rows.some(
    (cells) =>
      cells.some((cell) => numberOf(cell) === value) &&
      cells.some((cell) => cell !== "" && numberOf(cell) !== value && sentence.includes(cell)),
  );
}
