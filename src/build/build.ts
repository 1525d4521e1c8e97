import fs from "node:fs";
import path from "node:path";
import { forgetOldExports } from "../data/export/cache.ts";
import { loadCatalog } from "../data/read/catalog.ts";
import { figureIds } from "../figures/figure.ts";
import { checkProject } from "./check.ts";

const CACHE = path.resolve(".cache");
// On the same disk as dist/, so that the swap is two renames.
const NEXT = path.join(CACHE, `next-${process.pid}`);
const OLD = path.join(CACHE, `old-${process.pid}`);

/**
 * Checks everything, builds the site beside `dist/` and swaps it in when it is whole: a failed
 * build leaves the last good site where it is.
 * @param dist where the finished site goes
 * @throws EditorErrors for mistakes in data or content, before anything is written
 */
export async function buildSite(dist: string): Promise<void> {
  const start = performance.now();
  checkProject();
  // Astro takes a second to load: a mistake should be told before that.
  const { build } = await import("astro");
  try {
    await build({ outDir: NEXT, logLevel: "warn" });
  } catch (error) {
    fs.rmSync(NEXT, { recursive: true, force: true });
    throw error;
  }
  fs.mkdirSync(path.dirname(dist), { recursive: true });
  if (fs.existsSync(dist)) fs.renameSync(dist, OLD);
  fs.renameSync(NEXT, dist);
  fs.rmSync(OLD, { recursive: true, force: true });
  forgetOldExports();
  writeReport(dist, (performance.now() - start) / 1000);
}

/** What `npm run bench` compares with its budgets. */
function writeReport(dist: string, seconds: number): void {
  const report = {
    seconds: Number(seconds.toFixed(1)),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    pages: fs
      .readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".html")).length,
    sets: loadCatalog().size,
    figures: figureIds().length,
  };
  fs.writeFileSync(path.join(CACHE, "build.json"), `${JSON.stringify(report)}\n`);
}
