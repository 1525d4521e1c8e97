import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { shifts } from "./measure-chart.ts";
import { awake, FIGURES, openSite } from "./site.ts";

const site = openSite();

const isChunk = (url: string) => /\/chart\.[^/]*\.js$/.test(url);

describe("a figure that wakes up", () => {
  it("fetches the code for charts once, and only when a reader reaches for a figure", async () => {
    const { page, requests } = await site.open("/kapitler/tilfredshet/");
    await page.locator(".kapittel > p").first().hover();
    await page.waitForLoadState("networkidle");
    expect(requests.filter(isChunk)).toEqual([]);

    const figures = page.locator("ia-figur");
    expect(await figures.count()).toBeGreaterThan(1);
    for (const figure of await figures.all()) {
      await figure.locator("[data-part=chart]").hover();
      await expect.poll(() => figure.locator("[data-part=chart]").getAttribute("role")).toBe("application");
    }
    expect(requests.filter(isChunk)).toHaveLength(1);
    await page.context().close();
  });

  it.each(FIGURES)("draws the same as at build time, at both widths: %s", async (id) => {
    const { page, problems } = await site.open(`/figurer/${id}/`);
    const before = await geometry(page);
    expect(before.length).toBe(2);
    expect(before[0]?.texts.length).toBeGreaterThan(5);
    await page.locator("[data-part=chart]").hover({ position: { x: 2, y: 2 } });
    await awake(page);
    await page.mouse.move(1, 1);
    expect(await geometry(page)).toEqual(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([360, 768, 1280] as const)("moves nothing at %s px", async (width) => {
    for (const id of FIGURES) {
      const { page } = await site.open(`/figurer/${id}/`, { width });
      const surface = page.locator("[data-part=chart]");
      const before = await surface.boundingBox();
      const at = { position: { x: 5, y: 5 } };
      await (width === 360 ? surface.tap(at) : surface.hover(at));
      await awake(page);
      expect((await surface.boundingBox())?.height, id).toBeCloseTo(before?.height ?? 0, 0);
      expect(await shifts(page), id).toEqual({ value: 0, moved: [] });
      await page.context().close();
    }
  });

  describe("when the code for charts cannot be fetched", () => {
    const failing = async (path: string) => {
      const { page } = await site.tab();
      await page.route(/\/chart\.[^/]*\.js$/, (route) => route.abort());
      await page.goto(site.url + path);
      return page;
    };

    it("stays as it was, with a word to the reader", async () => {
      const page = await failing("/figurer/virkning/");
      await page.locator("[data-part=chart]").hover();
      await page.getByRole("alert").filter({ hasText: "Last siden på nytt" }).waitFor();
      expect(await page.locator("[data-part=chart]").getAttribute("role")).toBe("img");
      expect(await page.locator("[data-part=chart] svg:visible text").count()).toBeGreaterThan(5);
      await page.context().close();
    });

    it("shows in its switches what is shown", async () => {
      const page = await failing("/figurer/budsjett-per-fylke/");
      const title = await page.locator("[data-part=title]").textContent();
      await page.getByText("Rangering", { exact: true }).click();
      await page.getByRole("alert").filter({ hasText: "Last siden på nytt" }).waitFor();
      expect(await page.getByRole("radio", { name: "Utvikling" }).isChecked()).toBe(true);
      expect(await page.getByRole("radio", { name: "Rangering" }).isChecked()).toBe(false);
      expect(await page.locator("[data-part=title]").textContent()).toBe(title);
      await page.context().close();
    });

    it("says so no longer when it comes after all", async () => {
      const page = await failing("/figurer/budsjett-per-fylke/");
      await page.getByText("Rangering", { exact: true }).click();
      await page.getByRole("alert").filter({ hasText: "Last siden på nytt" }).waitFor();
      await page.unroute(/\/chart\.[^/]*\.js$/);
      await page.reload();
      await page.getByText("Rangering", { exact: true }).click();
      await awake(page);
      expect(await page.getByRole("alert").isVisible()).toBe(false);
      await page.context().close();
    });
  });

  it("offers no choices, and says why in their place, when its own code cannot be fetched", async () => {
    const { page } = await site.tab();
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(`${site.url}/figurer/budsjett-per-fylke/`);
    expect(await page.getByText("Rangering", { exact: true }).isVisible()).toBe(false);
    const sentence = page.locator(".figur-vent");
    expect(await sentence.isVisible()).toBe(false);
    await sentence.evaluate((element) => element.getAnimations()[0]?.finish());
    expect(await sentence.isVisible()).toBe(true);
    expect(await page.locator("[data-copy]:visible").count()).toBe(0);
    await page.context().close();
  });

  it("follows the window from the one width to the other", async () => {
    const { page } = await site.open("/figurer/budsjett-per-fylke/");
    await page.locator("[data-part=chart]").focus();
    await awake(page);
    await page.setViewportSize({ width: 420, height: 800 });
    await page.locator(".smal svg").waitFor({ state: "visible" });
    await expect
      .poll(async () => {
        await page.keyboard.press("Home");
        return page.locator(".smal [aria-label=tip]").textContent();
      })
      .not.toBe("");
    expect(await page.locator("[data-part=live]").textContent()).toMatch(/\d\s%$/);
    await page.context().close();
  });
});

/** Frame and text of every chart in the page's figure, rounded as at build time. */
function geometry(page: Page): Promise<{ viewBox: string | null; texts: string[] }[]> {
  return page.locator("[data-part=chart] svg").evaluateAll((charts) => {
    const rounded = (text: string) =>
      text.replace(/\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));
    const place = (element: Element | null): string =>
      !element || element.localName === "svg"
        ? ""
        : `${place(element.parentElement)} ${["transform", "x", "y", "dx", "dy", "fill", "font-weight"]
            .map((name) => element.getAttribute(name) ?? "")
            .join(" ")}`;
    return charts.map((chart) => ({
      viewBox: chart.getAttribute("viewBox"),
      texts: [...chart.querySelectorAll("text, tspan")].map(
        (text) => `${text.textContent} ${rounded(place(text)).replaceAll(/\s+/g, " ")}`,
      ),
    }));
  });
}
