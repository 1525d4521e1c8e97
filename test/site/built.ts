import fs from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { SITES } from "../setup/sites.ts";

/** Where the tested sites say that they are. */
export const ORIGIN = "https://ia.example";

/** One of the built sites. */
export type Site = (typeof SITES)[keyof typeof SITES];

/** The built sites with their names, for `describe.each`. */
export const sites: [string, Site][] = Object.values(SITES).map((site) => [site.base, site]);

/** A built page. */
export interface Page {
  /** Path inside the site: `/data/`, `/404.html`. */
  path: string;
  /** Its full address, with the base path. */
  url: string;
  document: Document;
}

const read = new Map<string, Page[]>();

/** All files of a site, as paths inside it: `/figurer/virkning.svg`. */
export function files({ dist }: Site): string[] {
  return fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${path.relative(dist, path.join(entry.parentPath, entry.name))}`)
    .sort();
}

/** All pages of a site, parsed once. */
export function pages(site: Site): Page[] {
  let found = read.get(site.dist);
  if (!found) {
    found = files(site)
      .filter((file) => file.endsWith(".html"))
      .map((file) => {
        const place = file.replace(/index\.html$/, "");
        const { document } = parseHTML(text(site, file));
        return { path: place, url: `${ORIGIN}${site.base.slice(0, -1)}${place}`, document };
      });
    read.set(site.dist, found);
  }
  return found;
}

/** The page at a path inside the site. */
export function page(site: Site, place: string): Page {
  const found = pages(site).find((page) => page.path === place);
  if (!found) throw new Error(`no page ${place} in ${site.dist}`);
  return found;
}

export function text(site: Site, file: string): string {
  return fs.readFileSync(path.join(site.dist, file), "utf8");
}

export function bytes(site: Site, file: string): Buffer {
  return fs.readFileSync(path.join(site.dist, file));
}

/**
 * What is wrong with an address on the tested site, or undefined. An address has to name a file or
 * a folder with its slash (no redirects), and its fragment an element.
 */
export function problemWith(site: Site, address: URL, known: Set<string>): string | undefined {
  if (!address.pathname.startsWith(site.base)) return "outside the base path";
  const place = decodeURI(`/${address.pathname.slice(site.base.length)}`);
  const file = place.endsWith("/") ? `${place}index.html` : place;
  if (!known.has(file)) return "no such file";
  if (address.hash.length < 2) return;
  const id = decodeURIComponent(address.hash.slice(1));
  return page(site, place).document.getElementById(id) ? undefined : "no such id";
}

/** The ids of all figures, from their files. */
export function figureIds(): string[] {
  return fs.readdirSync("content/figures").map((name) => path.basename(name, ".yaml"));
}

/** A version of a data set as it lies in `data/`. */
export interface Source {
  set: string;
  version: string;
  folder: string;
}

/** Every version of every data set, oldest first. */
export function sources(): Source[] {
  return (
    fs
      .readdirSync("data", { recursive: true, encoding: "utf8" })
      // A folder whose name is not a version is a draft.
      .filter((file) => /[\\/]\d+\.\d+\.\d+[\\/]datapackage\.json$/.test(file))
      .map((file) => path.join("data", path.dirname(file)))
      .map((folder) => ({ folder, set: path.basename(path.dirname(folder)), version: path.basename(folder) }))
      .sort((a, b) => a.set.localeCompare(b.set) || compareVersions(a.version, b.version))
  );
}

/** The newest version of each data set. */
export function newest(): Source[] {
  return [...new Map(sources().map((source) => [source.set, source])).values()];
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
