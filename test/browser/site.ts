import fs from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { parse } from "yaml";
import { serve } from "../../src/build/serve.ts";
import { nb } from "../../src/i18n/nb.ts";
import { SITES } from "../setup/sites.ts";
import { launchBrowser } from "./launch.ts";

/** How a reader looks at the site. */
export interface View {
  /** Of the window, in CSS pixels; 360 is a phone with a touch screen. */
  width?: 360 | 768 | 1280;
  dark?: boolean;
  /** Without JavaScript if false. */
  script?: boolean;
  forcedColors?: boolean;
}

/** A tab, and what has happened in it. */
export interface Tab {
  page: Page;
  /** Console errors and warnings, exceptions, and requests that failed. */
  problems: string[];
  /** The address of every request. */
  requests: string[];
}

/** A served site and a browser, open as long as the tests of one file run. */
export interface Opened {
  /** Where the site is, without the last slash. */
  readonly url: string;
  readonly browser: Browser;
  /** Opens a tab in a browser window of its own: nothing stored, nothing cached. */
  tab(view?: View): Promise<Tab>;
  /** Opens a tab at a page. */
  open(path: string, view?: View): Promise<Tab>;
}

/** Serves the built site as long as the tests of a file or group run, at a `url` without the last slash. */
export function serveSite(name: keyof typeof SITES = "root"): { readonly url: string } {
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    const { dist, base } = SITES[name];
    server = await serve({ root: dist, base, port: 0 });
  });
  afterAll(() => server?.close());
  return {
    get url() {
      return started(server).url.replace(/\/$/, "");
    },
  };
}

/** Serves the built site and starts a browser before the tests of a file, and stops both after. */
export function openSite(name: keyof typeof SITES = "root"): Opened {
  const server = serveSite(name);
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  const opened: Opened = {
    get url() {
      return server.url;
    },
    get browser() {
      return started(browser);
    },
    tab: async (view) => watch(await opened.browser.newContext(contextFor(view))),
    open: async (path, view) => {
      const tab = await opened.tab(view);
      await tab.page.goto(opened.url + path);
      return tab;
    },
  };
  return opened;
}

/** Opens a page in a context, and notes what goes wrong in it. */
export async function watch(context: BrowserContext): Promise<Tab> {
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const tab: Tab = { page, problems: [], requests: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      tab.problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => tab.problems.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) => tab.problems.push(`failed: ${request.url()}`));
  page.on("request", (request) => tab.requests.push(request.url()));
  return tab;
}

/** The ids of all figures made by hand. */
export const ALL_FIGURES = names("figures");

/** The forms that set out words, which are read where they stand. */
const WORD_FORMS = ["set-out", "timeline"];

const isOfWords = (id: string) => figureFile(id).views.every(({ form }) => WORD_FORMS.includes(form));

/** Figures that between them have every form and every kind of control: what readers do is tried on these. */
export const FIGURES = representatives(ALL_FIGURES.filter((id) => !isOfWords(id)));

/** Figures of words, one of each form. */
const WORDS = representatives(ALL_FIGURES.filter(isOfWords));

/** One figure for each chart form. */
export const FORMS = [...new Map(FIGURES.map((id) => [figureFile(id).views[0]?.form, id])).values()];

/** A page of each kind. */
export const PAGES = [
  "/",
  ...names("chapters")
    .slice(0, 3)
    .map((slug) => `/kapitler/${slug}/`),
  ...[...FIGURES, ...WORDS].map((id) => `/figurer/${id}/`),
  "/figurer/",
  "/figurer/former/",
  // Figures that data sets have of themselves, in the forms that none made by hand has.
  "/figurer/tall-moter-etter-varighet-2022/",
  "/figurer/tall-treff-paa-nettsider-2013/",
  "/data/",
  "/data/api/",
  "/data/budsjett-per-fylke/",
  "/evalueringer/oslo-economics-2022/",
  "/begreper/",
  "/fylker/",
  // Divided between two, which stand side by side.
  "/fylker/akershus/",
  "/om/",
  "/tallvakt/",
  "/embed/budsjett-per-fylke/",
];

/** Waits until a figure has drawn its chart anew, and says how to use it. */
export async function awake(page: Page | Frame, selector = "ia-figur"): Promise<void> {
  await page.locator(`${selector} [data-part=chart][aria-label$="${nb.figure.keys}"]`).first().waitFor();
}

/** The chart that is shown in a figure. */
export const SHOWN = "[data-part=chart] svg:visible";

/** The window that a view has. */
export function windowFor({ width = 1280 }: View = {}) {
  const phone = width === 360;
  return { width, height: phone ? 740 : 900, phone };
}

function contextFor(view: View = {}): BrowserContextOptions {
  const { dark, script = true, forcedColors } = view;
  const { phone, ...viewport } = windowFor(view);
  return {
    viewport,
    ...(phone && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: script,
    ...(forcedColors && { forcedColors: "active" as const }),
    locale: "nb-NO",
  };
}

function names(folder: string): string[] {
  return fs.readdirSync(path.join("content", folder)).map((file) => path.parse(file).name);
}

interface FigureFile {
  region?: string;
  choices?: unknown[];
  views: { form: string; pick?: unknown; sort?: unknown }[];
}

function figureFile(id: string): FigureFile {
  return parse(fs.readFileSync(`content/figures/${id}.yaml`, "utf8"));
}

/** The figures that have something that none before them has: those with most to choose first. */
function representatives(ids: string[]): string[] {
  const kindsOf = (id: string) => {
    const { region, choices = [], views } = figureFile(id);
    return [
      ...(region ? ["region"] : []),
      ...(choices.length > 0 ? ["choices"] : []),
      ...views.flatMap(({ form, pick, sort }) => [
        form,
        ...(pick ? ["pick"] : []),
        ...(sort ? ["sort"] : []),
      ]),
    ];
  };
  const kinds = new Map(ids.map((id) => [id, [...new Set(kindsOf(id))]] as const));
  const order = ids.toSorted((a, b) => (kinds.get(b)?.length ?? 0) - (kinds.get(a)?.length ?? 0));
  const seen = new Set<string>();
  return order.filter((id) => {
    const more = (kinds.get(id) ?? []).filter((kind) => !seen.has(kind));
    for (const kind of more) seen.add(kind);
    return more.length > 0;
  });
}

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the site is open only while tests run");
  return value;
}
