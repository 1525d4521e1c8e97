import type { Catalog } from "./catalog.ts";

/** A county or NAV region in one of the three divisions. */
export interface Region {
  division: string;
  /** Id in addresses, unique within its division. */
  slug: string;
  name: string;
  /** Slugs in the next division. */
  successors: string[];
}

const DIVISIONS = ["fylker-2017", "nav-2020", "fylker-2024"] as const;

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
  const names = new Map(all.filter((region) => region.division === division).map(({ slug, name }) => [slug, name]));
  const result: Record<string, Set<string>> = {};
  for (const region of all) {
    const found = walk(all, region, division);
    for (const slug of found) {
      const name = names.get(slug);
      if (name) (result[region.slug] ??= new Set()).add(name);
    }
  }
  // The same slug in two divisions: in its own division a region is only itself.
  for (const [slug, name] of names) result[slug] = new Set([name]);
  return Object.fromEntries(Object.entries(result).map(([slug, found]) => [slug, [...found]]));
}

function walk(all: Region[], from: Region, division: string): string[] {
  const steps = DIVISIONS.findIndex((id) => id === division) - DIVISIONS.findIndex((id) => id === from.division);
  let slugs = [from.slug];
  for (let step = 0; step < Math.abs(steps); step++) {
    const at = DIVISIONS[DIVISIONS.findIndex((id) => id === from.division) + Math.sign(steps) * step];
    const before = DIVISIONS[DIVISIONS.findIndex((id) => id === at) - 1];
    slugs =
      steps > 0
        ? all.filter((region) => region.division === at && slugs.includes(region.slug)).flatMap(({ successors }) => successors)
        : all.filter((region) => region.division === before && region.successors.some((slug) => slugs.includes(slug))).map(({ slug }) => slug);
  }
  return [...new Set(slugs)];
}
