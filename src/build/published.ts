/**
 * The list of published addresses. `npm run addresses` adds those of the newest build to it; it never
 * takes one away, since an address that was published must stay.
 */
import "../editor/node-version.ts";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The list: one path inside the site a line, sorted. */
const LIST = path.resolve("test/site/published.txt");

/** What has an address that is not ours to keep: hashed files, parts of the sitemap, the missing page. */
const PASSING = /^\/(?:_astro\/|sitemap-\d+\.xml$|404\.html$)/;
/** What follows from `data/released.json`: the pages and files of a version, and of the newest. */
const VERSIONED = /^\/data\/[^/]+\/(?:\d+\.\d+\.\d+|latest)\//;

/** The addresses to keep, of the files in a built site: `/data/index.html` → `/data/`. */
export function addressesOf(files: string[]): string[] {
  return files
    .filter((file) => !PASSING.test(file) && !VERSIONED.test(file))
    .map((file) => file.replace(/\/index\.html$/, "/"))
    .sort();
}

/** The addresses published so far. */
export function readPublished(): string[] {
  return fs.readFileSync(LIST, "utf8").split("\n").filter(Boolean);
}

function update(dist: string): void {
  if (!fs.existsSync(dist)) {
    console.error("Fant ikke noe bygg i dist/. Kjør npm run build først.");
    process.exit(1);
  }
  const files = fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) => `/${path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/")}`,
    );
  const before = new Set(fs.existsSync(LIST) ? readPublished() : []);
  const added = addressesOf(files).filter((address) => !before.has(address));
  fs.writeFileSync(LIST, `${[...before, ...added].sort().join("\n")}\n`);
  console.log(added.length ? `Nye adresser i listen:\n${added.join("\n")}` : "Ingen nye adresser.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) update(path.resolve("dist"));
