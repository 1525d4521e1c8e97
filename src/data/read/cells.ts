import { runInNewContext } from "node:vm";
import { cellProblem, codePoint } from "../../editor/characters.ts";
import { EditorError, list, nearestFirst, type Place } from "../../editor/errors.ts";
import type { Field } from "./descriptor.ts";

/** A cell: null where the value is missing; {@link missingLabel} says why. */
export type Value = string | number | null;
/** The cells of a row, by column. */
export type Row = Record<string, Value>;

/** How the name of a column ends that says, beside a column of numbers, why a number is missing. */
const REASON = "_mangler";

/** The column in which it stands why a number in `column` is missing, and what is printed instead. */
export function reasonColumn(column: string): string {
  return `${column}${REASON}`;
}

/** Whether a column says why the numbers of another of these columns are missing. */
export function isReason({ name, role }: Field, fields: Field[]): boolean {
  return (
    role === "attribute" &&
    name.endsWith(REASON) &&
    fields.some((field) => field.type !== "string" && reasonColumn(field.name) === name)
  );
}

/** What may stand in print where a number is missing: the words a reason begins with, and the sign. */
const IN_PRINT: Record<string, string> = { strek: "-", "tom celle": "" };

/**
 * Reads a reason: «strek: ikke tilgjengelig» is a printed dash and why, «ikke oppgitt» only why.
 * @returns `printed` is undefined where the reason does not say what is printed
 */
export function readReason(text: string): { printed?: string; reason: string } {
  const [, words = "", reason = ""] = /^([a-zæøå ]+): (.+)$/.exec(text) ?? [];
  return Object.hasOwn(IN_PRINT, words) ? { printed: IN_PRINT[words], reason } : { reason: text };
}

/** Why a cell is missing, or undefined if it is not. */
export function missingLabel(cell: string, field: Field): string | undefined {
  return field.missingValues?.find(({ value }) => value === cell)?.label;
}

/** What was expected instead of `cell`, or undefined where the cell is fine. */
export function problemWith(cell: string, field: Field): string | undefined {
  if (missingLabel(cell, field) !== undefined) return;
  const { constraints = {}, type } = field;
  if (cell === "")
    return constraints.required ? "en verdi" : "en verdi eller en av kodene for manglende verdi";
  if (cell !== cell.trim() || cell.includes("\u00A0"))
    return `en verdi uten mellomrom foran eller bak og uten hardt mellomrom${strange(cell)}`;
  if (type === "integer" && !/^-?(0|[1-9]\d*)$/.test(cell)) return `et heltall${strange(cell)}`;
  if (type === "number" && !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell))
    return `et tall med punktum som desimaltegn${strange(cell)}`;
  if (type !== "string" && cell.replace(/\D/g, "").length > 15) return "høyst 15 sifre";
  if (type === "year" && !/^\d{4}$/.test(cell)) return "et årstall med fire sifre";
  if (type === "date" && !isDate(cell)) return "en dato som 2020-01-31";
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum)
    return `minst ${constraints.minimum}`;
  if (constraints.maximum !== undefined && Number(cell) > constraints.maximum)
    return `høyst ${constraints.maximum}`;
  const problem = type === "string" ? cellProblem(cell) : undefined;
  if (problem) return `${problem.expected}, ikke ${problem.found}`;
  const allowed = categories(field).map(({ value }) => value);
  if (allowed.length && !allowed.includes(cell))
    return `en av ${list(nearestFirst(cell, allowed).map((value) => `«${value}»`))}`;
}

/** Names a character that looks right and is not: a hard space, a typographic minus, another script's digits. */
function strange(cell: string): string {
  const found = /[^\x20-\x7EæøåÆØÅ]/u.exec(cell);
  return found ? `, ikke tegnet ${codePoint(found[0])}` : "";
}

/**
 * The indices of the cells that do not have the form their column asks for. Searched in a context of
 * its own, which can be stopped: an unlucky pattern would otherwise search for years.
 * @throws EditorError if the search takes more than a second
 */
export function badByPattern(cells: string[], field: Field, place: Place): Set<number> {
  const pattern = field.constraints?.pattern;
  if (!pattern) return new Set();
  const asked = cells.map((cell) => (cell === "" || missingLabel(cell, field) !== undefined ? null : cell));
  const search = "cells.flatMap((cell, index) => (cell === null || pattern.test(cell) ? [] : [index]))";
  const context = { cells: asked, pattern: new RegExp(`^(?:${pattern})$`) };
  try {
    return new Set<number>(runInNewContext(search, context, { timeout: 1000 }));
  } catch {
    throw new EditorError(place, `mønsteret «${pattern}», som tar for lang tid`, "et enklere mønster");
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The cell as a value of its column's type; null where it is missing. */
export function convert(cell: string, field: Field): Value {
  if (missingLabel(cell, field) !== undefined) return null;
  return field.type === "integer" || field.type === "number" || field.type === "year" ? Number(cell) : cell;
}

/** The values a column may have, in order, with the label readers see. Empty: any value. */
export function categories(field: Field): { value: string; label: string }[] {
  return (field.categories ?? []).map((category) =>
    typeof category === "string" ? { value: category, label: category } : category,
  );
}
