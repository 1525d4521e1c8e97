import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { unescape as unescapeHtml } from "html-escaper";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { ORIGIN } from "../site/built.ts";
import type { Measurable } from "./measure-chart.ts";
import { type Opened, type Tab, watch } from "./site.ts";

/** Style sheets as partners have them: they reach the frame, and may not reach the figure. */
export const HOSTILE = `
  * { box-sizing: content-box; }
  body { margin: 0; font: 30px/3 cursive; color: red; background: black; }
  iframe { height: 50px; width: 2000px; border: 9px solid red; }
  svg, text { fill: red; font-size: 4px; }`;

/** What a partner's page is like. */
interface Manner {
  style?: string;
  /** The page's Content-Security-Policy. */
  policy?: string;
}

/** A partner's site, on an origin of its own. */
interface Host {
  /** The code that a reader copies from a figure's page, with the tested server for its address. */
  snippet(id: string): Promise<string>;
  /** The address of its page, which from now on has code pasted in columns of `width` pixels. */
  page(codes: string[], width: number, manner?: Manner): string;
}

/** A partner's site, and a browser to look at it. */
export interface Partner extends Pick<Host, "snippet"> {
  /** Opens a page with code pasted in columns of `width` pixels. */
  paste(codes: string[], width: number, options?: Manner & { script?: boolean }): Promise<Tab>;
}

/** Serves a partner's pages as long as the tests of one file or group run. */
export function openHost(site: { readonly url: string }): Host {
  let server: Server | undefined;
  let html = "";
  let headers: Record<string, string> = {};
  beforeAll(async () => {
    const created = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers }).end(html);
    });
    await new Promise<void>((done) => created.listen(0, done));
    server = created;
  });
  afterAll(() => new Promise((done) => server?.close(done)));
  return {
    snippet: async (id) => {
      const page = await (await fetch(`${site.url}/figurer/${id}/`)).text();
      const [, escaped = ""] = /data-part="snippet"[^>]*>([^<]+)</.exec(page) ?? [];
      return unescapeHtml(escaped).replaceAll(ORIGIN, new URL(site.url).origin);
    },
    page: (codes, width, { style = HOSTILE, policy } = {}) => {
      const columns = codes.map((code) => `<div class="spalte">${code}</div>`).join("");
      const css = `.spalte { width: ${width}px; } ${style}`;
      html = `<!doctype html><html lang="nb"><title>Partner</title><style nonce="partner">${css}</style>${columns}`;
      headers = policy ? { "Content-Security-Policy": policy } : {};
      if (!server) throw new Error("the partner's site is open only while tests run");
      const { port } = server.address() as AddressInfo;
      return `http://127.0.0.1:${port}/`;
    },
  };
}

/** A partner's site as the tests of one file see it in Chromium. */
export function openPartner(site: Opened): Partner {
  const host = openHost(site);
  return {
    snippet: host.snippet,
    paste: async (codes, width, { script = true, ...manner } = {}) => {
      const viewport = { width: 900, height: 900 };
      const tab = await watch(await site.browser.newContext({ viewport, javaScriptEnabled: script }));
      await tab.page.goto(host.page(codes, width, manner), { waitUntil: "networkidle" });
      return tab;
    },
  };
}

/** The figures in a partner's page. */
export function frames(page: Page): Frame[] {
  return page.frames().slice(1);
}

/** The only figure in a partner's page. */
export function frame(page: Page): Frame {
  const [only] = frames(page);
  if (!only) throw new Error("no frame in the page");
  return only;
}

/** What {@link cut} gives for a figure that is seen whole, without scrolling. */
export const WHOLE = { below: 0, right: 0 };

/** How much of a figure lies outside its frame, in pixels. */
export function cut(frame: Measurable): Promise<{ below: number; right: number }> {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { below: Math.max(0, scrollHeight - clientHeight), right: Math.max(0, scrollWidth - clientWidth) };
  });
}
