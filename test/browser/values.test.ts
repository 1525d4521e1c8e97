import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { awake, FORMS, openSite, SHOWN } from "./site.ts";
import { isInTable } from "./spoken.ts";

const site = openSite();

/** Where Oslo's last value lies in the budget figure: just left of its label. */
async function osloEnd(page: Page): Promise<{ x: number; y: number }> {
  const label = page.locator(`${SHOWN} text`, { hasText: /^Oslo/ });
  await label.scrollIntoViewIfNeeded();
  const box = await label.boundingBox();
  if (!box) throw new Error("Oslo has no label");
  return { x: box.x - 12, y: box.y + box.height / 2 };
}

/** What the figure reads out, empty for nothing. */
const spoken = (page: Page) => page.locator("[data-part=live]").textContent();

/** What the figure shows at the pointer, empty for nothing. */
const shown = (page: Page) => page.locator(`${SHOWN} [aria-label=tip]`).textContent();

/** A sentence that is read out, if the figure's table has no such value. */
async function notInTable(page: Page, sentence: string): Promise<string | undefined> {
  const rows = await page
    .locator(".figur-tabell tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
    );
  return isInTable(rows, sentence) ? undefined : sentence;
}

describe("a reader reads a value", () => {
  it("with the mouse: it is shown there, and read out, and goes away again", async () => {
    const { page, problems } = await site.open("/figurer/budsjett-per-fylke/");
    const { x, y } = await osloEnd(page);
    await page.mouse.move(x, y);
    await awake(page);
    await page.mouse.move(x + 1, y);
    await expect.poll(() => spoken(page)).toMatch(/^Oslo, 2022: \d+,\d\s%$/);
    expect(await shown(page)).toContain("Oslo, 2022");
    expect(await notInTable(page, (await spoken(page)) ?? "")).toBeUndefined();
    await page.mouse.move(2, 2);
    await expect.poll(() => shown(page)).toBe("");
    expect(await spoken(page)).toBe("");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("with a finger: it stays when the finger is lifted", async () => {
    const { page, problems } = await site.open("/figurer/budsjett-per-fylke/", { width: 360 });
    const { x, y } = await osloEnd(page);
    await page.touchscreen.tap(x, y);
    await awake(page);
    await page.touchscreen.tap(x, y);
    await expect.poll(() => spoken(page)).toMatch(/^Oslo, 2022: \d+,\d\s%$/);
    expect(await shown(page)).toContain("Oslo, 2022");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("with a finger, at the first tap", async () => {
    const { page } = await site.open("/figurer/budsjett-per-fylke/", { width: 360 });
    const { x, y } = await osloEnd(page);
    await page.touchscreen.tap(x, y);
    await awake(page);
    await expect.poll(() => spoken(page), { timeout: 3000 }).toMatch(/^Oslo, 2022/);
    await page.context().close();
  });

  it.each(FORMS)("with the arrow keys, Home, End and Escape in %s", async (id) => {
    const { page, problems } = await site.open(`/figurer/${id}/`);
    const surface = page.locator("[data-part=chart]");
    await surface.focus();
    await awake(page);
    expect(await surface.getAttribute("aria-label")).toContain("piltastene");

    const press = async (key: string) => {
      await page.keyboard.press(key);
      return (await spoken(page)) ?? "";
    };
    const first = await press("Home");
    const last = await press("End");
    expect(first).not.toBe(last);
    if (id === "budsjett-per-fylke")
      expect([first, last].join()).toMatch(/^Agder, 2019: .*,Øst-Viken, 2022: /);
    expect(await shown(page)).not.toBe("");
    expect(await press("Home")).toBe(first);

    const keys = [..."→→→↓↓↓←↑"].map((key) => ({ "→": "Right", "↓": "Down", "←": "Left", "↑": "Up" })[key]);
    const heard = [first, last];
    for (const key of keys) heard.push(await press(`Arrow${key}`));
    expect(new Set(heard).size).toBeGreaterThan(3);
    for (const sentence of heard) expect(await notInTable(page, sentence)).toBeUndefined();

    expect(await press("Escape")).toBe("");
    expect(await shown(page)).toBe("");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("with the arrow keys, along one line from year to year", async () => {
    const { page } = await site.open("/figurer/budsjett-per-fylke/");
    await page.locator("[data-part=chart]").focus();
    await awake(page);
    const heard: (string | null)[] = [];
    for (const key of ["Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight"]) {
      await page.keyboard.press(key);
      heard.push(await spoken(page));
    }
    expect(heard.map((sentence) => sentence?.replace(/: .*/, ""))).toEqual(
      ["2019", "2020", "2021", "2022", "2022"].map((year) => `Agder, ${year}`),
    );
    await page.context().close();
  });

  it("with the arrow keys, from where the mouse points", async () => {
    const { page } = await site.open("/figurer/ressurser-per-delmaal/");
    await page.locator("[data-part=chart]").focus();
    await awake(page);
    await page.keyboard.press("End");
    const rows = page.locator(`${SHOWN} [aria-label="y-axis tick label"] text`);
    const [first, second] = (await rows.allTextContents()).slice(0, 2);
    const box = await rows.first().boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) + 60, (box?.y ?? 0) + 5);
    expect(await spoken(page)).toMatch(new RegExp(`^${first}, Delmål 1`));
    await page.keyboard.press("ArrowDown");
    expect(await spoken(page)).toMatch(new RegExp(`^${second}, Delmål 1`));
    await page.context().close();
  });

  it("with a tip that is whole, wherever the value lies", async () => {
    for (const width of [360, 1280] as const) {
      const { page } = await site.open("/figurer/budsjett-per-fylke/", { width });
      await page.locator("[data-part=chart]").focus();
      await awake(page);
      for (const key of ["Home", "End", "ArrowUp", "ArrowUp", "ArrowLeft", "ArrowDown"]) {
        await page.keyboard.press(key);
        const outside = await page.locator(`${SHOWN} [aria-label=tip]`).evaluate((tip) => {
          const { left, right } = tip.getBoundingClientRect();
          return Math.max(0, -left, right - document.documentElement.clientWidth);
        });
        expect(outside, `${width} px, ${key}`).toBe(0);
      }
      await page.context().close();
    }
  });
});
