const BASE = import.meta.env.BASE_URL.replace(/\/$/, "");

/** An address on this site, with the base path it is served under: `/data/` → `/ia/data/`. */
export function href(path: string): string {
  return `${BASE}${path}`;
}

/** The full address, for citations, embeds and feeds. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
