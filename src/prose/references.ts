import type { Catalog } from "../data/read/catalog.ts";
import { statistic } from "../data/statistics/statistic.ts";
import { EditorError, list, nearestFirst } from "../editor/errors.ts";
import type { Addresses } from "./links.ts";
import type { Element } from "./mdx.ts";

/** What prose can refer to. */
export interface Known {
  /** The data sets; undefined where they have mistakes of their own, and no number can be looked up. */
  catalog: Catalog | undefined;
  figures: string[];
  evaluations: string[];
  /** Undefined where the data sets, which have many of them, cannot be read. */
  addresses: Addresses | undefined;
}

/** What a component may be told, and what must hold of it. */
interface Component {
  /** Its attributes; undefined where any name may be one, as for the dimensions of `<Tall>`. */
  attributes?: string[];
  check(element: Element, known: Known): void;
}

const LINES = /^(\d{1,5})(?:[–-](\d{1,5}))?$/;
const PAGES = /^(\d{1,3})(?:[–-](\d{1,3}))?$/;

/** The components prose may use. */
const COMPONENTS: Record<string, Component> = {
  Tall: {
    check: ({ attributes, place }, { catalog }) => void (catalog && statistic(attributes, catalog, place)),
  },
  Kilde: { attributes: ["evaluering", "sted", "side", "linjer"], check: checkSource },
  Figur: {
    attributes: ["id"],
    check: ({ attributes: { id = "" }, place }, { figures }) => {
      if (!figures.includes(id))
        throw new EditorError(place, `figuren «${id}»`, `en av ${list(nearestFirst(id, figures))}`);
    },
  },
  Forbehold: { attributes: [], check: () => undefined },
  Utforsker: {
    attributes: ["figurer", "svar"],
    check: ({ attributes: { figurer = "" }, place }, { figures }) => {
      for (const id of figurer.split(/\s+/))
        if (!figures.includes(id))
          throw new EditorError(place, `figuren «${id}»`, `en av ${list(nearestFirst(id, figures))}`);
    },
  },
  Funn: { attributes: [], check: () => undefined },
  Kontakt: { attributes: [], check: () => undefined },
};

/** @throws EditorError for a component that is not there, or one that refers to what is not there */
export function checkComponent(element: Element, known: Known): void {
  const { name, attributes, place } = element;
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!component)
    throw new EditorError(
      place,
      `<${name}>`,
      `en av ${list(nearestFirst(name, Object.keys(COMPONENTS)).map((other) => `<${other}>`))}`,
    );
  const unknown = Object.keys(attributes).find((key) => component.attributes?.includes(key) === false);
  if (unknown)
    throw new EditorError(
      place,
      `${unknown}="${attributes[unknown]}" i <${name}>`,
      `bare ${list(nearestFirst(unknown, component.attributes ?? []))}`,
    );
  component.check(element, known);
}

function checkSource({ attributes, place }: Element, { evaluations, catalog }: Known): void {
  const { evaluering = "", linjer, sted, side } = attributes;
  const refuse = (found: string, expected: string) => {
    throw new EditorError(place, found, expected);
  };
  if (!evaluations.includes(evaluering))
    refuse(`evaluering="${evaluering}"`, `en av ${list(nearestFirst(evaluering, evaluations))}`);
  if (!sted) refuse("<Kilde> uten sted", "«sted», som Tabell 4-1 eller Kapittel 2.5");
  if (linjer !== undefined && !isSpan(LINES, linjer))
    refuse(`linjer="${linjer}"`, "første og siste linje i kildeteksten, som 2753–2789");
  if (side !== undefined && !isSpan(PAGES, side)) refuse(`side="${side}"`, "et sidetall som 21, eller 21–22");
  const table = sted && /^Tabell \d[\d.-]*$/.test(sted) ? sted : undefined;
  const tables = catalog && tablesOf(catalog, evaluering);
  if (table && tables?.length && !tables.includes(table))
    refuse(`sted="${table}"`, `en tabell i ${evaluering}: ${list(nearestFirst(table, tables), 5)}`);
}

/** «3» or «3–7», with the end not before the beginning. */
function isSpan(form: RegExp, text: string): boolean {
  const [, from, to] = form.exec(text) ?? [];
  return Number(from) > 0 && Number(to ?? from) >= Number(from);
}

/** The tables of an evaluation that data sets are made from, as printed: «Tabell 4-1». */
function tablesOf(catalog: Catalog, evaluation: string): string[] {
  const printed = [...catalog.values()]
    .flatMap(([newest]) => newest?.descriptor.sources ?? [])
    .flatMap((source) => (source.evaluation === evaluation ? [source.table, source.catalogue] : []));
  return [...new Set(printed.flatMap((text) => text?.match(/^Tabell \d[\d.-]*/) ?? []))];
}
