import Papa from "papaparse";
import { type FigurePayload, shownRows, viewFor } from "../figures/payload.ts";
import { save } from "./save.ts";
import { readState } from "./state.ts";

/**
 * Saves the rows that a figure shows now as CSV that a spreadsheet with Norwegian settings opens in columns:
 * UTF-8 with a byte order mark, semicolon, decimal comma. What is computed stands there too; missing values
 * are empty.
 */
export function downloadRows(element: HTMLElement): void {
  const json = element.querySelector('script[type="application/json"]')?.textContent ?? "";
  const figure = JSON.parse(json) as FigurePayload;
  const state = readState(figure, element.querySelector("form"));
  const view = viewFor(figure, state);
  const fields = Object.entries(figure.fields);
  const head = fields.map(([name, { title, unit }]) =>
    unit && name === view.measure ? `${title} (${unit})` : title,
  );
  const rows = shownRows(figure, view, state).map((row) =>
    fields.map(([name]) => {
      const value = row[name] ?? "";
      return typeof value === "number" ? String(value).replace(".", ",") : value;
    }),
  );
  const csv = Papa.unparse([head, ...rows], { delimiter: ";", newline: "\r\n" });
  const blob = new Blob([`\uFEFF${csv}\r\n`], { type: "text/csv;charset=utf-8" });
  save(blob, `${figure.id}-utvalg.csv`);
}
