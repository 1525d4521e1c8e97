import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import { nb } from "../../src/i18n/nb.ts";
import { shifts } from "./measure-chart.ts";
import { openSite } from "./site.ts";

const site = openSite();
const SETS = loadCatalog().size;

const shown = (page: Page) => page.locator("li[data-item]:visible").count();
const answer = (page: Page) => page.locator(".filter output").textContent();

/** The number beside an option: 39 for «prosent (39)». */
async function countOf(page: Page, select: string, value: string): Promise<number> {
  const text = await page.locator(`[name=${select}] option[value="${value}"]`).textContent();
  return Number(/\((\d+)\)$/.exec(text ?? "")?.[1]);
}

/** A line so slow that the first of a page is shown long before the last is read. */
async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const rate = { downloadThroughput: 40_000, uploadThroughput: 40_000 };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 100, ...rate });
}

describe("finding a data set", () => {
  it("starts with all, and the counts say how many each choice leaves", async () => {
    const { page, problems } = await site.open("/data/");
    expect(await shown(page)).toBe(SETS);
    for (const [name, value] of [
      ["evaluering", "sintef-2015"],
      ["region", "nav-2020"],
      ["aar", "2012"],
      ["enhet", "prosent"],
    ] as const) {
      const wanted = await countOf(page, name, value);
      expect(wanted).toBeGreaterThan(0);
      await page.locator(`[name=${name}]`).selectOption(value);
      expect(await shown(page), name).toBe(wanted);
      await page.locator(`[name=${name}]`).selectOption("");
    }
    expect(await shown(page)).toBe(SETS);
    expect(new URL(page.url()).search).toBe("");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("combines words, selects and themes, and what is left agrees with the counts", async () => {
    const { page } = await site.open("/data/");
    await page.locator("[name=evaluering]").selectOption("oslo-economics-2022");
    const label = page.locator(".filter fieldset label", { hasText: "fylker" });
    const wanted = Number(await label.locator("[data-part=count]").textContent());
    const both = [...loadCatalog().values()].filter(
      ([set]) => set?.folder === "oslo-economics-2022" && set.descriptor.keywords.includes("fylker"),
    );
    expect(wanted).toBe(both.length);
    await label.locator("input").check();
    expect(await shown(page)).toBe(wanted);
    await page.locator("[name=q]").fill("budsjett");
    const left = await shown(page);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(wanted);
    expect(await answer(page)).toContain(String(left));
    expect(await page.locator("h2:visible").count()).toBe(1);
    expect(await page.locator("h2:visible [data-part=count]").textContent()).toBe(String(left));
    expect(await page.locator("main nav li:visible").allTextContents()).toEqual([
      `Oslo Economics og AFI 2023 ${left}`,
    ]);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      q: "budsjett",
      evaluering: "oslo-economics-2022",
      tema: "fylker",
    });
    await page.context().close();
  });

  it("comes back from the address, and a choice that leaves nothing cannot be made", async () => {
    const { page } = await site.open(
      "/data/?evaluering=oslo-economics-2022&tema=fylker&tema=ressurser&aar=1800",
    );
    expect(await page.locator("[name=evaluering]").inputValue()).toBe("oslo-economics-2022");
    expect(await page.locator("[name=tema]:checked").count()).toBe(2);
    expect(await page.locator("[name=aar]").inputValue()).toBe("");
    const left = await shown(page);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(SETS);
    expect(await page.locator("[name=tema][value=leger]").isDisabled()).toBe(true);
    expect(await page.locator("[name=tema][value=fylker]").isEnabled()).toBe(true);
    await page.context().close();
  });

  it("is cleared with one button, and says so when nothing is found", async () => {
    const { page } = await site.open("/data/");
    const clear = page.locator(".filter [type=reset]");
    expect(await clear.isVisible()).toBe(false);
    await page.locator("[name=q]").fill("xyzzy");
    expect(await shown(page)).toBe(0);
    expect(await answer(page)).toBe(nb.dataset.finding.noHits);
    await clear.click();
    await expect.poll(() => shown(page)).toBe(SETS);
    expect(new URL(page.url()).search).toBe("");
    expect(await clear.isVisible()).toBe(false);
    expect(await countOf(page, "enhet", "prosent")).toBeGreaterThan(50);
    await page.context().close();
  });

  it("leads to the first hit with Enter or its button", async () => {
    const { page } = await site.open("/data/");
    await page.locator("#filter").fill("hms");
    await page.locator("#filter").press("Enter");
    const first = page.locator("li[data-item]:visible a").first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.locator(".filter [type=submit]").click();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe("?q=hms");
    await page.context().close();
  });

  it("works with the keyboard alone", async () => {
    const { page } = await site.open("/data/");
    await page.locator("#filter").focus();
    await page.keyboard.type("hms");
    const byWord = await shown(page);
    expect(byWord).toBeLessThan(SETS);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("submit");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("evaluering");
    await page.keyboard.type("SINTEF 2013");
    expect(await page.locator("[name=evaluering]").inputValue()).toBe("sintef-2013");
    await page.locator("[name=tema][value=hms]").focus();
    await page.keyboard.press("Space");
    expect(await page.locator("[name=tema][value=hms]").isChecked()).toBe(true);
    expect(await shown(page)).toBeGreaterThan(0);
    await page.locator(".filter [type=reset]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => shown(page)).toBe(SETS);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("filter");
    await page.context().close();
  });

  it("has its choices folded on a phone and open on a wide screen, and lies still", async () => {
    for (const width of [360, 1280] as const) {
      const { page } = await site.open("/data/?aar=2022", { width });
      const select = page.locator("[name=evaluering]");
      expect(await select.isVisible()).toBe(width === 1280);
      if (width === 360) await page.locator(".filter summary").click();
      expect(await select.isVisible()).toBe(true);
      await page.context().close();
      const plain = await site.open("/data/", { width });
      expect(await shifts(plain.page)).toEqual({ value: 0, moved: [] });
      await plain.page.context().close();
    }
  });

  it.each([
    [360, 740],
    [1280, 900],
    [1280, 1700],
  ] as const)(
    "lies still while it opens with filters in the address, at %s × %s px",
    async (width, height) => {
      for (const query of ["?tema=fylker", "?q=xyzzy", "?evaluering=sintef-2015#sintef-2015"]) {
        const { page } = await site.tab({ width });
        await page.setViewportSize({ width, height });
        await slowLine(page);
        await page.goto(`${site.url}/data/${query}`);
        expect(await shown(page), query).toBeLessThan(SETS);
        expect(await shifts(page), query).toEqual({ value: 0, moved: [] });
        await page.context().close();
      }
    },
  );

  it("with filters in the address is a whole list where they cannot be applied", async () => {
    const { page } = await site.tab();
    await page.addInitScript(() => {
      customElements.define = () => {
        throw new Error("not to be defined");
      };
    });
    await page.goto(`${site.url}/data/?tema=fylker`);
    expect(await shown(page)).toBe(SETS);
    await page.context().close();
    const without = await site.open("/data/?tema=fylker", { script: false });
    expect(await shown(without.page)).toBe(SETS);
    await without.page.context().close();
  });

  it("is a whole list without JavaScript, with a way to each report", async () => {
    const { page } = await site.open("/data/", { script: false });
    expect(await page.locator(".filter").isVisible()).toBe(false);
    expect(await shown(page)).toBe(SETS);
    await page.locator("main nav a[href$='#sintef-2015']").click();
    expect(await page.locator("#sintef-2015").isVisible()).toBe(true);
    await page.context().close();
  });
});
