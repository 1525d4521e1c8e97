import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./site.ts";

const site = openSite();

interface Stop {
  what: string;
  /** Width of the ring around it. */
  outline: number;
  /** Whether it can be seen in the window. */
  visible: boolean;
}

/** Presses Tab until it leaves the page, and tells where it stopped. */
async function tabThrough(page: Page, most = 120): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // A hidden radio button shows its ring on the word beside it.
      const seen = element.matches("input[type=radio]") ? (element.nextElementSibling ?? element) : element;
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(seen);
      const box = seen.getBoundingClientRect();
      return {
        what: `${element.localName}${element.id ? `#${element.id}` : ""}.${element.className} ${element.getAttribute("name") ?? ""}`,
        outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
        visible:
          box.width > 0 &&
          box.height > 0 &&
          box.left >= 0 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          opacity !== "0",
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

describe("with the keyboard alone", () => {
  it.each([360, 1280] as const)(
    "everything in a figure's page is reached in order, in sight, with a ring, at %s px",
    async (width) => {
      const { page } = await site.open("/figurer/budsjett-per-fylke/", { width });
      await page.locator(".flere-valg").evaluate((details) => {
        (details as HTMLDetailsElement).open = true;
      });
      const stops = await tabThrough(page);
      expect(stops.length).toBeLessThan(120);
      expect(stops.filter(({ outline, visible }) => !visible || outline < 2)).toEqual([]);

      const names = stops.map(({ what }) => what);
      expect(names[0]).toContain("hopp");
      const places = ["hopp", "merke", "input. tall", "input. visning", "select#", "figur-flate"].map(
        (part) => names.findIndex((name) => name.includes(part)),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(names.filter((name) => name.startsWith("summary")).length).toBe(width === 360 ? 5 : 4);
      await page.context().close();
    },
  );

  it("the first stop leads past the menu", async () => {
    const { page } = await site.open("/kapitler/budsjett-per-fylke/");
    await page.keyboard.press("Tab");
    const skip = page.locator(".hopp");
    expect(await skip.evaluate((link) => document.activeElement === link)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await page.context().close();
  });

  it("a figure does not hold on to the reader", async () => {
    const { page } = await site.open("/figurer/virkning/");
    await page.locator("[data-part=chart]").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-part=chart]"))).toBeNull();
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-part"))).toBe("chart");
    await page.context().close();
  });

  it("the table and the tools open with Enter and Space", async () => {
    const { page } = await site.open("/figurer/virkning/");
    for (const [index, key] of ["Enter", "Space", "Enter", "Space"].entries()) {
      const details = page.locator("ia-figur details").nth(index);
      await details.locator("summary").focus();
      await page.keyboard.press(key);
      expect(await details.getAttribute("open")).not.toBeNull();
    }
    await page.context().close();
  });

  it("a source note opens with Enter at 360 px, can be read and closes with Escape", async () => {
    const { page } = await site.open("/kapitler/budsjett-per-fylke/", { width: 360 });
    const mark = page.locator(".kilde-merke").first();
    const note = page.locator(".kilde-note").first();
    expect(await note.isVisible()).toBe(false);
    await mark.focus();
    await page.keyboard.press("Enter");
    await note.waitFor({ state: "visible" });
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(740);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".kilde-note") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "hidden" });
    expect(await mark.evaluate((button) => document.activeElement === button)).toBe(true);
    await page.context().close();
  });
});
