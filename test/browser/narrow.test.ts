import { describe, expect, it } from "vitest";
import { chartFaults, overflow } from "./measure-chart.ts";
import { cut, frame, openPartner, WHOLE } from "./partner.ts";
import { awake, FIGURES, openSite, PAGES } from "./site.ts";

const site = openSite();
const partner = openPartner(site);

/** Narrower than this, a chart is moved sideways in its own place. */
const WHOLE_FROM = 280;

/** Keys that go to values at all sides of a chart. */
const KEYS = ["Home", ..."↓↓↓↓→→→→", "End", ..."↑↑↑↑←←"].map(
  (key) => ({ "↓": "ArrowDown", "→": "ArrowRight", "↑": "ArrowUp", "←": "ArrowLeft" })[key] ?? key,
);

describe.each([240, 280, 320])("in a column of %s px of a partner's page", (width) => {
  it.each(FIGURES)("the text in %s can be read, and nothing is out of reach", async (id) => {
    for (const script of [true, false]) {
      const { page } = await partner.paste([await partner.snippet(id)], width, { style: "", script });
      const figure = frame(page);
      await expect.poll(() => cut(figure)).toEqual(WHOLE);
      const surface = figure.locator("[data-part=chart]");
      const room = await surface.evaluate((box) => {
        box.scrollLeft = 1000;
        return { hidden: box.scrollWidth - box.clientWidth, moved: box.scrollLeft };
      });
      expect(room.moved).toBe(room.hidden);
      expect(room.hidden > 0).toBe(width < WHOLE_FROM);
      expect(await figure.locator(".figur-sideveis").isVisible()).toBe(width < WHOLE_FROM);
      const faults = await chartFaults(figure);
      expect(width < WHOLE_FROM ? faults.filter((fault) => !/lies outside/.test(fault)) : faults).toEqual([]);
      await page.context().close();
    }
  });

  it.each(FIGURES)("each value in %s that keys go to is shown whole", async (id) => {
    const { page } = await partner.paste([await partner.snippet(id)], width, { style: "" });
    const figure = frame(page);
    await figure.locator("[data-part=chart]").focus();
    await awake(figure);
    for (const key of KEYS) {
      await page.keyboard.press(key);
      const outside = await figure.locator("[data-part=chart]").evaluate((surface) => {
        const tip = surface.querySelector(".smal [aria-label=tip] path")?.getBoundingClientRect();
        const { left, right } = surface.getBoundingClientRect();
        return tip ? Math.max(0, left - tip.left, tip.right - right) : "no tip";
      });
      expect(outside, key).toBe(0);
    }
    await page.context().close();
  });
});

/** The page with all forms is for editors, who do not look at it in a window as narrow as this. */
const READ = PAGES.filter((path) => path !== "/figurer/former/");

describe.each([240, 280, 320])("in a window of %s px", (width) => {
  it.each(READ)("%s is not moved sideways, and the text in its charts can be read", async (path) => {
    const { page } = await site.tab();
    await page.setViewportSize({ width, height: 700 });
    await page.goto(site.url + path);
    expect(await overflow(page)).toBe(0);
    expect((await chartFaults(page)).filter((fault) => /px high/.test(fault))).toEqual([]);
    await page.context().close();
  });
});
