import { counterparts, DIVISIONS, type Division, follow, type Region } from "./regions.ts";

/** Where a region's area lies in a division of the country. */
export interface Area {
  division: Division;
  /** Whether the division has a region of that name: then the area is only that one. */
  isOwn: boolean;
  /** The regions that the area lies in, or is made up of. */
  parts: AreaPart[];
}

/** A region of a division that has some of another region's area. */
export interface AreaPart {
  name: string;
  slug: string;
  /** What it covered besides, by names in the other region's own division; `isWhole` where it had all of it. */
  others: { name: string; slug: string; isWhole: boolean }[];
}

/**
 * Where the area of a region lies in each division, oldest first. Two regions are the same area only where
 * neither has anything besides: what is said of Vestfold og Telemark is not said of Vestfold.
 * @param slug a region's id, which may be that of a region in several divisions
 */
export function areasOf(all: Region[], slug: string): Area[] {
  return DIVISIONS.map((division): Area => {
    const inDivision = all.filter((region) => region.division === division);
    const names = counterparts(all, division)[slug] ?? [];
    const isOwn = inDivision.some((region) => region.slug === slug);
    const parts = names.flatMap((name) => inDivision.find((region) => region.name === name) ?? []);
    return {
      division,
      isOwn,
      parts: parts.map((part) => ({
        name: part.name,
        slug: part.slug,
        others: isOwn ? [] : othersIn(all, part, slug),
      })),
    };
  });
}

/** What a region of one division covers besides another of another division. */
function othersIn(all: Region[], part: Region, slug: string): AreaPart["others"] {
  const own = all.find((region) => region.slug === slug)?.division ?? "";
  return follow(all, part, own)
    .filter((other) => other !== slug)
    .flatMap((other) => all.find((region) => region.division === own && region.slug === other) ?? [])
    .map((other) => ({
      name: other.name,
      slug: other.slug,
      isWhole: follow(all, other, part.division).length === 1,
    }));
}
