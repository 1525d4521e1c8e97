import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartFaults, overflow } from "./measure-chart.ts";
import { FIGURES, openSite, SHOWN, type Tab } from "./site.ts";

const site = openSite();

describe.each([360, 1280] as const)("without JavaScript at %s px", (width) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab({ width, script: false });
  });
  afterAll(() => tab.page.context().close());

  it.each(FIGURES)("the figure %s shows its chart, and nothing that needs a script", async (id) => {
    const { page, problems } = tab;
    await page.goto(`${site.url}/figurer/${id}/`);
    expect(await page.locator(`ia-figur ${SHOWN}`).count()).toBe(1);
    expect(await page.locator(".figur-valg:visible").count()).toBe(0);
    expect(await page.locator("[data-copy]:visible").count()).toBe(0);
    expect(await chartFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(problems).toEqual([]);
  });

  it("the numbers unfold as a table, and the tools open", async () => {
    const { page } = tab;
    await page.goto(`${site.url}/figurer/budsjett-per-fylke/`);
    for (const [summary, inside] of [
      [".figur-tabell > summary", ".figur-tabell tbody td"],
      [".figur-verktoy details:nth-of-type(1) > summary", "a[data-image=png]"],
      [".figur-verktoy details:nth-of-type(2) > summary", "textarea"],
    ] as const) {
      await expect.poll(() => page.locator(inside).first().isVisible()).toBe(false);
      await page.locator(summary).click();
      await expect.poll(() => page.locator(inside).first().isVisible()).toBe(true);
    }
    expect(await page.locator(".figur-tabell tbody td").first().textContent()).toMatch(/\d/);
  });

  it("the front page and a chapter can be read from top to bottom", async () => {
    const { page } = tab;
    for (const path of ["/", "/kapitler/budsjett-per-fylke/"]) {
      await page.goto(site.url + path);
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await page.locator(SHOWN).count()).toBeGreaterThan(0);
      expect(await page.locator("main p:visible").count()).toBeGreaterThan(1);
    }
  });
});
