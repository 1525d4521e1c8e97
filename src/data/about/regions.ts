import type { Catalog } from "../read/catalog.ts";

/** A county or NAV region in one of the three divisions. */
export interface Region {
  division: string;
  /** Id in addresses, unique within its division. */
  slug: string;
  name: string;
  /** Slugs in the next division. */
  successors: string[];
}

/** The divisions, oldest first. */
export const DIVISIONS = ["fylker-2017", "nav-2020", "fylker-2024"] as const;

export type Division = (typeof DIVISIONS)[number];

/** The region list, in the order of the data set `regioner`. */
export function regions(catalog: Catalog): Region[] {
  const rows = catalog.get("regioner")?.[0]?.tables[0]?.rows ?? [];
  return rows.map((row) => ({
    division: String(row.inndeling),
    slug: String(row.region),
    name: String(row.navn),
    successors: row.etterfolgere ? String(row.etterfolgere).split(";") : [],
  }));
}

/**
 * For every region of any division: the names of the regions in `division` that cover the same area
 * or part of it. A reader who has chosen «Hordaland» then finds «Vestland» in a later figure.
 */
export function counterparts(all: Region[], division: string): Record<string, string[]> {
  const names = new Map(
    all.filter((region) => region.division === division).map(({ slug, name }) => [slug, name]),
  );
  const result = new Map<string, Set<string>>();
  for (const region of all) {
    const found = follow(all, region, division);
    for (const slug of found) {
      const name = names.get(slug);
      if (name) result.set(region.slug, (result.get(region.slug) ?? new Set()).add(name));
    }
  }
  // The same slug in two divisions: in its own division a region is only itself.
  for (const [slug, name] of names) result.set(slug, new Set([name]));
  return Object.fromEntries([...result].map(([slug, found]) => [slug, [...found]]));
}

/**
 * The slugs in another division of the regions that have some of a region's area: its successors there, or
 * its predecessors.
 */
export function follow(all: Region[], from: Region, division: string): string[] {
  const order: readonly string[] = DIVISIONS;
  const start = order.indexOf(from.division);
  const end = order.indexOf(division);
  const step = Math.sign(end - start);
  let slugs = [from.slug];
  for (let at = start; at !== end; at += step) {
    slugs =
      step > 0
        ? all
            .filter((region) => region.division === DIVISIONS[at] && slugs.includes(region.slug))
            .flatMap(({ successors }) => successors)
        : all
            .filter(
              (region) =>
                region.division === DIVISIONS[at - 1] &&
                region.successors.some((slug) => slugs.includes(slug)),
            )
            .map(({ slug }) => slug);
  }
  return [...new Set(slugs)];
}
