import type { Dataset } from "../data/read/catalog.ts";

/** More data sets than this are folded away under what they are about. */
const MANY = 15;

/**
 * Data sets under what they are about, as their first keyword says: the largest group first, and those
 * that are alone under no name, last. A few data sets are one group without a name.
 */
export function byTheme(datasets: readonly Dataset[]): [theme: string | undefined, datasets: Dataset[]][] {
  if (datasets.length <= MANY) return [[undefined, [...datasets]]];
  const groups = [...Map.groupBy(datasets, ({ descriptor }) => descriptor.keywords[0])];
  const alone = groups.filter(([, sets]) => sets.length === 1).flatMap(([, sets]) => sets);
  const themes = groups
    .filter(([theme, sets]) => theme && sets.length > 1)
    .sort(([a = "", some], [b = "", others]) => others.length - some.length || a.localeCompare(b, "nb"));
  return alone.length > 0 ? [...themes, [undefined, alone]] : themes;
}
