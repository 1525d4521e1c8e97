import type { Dataset } from "./catalog.ts";
import { columns } from "./table.ts";

/** A data set near another, and the words for what they have in common. */
export interface Related {
  dataset: Dataset;
  /** Tables of the same report that both come from. */
  tables: string[];
  /** Keywords of both, the rarest first. */
  themes: string[];
}

/** How much each kind of likeness counts; a rare one counts more than a common one. */
const WEIGHTS = { table: 1.5, theme: 1, word: 1.2, dimension: 0.4 } as const;

/** Those of one report can be compared more safely. */
const SAME_EVALUATION = 1.2;

/** Less than this share of what a set is about, and the other is about something else. */
const LEAST = 0.38;

/** Words in a name that say nothing of the question. */
const EMPTY_WORDS = new Set(["av", "for", "fra", "i", "med", "mot", "og", "paa", "per", "som", "til", "ved"]);

/**
 * The sets that a reader of `dataset` may want too: the same question to another group, in another
 * year or region division, or numbers from the same printed table.
 * @param all the newest version of every set; `dataset` itself and the shared lists are left out
 * @param most how many at most
 * @returns the nearest first; none where nothing is near
 */
export function related(dataset: Dataset, all: Dataset[], most = 6): Related[] {
  if (!isPrinted(dataset)) return [];
  const others = all.filter((other) => other.name !== dataset.name && isPrinted(other));
  const weight = weigher([dataset, ...others]);
  const own = features(dataset);
  const size = ofMany([dataset, ...others], weight);
  return others
    .map((other) => {
      const shared = [...features(other)].filter((feature) => own.has(feature));
      const factor = other.folder === dataset.folder ? SAME_EVALUATION : 1;
      const likeness = sum(shared.map(weight)) / Math.sqrt(size(dataset) * size(other));
      return { other, shared, score: likeness * factor };
    })
    .filter(
      ({ score, shared }) => score >= LEAST && shared.some((feature) => !feature.startsWith("dimension:")),
    )
    .sort((a, b) => b.score - a.score || (a.other.name < b.other.name ? -1 : 1))
    .slice(0, most)
    .map(({ other, shared }) => {
      const rarest = shared.toSorted((a, b) => weight(b) - weight(a));
      return { dataset: other, tables: named("table", rarest), themes: named("theme", rarest) };
    });
}

/** How much a set is about, of what other sets are about too. */
function ofMany(sets: Dataset[], weight: (feature: string) => number): (set: Dataset) => number {
  const counts = countFeatures(sets);
  return (set) => sum([...features(set)].filter((feature) => (counts.get(feature) ?? 0) > 1).map(weight));
}

/** Shared lists (regions, prices) are near everything and so near nothing. */
function isPrinted({ folder }: Dataset): boolean {
  return folder !== "felles";
}

const known = new WeakMap<Dataset, Set<string>>();

/** What a set is about, as `kind:value`. */
function features(set: Dataset): Set<string> {
  const found = known.get(set) ?? readFeatures(set);
  known.set(set, found);
  return found;
}

function readFeatures({ name, descriptor, tables }: Dataset): Set<string> {
  const dimensions = tables.flatMap((table) => columns(table, "dimension").map((field) => field.name));
  return new Set([
    ...descriptor.sources.flatMap(({ evaluation, table }) =>
      table && isTable(table) ? `table:${evaluation} ${table}` : [],
    ),
    ...descriptor.keywords.map((keyword) => `theme:${keyword}`),
    ...words(name).map((word) => `word:${word}`),
    ...dimensions.map((dimension) => `dimension:${dimension}`),
  ]);
}

/** Tables and figures; a passage of text or a summary is about many things. */
function isTable(place: string): boolean {
  return !/^(Tekst|Sammendrag|Bok)/.test(place);
}

/** The words of a name, without years. */
function words(name: string): string[] {
  return name.split("-").filter((word) => !/^\d+$/.test(word) && !EMPTY_WORDS.has(word));
}

/** Weighs a feature by its kind and by how few sets have it. */
function weigher(sets: Dataset[]): (feature: string) => number {
  const counts = countFeatures(sets);
  return (feature) => {
    const kind = feature.slice(0, feature.indexOf(":")) as keyof typeof WEIGHTS;
    return WEIGHTS[kind] * Math.log(1 + sets.length / (counts.get(feature) ?? 1));
  };
}

/** How many sets have each feature. */
function countFeatures(sets: Dataset[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of sets.flatMap((set) => [...features(set)]))
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

/** The values of one kind; of a table only its name, since the report stands beside it. */
function named(kind: "table" | "theme", found: string[]): string[] {
  return found
    .filter((feature) => feature.startsWith(`${kind}:`))
    .map((feature) =>
      kind === "table" ? feature.slice(feature.indexOf(" ") + 1) : feature.slice(kind.length + 1),
    );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
