import { describe, expect, it } from "vitest";
import { nb } from "../../src/i18n/nb.ts";
import { shifts } from "./measure-chart.ts";
import { ALL_FIGURES, openSite } from "./site.ts";

const site = openSite();
const GALLERY = "/figurer/";

describe("finding a figure", () => {
  it("narrows all figures down by form, title and word, and leads to one", async () => {
    const { page, problems } = await site.open(GALLERY);
    const shown = () => page.locator("li[data-item]:visible").count();
    const all = await shown();
    expect(all).toBeGreaterThan(300);
    await page.locator("[name=tittel]").selectOption("funn");
    expect(await shown()).toBe(ALL_FIGURES.length);
    await page.locator("[name=form]").selectOption("line");
    const lines = await shown();
    expect(lines).toBeGreaterThan(0);
    expect(lines).toBeLessThan(ALL_FIGURES.length);
    await page.locator("[name=q]").fill("budsjettet");
    await expect.poll(shown).toBe(1);
    expect(new URL(page.url()).search).toBe("?q=budsjettet&form=line&tittel=funn");
    await page.locator("[name=q]").press("Enter");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/figurer/budsjett-per-fylke/");
    await page.goBack();
    await expect.poll(shown).toBe(1);
    await page.locator("[name=q]").fill("finnes ikke");
    await expect.poll(() => page.locator(".filter output").textContent()).toBe(nb.figure.finding.noHits);
    await page.getByRole("button", { name: nb.finding.clear }).click();
    await expect.poll(shown).toBe(all);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([360, 1280] as const)(
    "fetches only the pictures that come near, and lies still, at %s px",
    async (width) => {
      const { page, requests } = await site.open(GALLERY, { width });
      await page.waitForLoadState("networkidle");
      const pictures = requests.filter((url) => url.endsWith("/liten.svg"));
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.length).toBeLessThan(60);
      const sizes = await page
        .locator(".galleri img")
        .first()
        .evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth]);
      expect(sizes).toEqual([true, 320]);
      expect(await shifts(page)).toEqual({ value: 0, moved: [] });
      await page.context().close();
    },
  );
});
