import Papa from "papaparse";
import { type FigurePayload, shownRows, viewFor } from "../figures/payload.ts";
import { save } from "./save.ts";
import { readState } from "./state.ts";

/** What the rows can be saved as. */
export type RowsFormat = "csv" | "xlsx";

type Cell = string | number;

/**
 * Saves the rows that a figure shows now, with what is computed; missing values are empty. As CSV that a
 * spreadsheet with Norwegian settings opens in columns (UTF-8 with a byte order mark, semicolon, decimal
 * comma), or as an Excel workbook in which numbers are numbers.
 */
export async function downloadRows(element: HTMLElement, format: RowsFormat): Promise<void> {
  const json = element.querySelector('script[type="application/json"]')?.textContent ?? "";
  const figure = JSON.parse(json) as FigurePayload;
  const cells = shownCells(figure, element);
  const blob = format === "csv" ? csv(cells) : await workbook(cells);
  save(blob, `${figure.id}-utvalg.${format}`);
}

/** The head and the rows, without what the chart alone knows: how many decimals each number is printed with. */
function shownCells(figure: FigurePayload, element: HTMLElement): Cell[][] {
  const state = readState(figure, element.querySelector("form"));
  const view = viewFor(figure, state);
  const fields = Object.entries(figure.fields);
  const head = fields.map(([name, { title, unit }]) =>
    unit && name === view.measure ? `${title} (${unit})` : title,
  );
  const rows = shownRows(figure, view, state).map((row) => fields.map(([name]) => row[name] ?? ""));
  return [head, ...rows];
}

function csv(cells: Cell[][]): Blob {
  const written = cells.map((row) =>
    row.map((value) => (typeof value === "number" ? String(value).replace(".", ",") : value)),
  );
  const text = Papa.unparse(written, { delimiter: ";", newline: "\r\n" });
  return new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" });
}

async function workbook([head = [], ...rows]: Cell[][]): Promise<Blob> {
  const { default: writeExcelFile } = await import("write-excel-file/browser");
  const heading = head.map((value) => ({ value: String(value), type: String, fontWeight: "bold" as const }));
  const data = rows.map((row) =>
    row.map((value) =>
      typeof value === "number" ? { value, type: Number } : { value: String(value), type: String },
    ),
  );
  return writeExcelFile([heading, ...data], { stickyRowsCount: 1 }).toBlob();
}
