import type { Dataset } from "./data/read/catalog.ts";

/** A full address from a path inside the site: `/data/` → `https://example.no/ia/data/`. */
export type Address = (path: string) => string;

/** An address on this site, with the base path it is served under: `/data/` → `/ia/data/`. */
export const href: Address = (path) => `${import.meta.env.BASE_URL.replace(/\/$/, "")}${path}`;

/** The full address, for citations, embeds and feeds. */
export const absolute: Address = (path) => new URL(href(path), import.meta.env.SITE).href;

type Named = Pick<Dataset, "name">;
type Versioned = Pick<Dataset, "name" | "version">;

/** The paths of what the site is made of. What is published at one of them stays there. */
export const paths = {
  chapter: (slug: string) => `/kapitler/${slug}/`,
  /** A page of prose that is no chapter: about, method. */
  prose: (slug: string) => `/${slug}/`,
  figure: (id: string) => `/figurer/${id}/`,
  image: (id: string, format: "svg" | "png") => `/figurer/${id}.${format}`,
  /** The picture that is shown where a link to it is shared, and one that is as high as wide. */
  social: (id: string, name: "deling" | "kvadrat") => `/figurer/${id}/${name}.png`,
  dark: (id: string) => `/figurer/${id}/morkt.svg`,
  thumbnail: (id: string) => `/figurer/${id}/liten.svg`,
  embed: (id: string, version?: string) => `/embed/${id}/${version ? `${version}/` : ""}`,
  evaluation: (slug: string) => `/evalueringer/${slug}/`,
  /** A term in the glossary. */
  term: (id: string) => `/begreper/#${id}`,
  region: (slug: string) => `/fylker/${slug}/`,
  /** All numbers of a region. */
  regionCsv: (slug: string) => `/fylker/${slug}/tall.csv`,
  page: ({ name }: Named) => `/data/${name}/`,
  feed: ({ name }: Named) => `/data/${name}/feed.xml`,
  /** A case of Tallvakt, on its page. */
  case: (id: string) => `/tallvakt/#${id}`,
  version: ({ name, version }: Versioned) => `/data/${name}/${version}/`,
  file: ({ name, version }: Versioned, file: string) => `/data/${name}/${version}/${file}`,
  latest: ({ name }: Named, file: string) => `/data/${name}/latest/${file}`,
};

/** The pages that list what there is, and the news. */
export const listPaths = {
  chapters: "/kapitler/",
  figures: "/figurer/",
  regions: "/fylker/",
  data: "/data/",
  evaluations: "/evalueringer/",
  terms: "/begreper/",
  changes: "/endringer/",
  feed: "/endringer/feed.xml",
  tallvakt: "/tallvakt/",
  tallvaktFeed: "/tallvakt/feed.xml",
  everything: "/data/alt.zip",
};

/** The place of the note on a term, on the page of a chapter. */
export const termNoteId = (id: string) => `begrep-${id}`;

/** Where machines find what. */
export const machinePaths = {
  index: "/data/index.json",
  schema: "/data/index.schema.json",
  turtle: "/data/katalog.ttl",
  jsonLd: "/data/katalog.jsonld",
  guide: "/data/api/",
};
