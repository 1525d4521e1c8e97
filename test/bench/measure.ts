import { type AddressInfo, createServer } from "node:net";
import runLighthouse, { type Result } from "lighthouse";
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../browser/launch.ts";

const PHONE = { width: 360, height: 740 };

type Kind = "html" | "css" | "js" | "font" | "image" | "other";

const KINDS: Record<string, Kind> = {
  Document: "html",
  Stylesheet: "css",
  Script: "js",
  Font: "font",
  Image: "image",
};

/** One thing fetched over the network; `bytes` is the body as sent, compressed, without headers. */
interface Fetched {
  url: string;
  host: string;
  kind: Kind;
  bytes: number;
}

interface PageWeight {
  requests: Fetched[];
  count: number;
  bytes: number;
  byKind: Record<Kind, number>;
  /** Sum of all layout shifts while loading; 0 means that nothing moved. */
  cls: number;
  /** Hosts other than the page's own. */
  thirdPartyHosts: string[];
}

/** Loads a page on a narrow phone with an empty cache, and weighs what it fetched: by itself, or after a reader did something. */
export async function pageWeight(
  browser: Browser,
  url: string,
  act?: (page: Page) => Promise<void>,
): Promise<PageWeight> {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(recordShifts);
    const fetched = await recordRequests(await context.newCDPSession(page));
    await page.goto(url, { waitUntil: "networkidle" });
    await act?.(page);
    return summarize(url, [...fetched.values()], await settledShift(page));
  } finally {
    await context.close();
  }
}

async function recordRequests(cdp: CDPSession): Promise<Map<string, Fetched>> {
  const fetched = new Map<string, Fetched>();
  cdp.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    const { protocol, host } = new URL(request.url);
    if (!protocol.startsWith("http")) return; // data: and blob: cost nothing extra
    const kind = KINDS[type ?? ""] ?? "other";
    fetched.set(requestId, { url: request.url, host, kind, bytes: 0 });
  });
  // loadingFinished gives the total with headers, of which responseReceived has told the headers.
  const headers = new Map<string, number>();
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    headers.set(requestId, response.encodedDataLength);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const entry = fetched.get(requestId);
    if (entry) entry.bytes = Math.max(0, encodedDataLength - (headers.get(requestId) ?? 0));
  });
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  return fetched;
}

/** Runs in the page, before its own scripts. */
function recordShifts(): void {
  const page = globalThis as unknown as { shifted: number };
  page.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      page.shifted += (shift as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Waits until fonts are in and two frames are painted, then reads the sum of shifts. */
async function settledShift(page: Page): Promise<number> {
  const shifted = await page.evaluate(async () => {
    await document.fonts.ready;
    for (const _ of [1, 2]) await new Promise((painted) => requestAnimationFrame(painted));
    return (globalThis as unknown as { shifted: number }).shifted;
  });
  return Number(shifted.toFixed(4));
}

function summarize(url: string, requests: Fetched[], cls: number): PageWeight {
  const own = new URL(url).host;
  const byKind: Record<Kind, number> = { html: 0, css: 0, js: 0, font: 0, image: 0, other: 0 };
  for (const { kind, bytes } of requests) byKind[kind] += bytes;
  const foreign = requests.map(({ host }) => host).filter((host) => host !== own);
  return {
    requests,
    count: requests.length,
    bytes: Object.values(byKind).reduce((sum, bytes) => sum + bytes, 0),
    byKind,
    cls,
    thirdPartyHosts: [...new Set(foreign)],
  };
}

const CATEGORIES = {
  performance: "performance",
  accessibility: "accessibility",
  bestPractices: "best-practices",
  seo: "seo",
} as const;

export type Category = keyof typeof CATEGORIES;

/** Scores from 0 to 100, and the audits that pulled them down. */
export interface LighthouseResult {
  scores: Record<Category, number>;
  failing: { category: Category; id: string; title: string }[];
}

/** Runs Lighthouse as it comes, simulating a slow phone, in a browser started for the occasion. */
export async function lighthouse(url: string): Promise<LighthouseResult> {
  const port = await freePort();
  const browser = await launchBrowser({ debuggingPort: port });
  try {
    const onlyCategories = Object.values(CATEGORIES);
    const result = await runLighthouse(url, { port, logLevel: "silent", onlyCategories });
    if (!result) throw new Error(`Lighthouse ga ikke noe svar for ${url}.`);
    if (result.lhr.runtimeError) {
      throw new Error(`Lighthouse feilet for ${url}: ${result.lhr.runtimeError.message}`);
    }
    return judge(result.lhr);
  } finally {
    await browser.close();
  }
}

function judge({ categories, audits }: Result): LighthouseResult {
  const scores = { performance: 0, accessibility: 0, bestPractices: 0, seo: 0 };
  const failing: LighthouseResult["failing"] = [];
  for (const category of Object.keys(CATEGORIES) as Category[]) {
    const { score, auditRefs = [] } = categories[CATEGORIES[category]] ?? {};
    scores[category] = Math.round((score ?? 0) * 100);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score === 1) continue;
      const value = audit.displayValue ? ` (${audit.displayValue})` : "";
      failing.push({ category, id, title: audit.title + value });
    }
  }
  return { scores, failing };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
