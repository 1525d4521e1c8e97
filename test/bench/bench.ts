/**
 * Measures a finished build against the budgets in budgets.json: `tsx test/bench/bench.ts`.
 * Prints what it finds, and exits with 1 and one line per breach when something is over budget.
 * kB is 1000 bytes, as sent over the network.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { serve } from "../../src/build/serve.ts";
import { draw } from "../../src/charts/draw.ts";
import { FORMS } from "../../src/charts/index.ts";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import { figureIds, readFigure } from "../../src/figures/figure.ts";
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
await weighInteractiveCode();
await site.close();
redraw();
judgeBuild();
judgeCheck();
report(breaches);

/** The front page, the lists, and every page one level down in the folders that hold pages for readers. */
function findPages(): { path: string; group: Group }[] {
  const under = (folder: string, group: Group) =>
    (existsSync(join(DIST, folder)) ? readdirSync(join(DIST, folder)).sort() : [])
      .filter((name) => existsSync(join(DIST, folder, name, "index.html")))
      .map((name) => ({ path: `${folder}/${name}/`, group }));
  return [
    { path: "", group: "front" },
    { path: "data/", group: "front" },
    { path: "figurer/", group: "gallery" },
    ...["kapitler/", "evalueringer/", "endringer/", "data/api/", "om/", "metode/"].map((path) => ({
      path,
      group: "other" as const,
    })),
    ...under("kapitler", "chapter"),
    ...under("figurer", "figure").filter(({ path }) => path !== "figurer/former/"),
    ...["embed", "evalueringer"].flatMap((folder) => under(folder, "other")),
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

/** What a reader's browser fetches when a figure wakes, of each form. */
async function weighInteractiveCode(): Promise<void> {
  const browser = await launchBrowser();
  const rows = [["form", "figur", "kB skript"]];
  for (const [form, id] of figureOfEachForm()) {
    const { byKind } = await pageWeight(browser, `${site.url}figurer/${id}/`, wake);
    rows.push([form, id, kB(byKind.js)]);
    atMost(`${form} (${id}), skript: kB`, byKind.js / 1000, budgets.interactiveCodeKB);
  }
  await browser.close();
  printTable(rows);
}

/** Reaches for the figure, as a reader does. */
async function wake(page: Page): Promise<void> {
  await page.locator("ia-figur [data-part=chart]").first().dispatchEvent("pointerover");
  await page.waitForLoadState("networkidle");
}

/** The first figure made by hand of each form. */
function figureOfEachForm(): Map<string, string> {
  const catalog = loadCatalog();
  const found = new Map<string, string>();
  for (const id of figureIds())
    for (const { form } of readFigure(id, catalog).payload.views) if (!found.has(form)) found.set(form, id);
  return found;
}

/** What it costs to draw 19 lines over 4 years, as a multiple of a plot with nothing in it. */
function redraw(): void {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const fields = { verdi: { title: "Verdi", unit: "%" } };
  const rows = Array.from({ length: 19 * 4 }, (_, index) => ({
    fylke: `Fylke ${Math.floor(index / 4)}`,
    aar: 2019 + (index % 4),
    verdi: (index * 7) % 31,
  }));
  const missing = () => undefined;
  const input = { rows, fields, missing, highlight: [], region: [], options: {}, width: 720 };
  const channels = { x: "aar", y: "verdi", z: "fylke" };
  const full = median(() => draw(FORMS.line({ ...input, channels }), { document }));
  const empty = median(() => plot({ document: document as unknown as Document, marks: [] }));
  const times = full / empty;
  console.log(
    `Tegne 19 × 4 merker: ${full.toFixed(1)} ms, ${times.toFixed(1)} ganger et tomt diagram (${empty.toFixed(1)} ms)\n`,
  );
  atMost("tegne 19 × 4 merker: ganger et tomt diagram", times, budgets.redrawTimes);
}

/** The middle of many runs, in milliseconds, after the code is warm. */
function median(run: () => unknown): number {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).slice(20);
  return times.sort((a, b) => a - b)[20] ?? 0;
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
