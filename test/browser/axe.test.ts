import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe } from "./axe.ts";
import { awake, FORMS, openSite, PAGES, type Tab, type View } from "./site.ts";

const site = openSite();

const VIEWS: View[] = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
];

describe.each(VIEWS)("axe at $width px, dark: $dark", (view) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab(view);
  });
  afterAll(() => tab.page.context().close());

  it.each([...PAGES, "/finnes-ikke/"])("finds nothing wrong with %s", async (path) => {
    await tab.page.goto(site.url + path);
    expect(await axe(tab.page)).toEqual([]);
  });

  it.each(FORMS)("finds nothing wrong with %s when all is unfolded and a value is shown", async (id) => {
    const { page } = tab;
    await page.goto(`${site.url}/figurer/${id}/`);
    await page.locator("[data-part=chart]").focus();
    await awake(page);
    await page.keyboard.press("Home");
    // Those with a name close each other, so each stands open by itself.
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) {
        details.removeAttribute("name");
        (details as HTMLDetailsElement).open = true;
      }
    });
    expect(await axe(page)).toEqual([]);
  });

  it("finds nothing wrong after a reader's choices", async () => {
    const { page } = tab;
    await page.goto(
      `${site.url}/figurer/budsjett-per-fylke/?tall=endring&visning=rangering&aar=2021&fylke=agder`,
    );
    await awake(page);
    expect(await axe(page)).toEqual([]);
  });

  it("finds nothing wrong with an open source note", async () => {
    const { page } = tab;
    await page.goto(`${site.url}/kapitler/budsjett-per-fylke/`);
    await page.locator(".kilde-merke").first().click();
    await page.locator(".kilde-note:popover-open").waitFor();
    expect(await axe(page)).toEqual([]);
  });
});

describe("with forced colours", () => {
  it("nothing fails, and every chart is still there to see", async () => {
    const { page, problems } = await site.tab({ width: 1280, forcedColors: true });
    for (const id of FORMS) {
      await page.goto(`${site.url}/figurer/${id}/`);
      await page.locator("[data-part=chart]").focus();
      await awake(page);
      const faint = await page.locator("[data-part=chart] svg:visible").evaluate((svg) => {
        const ground = getComputedStyle(svg.closest(".figur-flate") ?? svg).backgroundColor;
        return [...svg.querySelectorAll("text, [fill^='var(--ink']")].filter(
          (text) =>
            !text.closest("[fill^='var(--on-'], [fill^='var(--paper']") &&
            getComputedStyle(text).fill === ground,
        ).length;
      });
      expect(faint).toBe(0);
      expect(await axe(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
