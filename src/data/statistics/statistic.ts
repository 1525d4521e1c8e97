import { EditorError, list, nearestFirst, type Place } from "../../editor/errors.ts";
import { formatNumber, hasUnit, type Locale, numberWord, withUnit } from "../../i18n/format.ts";
import { type Catalog, type Dataset, findDataset, findTable } from "../read/catalog.ts";
import { columns, type Table } from "../read/table.ts";
import { DERIVATIONS, SPANS } from "./derivations.ts";
import {
  type Answer,
  type Attributes,
  describeFilters,
  filtersOf,
  isDimension,
  type Query,
} from "./query.ts";

/** A number in prose: what stands in the text, and where it comes from. */
export interface Statistic {
  text: string;
  /** The number itself. */
  value: number;
  /** As many decimals as it is shown with, and its unit as the data have it. */
  decimals: number;
  unit: string | undefined;
  /** The data set it comes from. */
  dataset: Dataset;
  /** Row in the data set's main table, for a link; undefined for a number of several rows. */
  row: number | undefined;
  table: Table;
  /** The measure. */
  column: string;
  /** How it is computed from printed numbers; undefined for a printed number. */
  formula: string | undefined;
}

/**
 * Resolves a `<Tall>`: attributes name a data set, a column, filters on dimensions and, if wanted,
 * a derivation (`regn`). The README lists them.
 * @param locale the language of the text; words for numbers are in Norwegian only
 * @throws EditorError when it finds no cell or several, or when the data say otherwise than `retning`
 */
export function statistic(
  attributes: Attributes,
  catalog: Catalog,
  place: Place,
  locale: Locale = "nb",
): Statistic {
  const query = read(attributes, catalog, place);
  const name = attributes.regn ?? "verdi";
  const derive = Object.hasOwn(DERIVATIONS, name) ? DERIVATIONS[name] : undefined;
  if (!derive)
    throw new EditorError(
      place,
      `regn="${name}"`,
      `en av ${list(nearestFirst(name, Object.keys(DERIVATIONS)))}`,
    );
  const hasSpan = Object.values(filtersOf(attributes)).some((value) => value.includes(".."));
  if (hasSpan && !SPANS.has(name))
    throw new EditorError(
      place,
      `spennet i ${describeFilters(query)}`,
      `én verdi, eller regn="${[...SPANS].join('", "')}"`,
    );
  if (attributes.desimaler !== undefined && !/^[0-3]$/.test(attributes.desimaler))
    throw new EditorError(place, `desimaler="${attributes.desimaler}"`, "et tall fra 0 til 3");
  const answer = derive(query);
  const row = answer.row ?? (answer.rows.length === 1 ? answer.rows[0] : undefined);
  return {
    text: show(answer, query, locale),
    value: answer.value,
    decimals: decimalsOfShown(answer, query),
    unit: answer.unit,
    dataset: query.dataset,
    table: query.table,
    column: query.field.name,
    row,
    formula: answer.formula,
  };
}

function read(attributes: Attributes, catalog: Catalog, place: Place): Query {
  if (!attributes.sett) throw new EditorError(place, "<Tall> uten «sett»", "navnet på et datasett");
  const dataset = findDataset(catalog, attributes.sett, place);
  const table = findTable(dataset, attributes.tabell, place);
  const measures = columns(table, "measure");
  const names = measures.map(({ name }) => name);
  const wanted = attributes.kolonne ?? (names.length === 1 ? names[0] : undefined);
  const field = measures.find(({ name }) => name === wanted);
  if (!field)
    throw new EditorError(
      place,
      wanted ? `kolonnen «${wanted}» i «${table.name}»` : "<Tall> uten «kolonne»",
      `en av ${list(nearestFirst(wanted ?? "", names))}`,
    );

  const dimensions = table.fields.filter(({ role }) => role !== "measure").map(({ name }) => name);
  const filters = Object.entries(filtersOf(attributes));
  for (const [name] of filters)
    if (!dimensions.includes(name))
      throw new EditorError(
        place,
        `«${name}», som ikke er en dimensjon i «${table.name}»`,
        `en av ${list(nearestFirst(name, dimensions))}`,
      );
  const rows = table.rows.flatMap((row, index) =>
    filters.every(([name, value]) => value.includes("..") || String(row[name]) === value) ? [index] : [],
  );
  return { catalog, dataset, table, field, rows, attributes, place };
}

/** As many decimals as are asked for, or as the number has. */
function decimalsOfShown({ decimals }: Answer, { attributes: { desimaler } }: Query): number {
  return desimaler === undefined ? decimals : Number(desimaler);
}

function show(answer: Answer, query: Query, locale: Locale): string {
  const { vis = "verdi" } = query.attributes;
  if (isDimension(query, vis)) {
    if (answer.row === undefined)
      throw new EditorError(
        query.place,
        `vis="${vis}" uten regn="maks" eller regn="min"`,
        "et tall som kan vises",
      );
    return String(query.table.rows[answer.row]?.[vis]);
  }
  const number = formatNumber(answer.value, decimalsOfShown(answer, query), locale);
  if (vis === "verdi") {
    if (!hasUnit(answer.unit, locale))
      throw new EditorError(query.place, `enheten «${answer.unit}»`, "en enhet som har et ord på språket");
    return withUnit(number, answer.unit, locale);
  }
  if (vis === "tall") return number;
  if (vis === "ord" || vis === "Ord") {
    const word = numberWord(answer.value);
    if (!word) throw new EditorError(query.place, `vis="${vis}" for ${number}`, "et helt tall fra 0 til 12");
    return vis === "Ord" ? word[0]?.toUpperCase() + word.slice(1) : word;
  }
  throw new EditorError(query.place, `vis="${vis}"`, `«verdi», «tall», «ord», «Ord» eller en dimensjon`);
}
