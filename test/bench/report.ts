/** Prints rows in columns: the first to the left, the others to the right. */
export function printTable(rows: string[][]): void {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const pad = (cell: string, i: number) => (i ? cell.padStart(width(i)) : cell.padEnd(width(i)));
  console.log(`${rows.map((row) => row.map(pad).join("  ")).join("\n")}\n`);
}

/** Ends a measurement: one line per breach and exit code 1, or a word that all is well. */
export function report(breaches: string[]): void {
  if (breaches.length === 0) console.log("Alt er innenfor budsjettet.");
  else {
    console.error(`Over budsjettet (${breaches.length}):\n${breaches.join("\n")}`);
    process.exitCode = 1;
  }
}
