import { describe, expect, it } from "vitest";
import { chartFaults, overflow } from "./measure-chart.ts";
import { awake, FIGURES, openSite } from "./site.ts";

const site = openSite();

/** Opens a page whose fonts never come. */
async function withoutFonts(path: string, width: number) {
  const { page } = await site.tab();
  // So high that no scroll bar takes of the width.
  await page.setViewportSize({ width, height: 2400 });
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(site.url + path);
  return page;
}

describe.each([320, 360, 768, 1280])("without the site's own faces at %s px", (width) => {
  it.each(FIGURES)("all text in the chart of %s fits", async (id) => {
    const page = await withoutFonts(`/figurer/${id}/`, width);
    expect(await chartFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("no page has to be moved sideways", async () => {
    for (const path of [
      "/",
      "/kapitler/budsjett-per-fylke/",
      "/data/",
      "/data/budsjett-per-fylke/",
      "/figurer/virkning/",
    ]) {
      const page = await withoutFonts(path, width);
      expect(await overflow(page), path).toBe(0);
      await page.context().close();
    }
  });
});

describe.each([280, 360, 720, 1280])("in a frame of %s px without the site's own faces", (width) => {
  it.each(FIGURES)("all text fits in each view of %s", async (id) => {
    const page = await withoutFonts(`/embed/${id}/`, width);
    expect(await chartFaults(page)).toEqual([]);
    const fold = page.locator(".flere-valg > summary:visible");
    if ((await fold.count()) > 0) await fold.click();
    for (const choice of await page.locator(".valgrad span").all()) {
      await choice.click();
      await awake(page);
      expect(await chartFaults(page), (await choice.textContent()) ?? "").toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    await page.context().close();
  });
});
