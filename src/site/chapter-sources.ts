import { type Catalog, type Dataset, loadCatalog } from "../data/read/catalog.ts";
import { PRICE_INDEX } from "../data/statistics/derivations.ts";
import { placeIn } from "../evaluations.ts";
import { readDocument } from "../prose/documents.ts";
import { readFindings } from "../prose/findings.ts";
import { elements, parseMdx } from "../prose/mdx.ts";
import { remember } from "../revision.ts";
import { getFigure } from "./figures.ts";

/** What a chapter builds on, by its slug: figures, data sets and evaluations. */
export const sourcesOf = remember(readSources);

/**
 * The data sets that have got a newer version after a text was last changed. A number in prose always
 * comes from the newest version; the words around it were written for the one before, so the reader is
 * told, and the editor is asked to read the text again.
 * @param names the sets the text builds on
 * @param updated the day its words were last changed
 */
export function newerThan(names: string[], updated: Date, catalog: Catalog = loadCatalog()): Dataset[] {
  const day = updated.toISOString().slice(0, 10);
  return names.flatMap((name) => {
    const newest = catalog.get(name)?.[0];
    return newest && newest.descriptor.created.slice(0, 10) > day ? [newest] : [];
  });
}

/** What a chapter builds on, each once and in the order of the text. */
interface ChapterSources {
  figures: string[];
  datasets: string[];
  evaluations: string[];
  /** The places in each report that are cited, as printed: «Tabell 9-5, s. 66». */
  places: Map<string, string[]>;
}

function readSources(slug: string): ChapterSources {
  const { body, file } = readDocument("chapters", slug);
  const locate = () => ({ file });
  const used = elements(parseMdx(body, locate), locate);
  const pick = (name: string, attribute: string) =>
    used.filter((element) => element.name === name).flatMap(({ attributes }) => attributes[attribute] ?? []);
  const explored = pick("Utforsker", "figurer").flatMap((ids) => ids.split(/\s+/));
  const figures = unique([...pick("Figur", "id"), ...explored]);
  const findings = used.some(({ name }) => name === "Funn") ? readFindings() : [];
  const found = findings.flatMap(({ number, pieces }) => [number, ...pieces.nb]);
  const real = pick("Tall", "regn").includes("realendring") ? [PRICE_INDEX] : [];
  const datasets = unique([
    ...figures.map((id) => getFigure(id).dataset.name),
    ...pick("Tall", "sett"),
    ...found.flatMap((piece) => (typeof piece === "string" ? [] : (piece.sett ?? []))),
    ...real,
  ]);
  const cited = datasets
    .flatMap((name) => loadCatalog().get(name)?.[0]?.descriptor.sources ?? [])
    .flatMap(({ evaluation }) => evaluation ?? []);
  const notes = used.filter(({ name }) => name === "Kilde").map(({ attributes }) => attributes);
  return {
    figures,
    datasets,
    evaluations: unique([...cited, ...pick("Kilde", "evaluering")]),
    places: new Map(
      [...Map.groupBy(notes, ({ evaluering = "" }) => evaluering)].map(([id, same]) => [id, placesIn(same)]),
    ),
  };
}

/** Places in one report, each once with all its pages, in the order of the report. */
export function placesIn(notes: Record<string, string>[]): string[] {
  const byPlace = Map.groupBy(notes, ({ sted = "" }) => sted);
  return [...byPlace]
    .map(([table, same]) =>
      placeIn({ table, page: unique(same.flatMap(({ side }) => side ?? [])).join(", ") }),
    )
    .map((parts) => parts.join(", "))
    .sort((a, b) => a.localeCompare(b, "nb", { numeric: true }));
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
