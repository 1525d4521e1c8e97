import { remember } from "../../revision.ts";
import { type Dataset, loadCatalog } from "../read/catalog.ts";
import { columns } from "../read/table.ts";

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
 * The sets that a reader of `name` may want too: the same question to another group, in another year
 * or region division, or numbers from the same printed table.
 * @returns the nearest first, six at most; none where nothing is near
 */
export function related(name: string): Related[] {
  return index("")(name);
}

const index = remember(
  () => relatedSets([...loadCatalog().values()].flatMap(([newest]) => newest ?? [])),
  ["data"],
);

/**
 * Compares all sets with each other.
 * @param all the newest version of every set; the shared lists are near nothing
 * @returns what is near a set, by its name
 */
export function relatedSets(all: Dataset[]): (name: string, most?: number) => Related[] {
  const sets = all.filter(isPrinted);
  const about = sets.map(features);
  const carriers = new Map<string, number[]>();
  about.forEach((found, at) => {
    for (const feature of found) carriers.set(feature, [...(carriers.get(feature) ?? []), at]);
  });
  /** Weighs a feature by its kind and by how few sets have it. */
  const weight = (feature: string) => {
    const kind = feature.slice(0, feature.indexOf(":")) as keyof typeof WEIGHTS;
    return WEIGHTS[kind] * Math.log(1 + sets.length / (carriers.get(feature)?.length ?? 1));
  };
  const isShared = (feature: string) => (carriers.get(feature)?.length ?? 0) > 1;
  const sizes = about.map((found) => sum([...found].filter(isShared).map(weight)));

  return (name, most = 6) => {
    const self = sets.findIndex((set) => set.name === name);
    const own = about[self];
    if (!own) return [];
    const scores = new Map<number, number>();
    // What answers another question is not near, however alike its columns are.
    for (const feature of [...own].filter((feature) => !feature.startsWith("dimension:")))
      for (const at of carriers.get(feature) ?? []) scores.set(at, 0);
    for (const feature of own) {
      const worth = weight(feature);
      for (const at of carriers.get(feature) ?? []) {
        const score = scores.get(at);
        if (score !== undefined) scores.set(at, score + worth);
      }
    }
    scores.delete(self);
    return [...scores]
      .flatMap(([at, shared]) => {
        const dataset = sets[at];
        if (!dataset) return [];
        const factor = dataset.folder === sets[self]?.folder ? SAME_EVALUATION : 1;
        const likeness = shared / Math.sqrt((sizes[self] ?? 0) * (sizes[at] ?? 0));
        return { at, dataset, score: likeness * factor };
      })
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score || (a.dataset.name < b.dataset.name ? -1 : 1))
      .slice(0, most)
      .map(({ at, dataset }) => {
        const shared = [...own].filter((feature) => about[at]?.has(feature));
        const rarest = shared.sort((a, b) => weight(b) - weight(a));
        return { dataset, tables: named("table", rarest), themes: named("theme", rarest) };
      });
  };
}

/** Shared lists (regions, prices) are near everything and so near nothing. */
function isPrinted({ folder }: Dataset): boolean {
  return folder !== "felles";
}

/** What a set is about, as `kind:value`. */
function features({ name, descriptor, tables }: Dataset): Set<string> {
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
