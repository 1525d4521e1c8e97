/**
 * Measures a finished build against the budgets in budgets.json: `tsx test/bench/bench.ts`.
 * Prints what it finds, and exits with 1 and one line per breach when something is over budget.
 * kB is 1000 bytes, as sent over the network.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { serve } from "../../src/build/serve.ts";
import { launchBrowser } from "../browser/launch.ts";
import budgets from "./budgets.json" with { type: "json" };
import { type Category, type LighthouseResult, lighthouse, pageWeight } from "./measure.ts";
import { printTable, report } from "./report.ts";

type Group = keyof typeof budgets.pages;
type PageBudget = { kB: number; requests: number; cls?: number; thirdPartyHosts?: number };

const DIST = "dist";
/** How many data set pages are printed and scored: those with the most bytes. */
const HEAVIEST = 5;
const SCORES = Object.entries(budgets.lighthouse) as [Category, number][];

const breaches: string[] = [];

if (!existsSync(join(DIST, "index.html"))) {
  console.error("Fant ikke noe bygg i dist/. Kjør npm run build først.");
  process.exit(1);
}
const pages = findPages();
const site = await serve({ root: DIST, base: process.env.BASE_PATH ?? "/", port: 0 });
const heaviest = await weighPages();
await scorePages(heaviest);
await site.close();
weighInteractiveCode();
judgeBuild();
judgeCheck();
report(breaches);

/** The front page, the lists, and every page one level down in the folders that hold pages. */
function findPages(): { path: string; group: Group }[] {
  const under = (folder: string, group: Group) =>
    (existsSync(join(DIST, folder)) ? readdirSync(join(DIST, folder)).sort() : [])
      .filter((name) => existsSync(join(DIST, folder, name, "index.html")))
      .map((name) => ({ path: `${folder}/${name}/`, group }));
  return [
    { path: "", group: "front" },
    { path: "data/", group: "front" },
    ...["kapitler/", "figurer/", "evalueringer/", "endringer/", "data/api/", "om/", "metode/"].map(
      (path) => ({
        path,
        group: "other" as const,
      }),
    ),
    ...under("kapitler", "chapter"),
    ...["figurer", "embed", "evalueringer"].flatMap((folder) => under(folder, "other")),
    ...under("data", "dataset").filter(({ path }) => path !== "data/api/"),
  ];
}

/** @returns the paths of the heaviest data set pages */
async function weighPages(): Promise<string[]> {
  const browser = await launchBrowser();
  const head = ["side", "kB", "html", "css", "js", "font", "forespørsler", "CLS"];
  const rows: { path: string; group: Group; bytes: number; cells: string[] }[] = [];
  for (const { path, group } of pages) {
    const weight = await pageWeight(browser, site.url + path);
    const { bytes, byKind, count, cls, thirdPartyHosts } = weight;
    const sizes = [bytes, byKind.html, byKind.css, byKind.js, byKind.font].map(kB);
    rows.push({ path, group, bytes, cells: [name(path), ...sizes, String(count), String(cls)] });

    const budget: PageBudget = budgets.pages[group];
    atMost(`${name(path)}: kB`, bytes / 1000, budget.kB);
    atMost(`${name(path)}: forespørsler`, count, budget.requests);
    atMost(`${name(path)}: CLS`, cls, budget.cls);
    const strangers = `fremmede verter (${thirdPartyHosts.join(", ")})`;
    atMost(`${name(path)}: ${strangers}`, thirdPartyHosts.length, budget.thirdPartyHosts);
  }
  await browser.close();
  // All are measured; of the many data sets, the heaviest are enough to read.
  const sets = rows.filter(({ group }) => group === "dataset").sort((a, b) => b.bytes - a.bytes);
  const others = rows.filter(({ group }) => group !== "dataset");
  printTable([head, ...[...others, ...sets.slice(0, HEAVIEST)].map(({ cells }) => cells)]);
  console.log(`Av ${sets.length} datasett er de ${HEAVIEST} tyngste vist.\n`);
  return sets.slice(0, HEAVIEST).map(({ path }) => path);
}

async function scorePages(heaviest: string[]): Promise<void> {
  const rows = [["lighthouse", ...SCORES.map(([category]) => category), "kjøringer"]];
  for (const { path, group } of pages) {
    if (group !== "front" && group !== "chapter" && !heaviest.includes(path)) continue;
    const runs = [await lighthouse(site.url + path)];
    // One slow run may be the machine's doing; the middle of three is not.
    if (!withinBudget(runs[0])) {
      runs.push(await lighthouse(site.url + path), await lighthouse(site.url + path));
    }
    const { scores, failing } = middle(runs);
    rows.push([name(path), ...SCORES.map(([c]) => String(scores[c])), String(runs.length)]);

    for (const [category, budget] of SCORES) {
      if (scores[category] >= budget) continue;
      const audits = failing.filter((audit) => audit.category === category);
      const why = audits.map(({ id, title }) => `${id}: ${title}`).join("; ");
      breaches.push(`${name(path)}: ${category} ${scores[category]}, krav ${budget} – ${why}`);
    }
  }
  printTable(rows);
}

function withinBudget(run?: LighthouseResult): boolean {
  return SCORES.every(([category, budget]) => (run?.scores[category] ?? 0) >= budget);
}

function middle(runs: LighthouseResult[]): LighthouseResult {
  const total = (run: LighthouseResult) => SCORES.reduce((sum, [c]) => sum + run.scores[c], 0);
  const sorted = runs.toSorted((a, b) => total(a) - total(b));
  return sorted[Math.floor(sorted.length / 2)] as LighthouseResult;
}

/** All scripts together, since every one of them is either tiny or the interactive chart code. */
function weighInteractiveCode(): void {
  const folder = join(DIST, "_astro");
  const scripts = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".js")) : [];
  // The quality that the server in src/build/serve.ts compresses with.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
  const bytes = scripts
    .map((file) => brotliCompressSync(readFileSync(join(folder, file)), { params }).length)
    .reduce((sum, size) => sum + size, 0);
  console.log(`Skript i _astro: ${scripts.length} filer, ${kB(bytes)} kB komprimert\n`);
  atMost("skript i _astro: kB", bytes / 1000, budgets.interactiveCodeKB);
}

/** Reads what the build wrote about itself; the budget grows with the number of data sets. */
function judgeBuild(): void {
  if (!existsSync(".cache/build.json")) {
    console.log("Bygget: .cache/build.json mangler, så tid og minne er ikke målt.\n");
    return;
  }
  const build = JSON.parse(readFileSync(".cache/build.json", "utf8")) as Record<string, number>;
  const { seconds = 0, peakMemoryMB = 0, pages = 0, sets = 0, figures = 0 } = build;
  const each = (count: number) => (count > 0 ? (seconds / count).toFixed(2) : "–");
  console.log(
    `Bygget: ${seconds.toFixed(1)} s og ${Math.round(peakMemoryMB)} MB for ${pages} sider, ` +
      `${sets} datasett (${each(sets)} s per sett) og ${figures} figurer (${each(figures)} s per figur)\n`,
  );
  const { startSeconds, secondsPerSet, memoryMB } = budgets.build;
  atMost(`bygget: sekunder for ${sets} datasett`, seconds, startSeconds + secondsPerSet * sets);
  atMost("bygget: MB", peakMemoryMB, memoryMB);
}

/** How long an editor waits for the check of all data sets. */
function judgeCheck(): void {
  const start = performance.now();
  const { status, stdout } = spawnSync("npx", ["tsx", "src/data/desk/cli.ts", "check"], { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  const sets = Number(/^(\d+) datasett/.exec(stdout)?.[1] ?? 0);
  console.log(
    `Kontrollen: ${seconds.toFixed(1)} s for ${sets} datasett (${((seconds / sets) * 1000).toFixed(0)} ms per sett)\n`,
  );
  if (status !== 0) breaches.push("kontrollen av datasettene fant feil");
  const { startSeconds, secondsPerSet } = budgets.check;
  atMost(`kontrollen: sekunder for ${sets} datasett`, seconds, startSeconds + secondsPerSet * sets);
}

function atMost(what: string, value: number, limit?: number): void {
  if (limit === undefined || value <= limit) return;
  breaches.push(`${what} ${Number(value.toFixed(4))}, grense ${Number(limit.toFixed(1))}`);
}

function name(path: string): string {
  return path || "forside";
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
