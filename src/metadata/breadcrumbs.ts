import type { Address } from "../addresses.ts";

/** A step on the way to a page. */
export interface Crumb {
  name: string;
  /** Where it leads; the last one is the page itself. */
  path: string;
}

/** The way to a page for search engines: schema.org `BreadcrumbList`. */
export function breadcrumbsJsonLd(crumbs: readonly Crumb[], address: Address): object {
  return {
    "@context": "https://schema.org/",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: address(path),
    })),
  };
}
