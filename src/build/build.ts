import fs from "node:fs";
import path from "node:path";
import { forgetOldExports } from "../data/export/cache.ts";
import { loadCatalog } from "../data/read/catalog.ts";
import { EditorError } from "../editor/errors.ts";
import { own } from "../editor/leftovers.ts";
import { shown } from "../editor/project.ts";
import { forEditors } from "../editor/system.ts";
import { figureIds } from "../figures/figure.ts";
import { readDocument, slugs } from "../prose/documents.ts";
import { newerThan, sourcesOf } from "../site/chapter-sources.ts";
import { checkProject } from "./check.ts";
import { showKept } from "./log.ts";
import { recover, swapIn } from "./swap.ts";

const CACHE = path.resolve(".cache");
/** In the project, where the code that Astro writes finds its packages. */
const NEXT = path.join(CACHE, own("next"));

/** What a build made. */
export interface Built {
  seconds: number;
  peakMemoryMB: number;
  pages: number;
  files: number;
  sets: number;
  versions: number;
  figures: number;
  chapters: number;
  /** Chapters whose words are older than their numbers, a sentence each. */
  reread: string[];
}

/**
 * Checks everything, builds the site beside `dist/` and swaps it in when it is whole: a failed
 * build leaves the last good site where it is, or brings it back.
 * @param dist where the finished site goes
 * @param tell is told what is going on
 * @throws EditorErrors for mistakes in data or content, before anything is written; EditorError for what
 *   the system refuses
 */
export async function buildSite(dist: string, tell: (step: string) => void = () => {}): Promise<Built> {
  const start = performance.now();
  checkPlaces(dist);
  recover(dist, CACHE);
  tell("Kontrollerer data og tekster …");
  checkProject();
  tell("Bygger sidene …");
  await buildPages();
  try {
    swapIn(NEXT, dist);
  } catch (error) {
    throw forEditors(error, shown(dist)) ?? error;
  }
  forgetOldExports();
  return report(dist, (performance.now() - start) / 1000);
}

/** What would only be told when the site is finished: a place that it cannot go to. */
function checkPlaces(dist: string): void {
  fs.mkdirSync(CACHE, { recursive: true });
  if (path.relative(fs.realpathSync("."), fs.realpathSync(CACHE)).startsWith(".."))
    throw new EditorError({ file: ".cache" }, "en snarvei ut av prosjektet", "en mappe i prosjektet");
  let there = dist;
  while (!fs.existsSync(there)) there = path.dirname(there);
  if (!fs.statSync(there).isDirectory())
    throw new EditorError(
      { file: shown(there) },
      "en fil",
      "en mappe til nettstedet",
      "Flytt filen, eller velg et annet sted med DIST_DIR.",
    );
  const names = there === dist ? fs.readdirSync(dist).filter((name) => !/^\.|^lost\+found$/.test(name)) : [];
  if (names.length && !names.some((name) => ["index.html", "_astro"].includes(name)))
    throw new EditorError(
      { file: shown(dist) },
      "en mappe med noe annet enn et nettsted i",
      "en tom mappe eller et tidligere bygg",
      "Bygget erstatter alt i den. Velg et annet sted med DIST_DIR.",
    );
  fs.accessSync(there, fs.constants.W_OK);
}

async function buildPages(): Promise<void> {
  // Astro takes a second to load: a mistake should be told before that.
  const { build } = await import("astro");
  try {
    const logger = { entrypoint: new URL("log.ts", import.meta.url) };
    await build({ outDir: NEXT, logLevel: "warn", logger });
  } catch (error) {
    const told = isCleared(error) ?? forEditors(error, ".cache");
    fs.rmSync(NEXT, { recursive: true, force: true });
    if (told) throw told;
    showKept();
    throw error;
  }
  showKept();
}

/** The code that draws the pages lies there while they are drawn. */
function isCleared(error: unknown): EditorError | undefined {
  if (
    (error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND" ||
    fs.existsSync(path.join(NEXT, ".prerender"))
  )
    return undefined;
  const found = "at noe er slettet mens nettstedet ble bygget";
  return new EditorError({ file: ".cache" }, found, "at mappen er i fred så lenge", "Bygg på nytt.");
}

/** What was built, also kept for `npm run bench`, which compares it with its budgets. */
function report(dist: string, seconds: number): Built {
  const files = fs
    .readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  const catalog = loadCatalog();
  const built: Built = {
    seconds: Number(seconds.toFixed(1)),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    pages: files.filter(({ name }) => name.endsWith(".html")).length,
    files: files.length,
    sets: catalog.size,
    versions: [...catalog.values()].flat().length,
    figures: figureIds().length,
    chapters: slugs("chapters").length,
    reread: slugs("chapters").flatMap((id) =>
      newerThan(sourcesOf(id).datasets, readDocument("chapters", id).matter.updated).map(
        ({ name, version }) =>
          `Les content/chapters/${id}.mdx om igjen, og sett «updated»: ${name} ${version} er nyere enn teksten.`,
      ),
    ),
  };
  fs.writeFileSync(path.join(CACHE, "build.json"), `${JSON.stringify(built)}\n`);
  return built;
}
