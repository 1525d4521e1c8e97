import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN } from "../site/built.ts";
import { awake, FIGURES, openSite, type Tab, watch } from "./site.ts";

const site = openSite();

/** A partner's page, with the style sheets that partners have. */
const PARTNER = `<!doctype html><html lang="nb"><title>Partner</title><style>
  * { box-sizing: content-box; }
  body { margin: 0; font: 30px/3 cursive; color: red; background: black; }
  iframe { height: 50px; width: 2000px; border: 9px solid red; }
  svg, text { fill: red; font-size: 4px; }
</style>`;

let partner: Server;
let page = "";

beforeAll(async () => {
  partner = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((done) => partner.listen(0, done));
});
afterAll(() => new Promise((done) => partner.close(done)));

/** What a reader of ours copies, with the tested server as its origin. */
async function snippet(id: string): Promise<string> {
  const html = await (await fetch(`${site.url}/figurer/${id}/`)).text();
  const [, escaped = ""] = /data-part="snippet"[^>]*>([^<]+)</.exec(html) ?? [];
  const code = escaped
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&(?:quot|#34);/g, '"')
    .replaceAll("&amp;", "&");
  return code.replaceAll(ORIGIN, new URL(site.url).origin);
}

/** The address in that code. */
async function address(id: string): Promise<string> {
  return /src="([^"]+)"/.exec(await snippet(id))?.[1] ?? "";
}

/** Opens a partner's page with code pasted in columns of some width. */
async function paste(codes: string[], width: number, script = true): Promise<Tab> {
  page = `${PARTNER}${codes.map((code) => `<div style="width:${width}px">${code}</div>`).join("")}`;
  const context = await site.browser.newContext({
    viewport: { width: 900, height: 900 },
    javaScriptEnabled: script,
  });
  const tab = await watch(context);
  await tab.page.goto(`http://127.0.0.1:${(partner.address() as AddressInfo).port}/`, {
    waitUntil: "networkidle",
  });
  return tab;
}

function embedded(page: Page): Frame[] {
  return page.frames().slice(1);
}

/** How much of a figure is cut off in its frame. */
async function cut(frame: Frame): Promise<{ below: number; right: number }> {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { below: Math.max(0, scrollHeight - clientHeight), right: Math.max(0, scrollWidth - clientWidth) };
  });
}

const WHOLE = { below: 0, right: 0 };

describe("a figure on a partner's page", () => {
  it.each([280, 360, 700])("fits a column of %s px and takes the height it needs", async (width) => {
    for (const id of FIGURES) {
      const { page, problems } = await paste([await snippet(id)], width);
      const [frame] = embedded(page) as [Frame];
      await expect.poll(() => cut(frame), id).toEqual(WHOLE);
      const box = await page.locator("iframe").boundingBox();
      expect(box?.width, id).toBeLessThanOrEqual(width);
      const content = await frame.locator("main").evaluate((main) => main.getBoundingClientRect().height);
      expect((box?.height ?? 0) - content, id).toBeGreaterThanOrEqual(0);
      expect((box?.height ?? 0) - content, id).toBeLessThan(4);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it("keeps fitting when the reader switches view, unfolds the table and folds it again", async () => {
    const { page } = await paste([await snippet("budsjett-per-fylke")], 360);
    const [frame] = embedded(page) as [Frame];
    const height = async () => (await page.locator("iframe").boundingBox())?.height ?? 0;
    await expect.poll(() => cut(frame)).toEqual(WHOLE);
    const before = await height();
    await frame.getByText("Rangering", { exact: true }).click();
    await awake(frame);
    await expect.poll(height).not.toBe(before);
    await expect.poll(() => cut(frame)).toEqual(WHOLE);

    const folded = await height();
    await frame.locator("summary").first().click();
    await expect.poll(height).toBeGreaterThan(folded + 100);
    await expect.poll(() => cut(frame)).toEqual(WHOLE);
    await frame.locator("summary").first().click();
    await expect.poll(height).toBe(folded);
    await page.context().close();
  });

  it("stands beside another one, each with its own height and its own choices", async () => {
    const { page, problems } = await paste(
      [await snippet("virkning"), await snippet("ressurser-per-delmaal")],
      700,
    );
    const frames = embedded(page);
    expect(frames.length).toBe(2);
    await page.locator("iframe").last().scrollIntoViewIfNeeded();
    for (const frame of frames) await expect.poll(() => cut(frame)).toEqual(WHOLE);
    const heights = await page.locator("iframe").evaluateAll((all) => all.map((frame) => frame.clientHeight));
    expect(new Set(heights).size).toBe(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("sets no cookie, and calls nobody but the site", async () => {
    const { page, problems, requests } = await paste([await snippet("budsjett-per-fylke")], 700);
    const [frame] = embedded(page) as [Frame];
    await frame.locator("[data-role=region]").selectOption("agder");
    await awake(frame);
    expect(await page.context().cookies()).toEqual([]);
    const origins = new Set(requests.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([new URL(page.url()).origin, new URL(site.url).origin].sort());
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("works where the browser refuses to store anything", async () => {
    const { page, problems } = await paste([], 700);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    });
    await page.goto(await address("budsjett-per-fylke"));
    await page.locator("[data-role=region]").focus();
    await awake(page);
    await page.locator("[data-role=region]").selectOption("agder");
    const label = page.locator("svg:visible text", { hasText: "Agder" });
    await expect.poll(() => label.evaluate((text) => getComputedStyle(text).fontWeight)).toBe("600");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([280, 360, 700])(
    "is whole in its fallback height where scripts do not run, at %s px",
    async (width) => {
      for (const id of FIGURES) {
        const { page } = await paste([await snippet(id)], width, false);
        const [frame] = embedded(page) as [Frame];
        expect(await cut(frame), id).toEqual(WHOLE);
        await page.context().close();
      }
    },
  );

  it("can be opened in a version that stays, or in the newest", async () => {
    const pinned = await address("virkning");
    expect(pinned).toMatch(/\/embed\/virkning\/\d+\.\d+\.\d+\/$/);
    const newest = pinned.replace(/\d+\.\d+\.\d+\/$/, "");
    for (const url of [pinned, newest]) {
      const { page, problems } = await site.tab();
      await page.goto(url);
      expect(await page.locator("nav, .figur-verktoy").count()).toBe(0);
      expect(await page.locator("svg:visible").count()).toBe(1);
      expect(await page.locator("figcaption a[target=_top]").count()).toBe(2);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });
});
