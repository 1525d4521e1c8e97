import { rowText } from "../charts/text.ts";
import type { ChartField, ChartRow } from "../charts/types.ts";
import { nb } from "../i18n/nb.ts";
import { type FigurePayload, type FigureState, shownRows, viewFor } from "./payload.ts";

/** More numbers of one region than this are read in the chart. */
const MOST_VALUES = 5;

/**
 * What a figure says of the region that the reader chose, since its title speaks of another: its number,
 * its place among the others and the middle of them, or why it has none; of one that it is compared with
 * the same; and where the area was not the same, that. "" where no region is chosen.
 */
export function regionWords(figure: FigurePayload, state: FigureState): string {
  if (!figure.place || state.region.length === 0) return "";
  const names = [...state.region, ...state.compared];
  const own = names.map((name) => regionSentence(figure, state, name));
  const middle = median(figure, state);
  return [areaSentence(figure, state), ...own, middle].filter(Boolean).join(" ");
}

/** «I disse tallene er Vestfold en del av Vestfold og Telemark.», where the figure has other regions than the chosen one. */
function areaSentence({ regionNames }: FigurePayload, { regionId, region }: FigureState): string {
  const name = regionNames[regionId];
  if (!name || (region.length === 1 && region[0] === name)) return "";
  const words = region.length > 1 ? nb.figure.parts : nb.figure.partOf;
  const area = new Intl.ListFormat("nb-NO").format(region);
  return words.replace("{fylke}", name).replace("{area}", area);
}

/** The rows that are compared: of the last year, where years stand beside each other. */
function comparedRows(figure: FigurePayload, state: FigureState): { rows: ChartRow[]; when: string } {
  const view = viewFor(figure, state);
  const rows = shownRows(figure, view, state);
  const { x } = view.channels;
  const isYears = view.form === "line" || (x !== view.measure && typeof rows[0]?.[x] === "number");
  if (!isYears) return { rows, when: "" };
  const years = rows.filter((row) => typeof row[view.measure] === "number").map((row) => Number(row[x]));
  const last = Math.max(...years);
  return { rows: rows.filter((row) => row[x] === last), when: ` (${last})` };
}

function regionSentence(figure: FigurePayload, state: FigureState, name: string): string {
  const { measure, names } = viewFor(figure, state);
  const { place = "", reasons } = figure;
  const { rows, when } = comparedRows(figure, state);
  const field: ChartField = figure.fields[measure] ?? { title: measure, unit: "" };
  const own = rows.filter((row) => row[place] === name);
  const numbers = own.filter((row) => typeof row[measure] === "number");
  const [first] = numbers;
  if (!first) {
    const at = own[0] ? figure.rows.indexOf(own[0]) : -1;
    return `${name}: ${reasons[`${at}:${measure}`] ?? nb.figure.noNumber}${when}.`;
  }
  if (numbers.length > 1) {
    const other = names.find((column) => column !== place && column !== figure.place) ?? "";
    const said = numbers
      .slice(0, MOST_VALUES)
      .map((row) => `${row[other] ?? ""}: ${rowText(row, measure, field)}`);
    return `${name}${when}: ${said.join("; ")}${numbers.length > MOST_VALUES ? " …" : ""}.`;
  }
  const all = values(rows, measure);
  const rank = all.filter((value) => value > Number(first[measure])).length + 1;
  const order =
    figure.isRanked && all.length > 2 && isOneEach(rows, place, measure)
      ? `, ${nb.figure.rank.replace("{place}", String(rank)).replace("{count}", String(all.length))}`
      : "";
  return `${name}: ${rowText(first, measure, field)}${when}${order}.`;
}

/** The middle of all regions' numbers, where each has one and they may be put in order. */
function median(figure: FigurePayload, state: FigureState): string {
  const { measure } = viewFor(figure, state);
  const { rows } = comparedRows(figure, state);
  const all = values(rows, measure);
  if (!figure.isRanked || all.length < 3 || !isOneEach(rows, figure.place ?? "", measure)) return "";
  const field = figure.fields[measure] ?? { title: measure, unit: "" };
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  // Of an even number of regions the middle lies between two: computed, so to one decimal more than printed.
  const value = { [measure]: Math.round(((low + high) / 2) * 100) / 100 };
  return nb.figure.median.replace("{value}", rowText(value, measure, { ...field, decimals: undefined }));
}

const values = (rows: ChartRow[], measure: string) =>
  rows.map((row) => row[measure]).filter((value) => typeof value === "number");

/** Whether each region has one number at most: only then is there an order of regions. */
function isOneEach(rows: ChartRow[], place: string, measure: string): boolean {
  const drawn = rows.filter((row) => typeof row[measure] === "number");
  return new Set(drawn.map((row) => row[place])).size === drawn.length;
}
