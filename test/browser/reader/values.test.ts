import { expect, it } from "vitest";
import { FORMS } from "../site.ts";
import { awake, BUDGET, CHART, notInTable, spoken, tip } from "./figure.ts";
import type { Place, Point } from "./place.ts";
import { inEachEngine } from "./reader.ts";

/** Where Oslo's last value lies in the budget figure: just left of its label. */
async function osloEnd(place: Place): Promise<Point> {
  return place.evaluate(() => {
    const labels = [...document.querySelectorAll("[data-part=chart] svg text")];
    const label = labels.find((text) => text.checkVisibility() && text.textContent?.startsWith("Oslo"));
    label?.scrollIntoView({ block: "center", behavior: "instant" });
    const { x, y, height } = (label as Element).getBoundingClientRect();
    return { x: x - 12, y: y + height / 2 };
  });
}

/** Where the page is and how high the chart is, and whether its code has been fetched. */
async function state(place: Place): Promise<{ top: number; height: number; chunks: number }> {
  return place.evaluate(() => ({
    top: scrollY,
    height: Math.round(document.querySelector("[data-part=chart]")?.getBoundingClientRect().height ?? 0),
    chunks: performance.getEntriesByType("resource").filter(({ name }) => /\/chart\.[^/]*\.js$/.test(name))
      .length,
  }));
}

inEachEngine("a figure", (reader) => {
  it.each([360, 1280] as const)("wakes when it is reached for, and lies still, at %s px", async (width) => {
    const place = await reader.open(BUDGET, { width });
    await place.point(CHART);
    const before = await state(place);
    expect(before.chunks).toBe(0);
    if (width === 360) await place.tap(CHART);
    else await place.hover(CHART);
    await awake(place);
    expect(await state(place)).toEqual({ ...before, chunks: 1 });
    expect(await place.window.problems()).toEqual([]);
  });

  it("shows a value to the mouse, reads it out, and lets go of it", async () => {
    const place = await reader.open(BUDGET);
    const { x, y } = await osloEnd(place);
    await place.window.move(x, y);
    await awake(place);
    await place.window.move(x + 1, y);
    await expect.poll(() => spoken(place)).toMatch(/^Oslo, 2022: \d+,\d\s%$/);
    expect(await tip(place)).toContain("Oslo, 2022");
    expect(await notInTable(place, await spoken(place))).toBeUndefined();
    await place.window.move(2, 2);
    await expect.poll(() => tip(place)).toBe("");
    expect(await spoken(place)).toBe("");
    expect(await place.window.problems()).toEqual([]);
  });

  it("shows a value to a finger at the first touch, and keeps it", async () => {
    const place = await reader.open(BUDGET, { width: 360 });
    const { x, y } = await osloEnd(place);
    await place.window.tap(x, y);
    await awake(place);
    await expect.poll(() => spoken(place)).toMatch(/^Oslo, 2022: \d+,\d\s%$/);
    expect(await tip(place)).toContain("Oslo, 2022");
    await place.window.tap(x, y);
    await expect.poll(() => spoken(place)).toMatch(/^Oslo, 2022/);
    expect(await place.window.problems()).toEqual([]);
  });

  it.each(FORMS)("is read with the arrow keys, Home, End and Escape: %s", async (id) => {
    const place = await reader.open(`/figurer/${id}/`);
    await place.focus(CHART);
    await awake(place);
    const press = async (key: string) => {
      await place.window.press(key);
      return spoken(place);
    };
    const first = await press("Home");
    const last = await press("End");
    expect(first).not.toBe(last);
    expect(await tip(place)).not.toBe("");
    expect(await press("Home")).toBe(first);
    const heard = [first, last];
    for (const arrow of ["Right", "Right", "Down", "Down", "Left", "Up"])
      heard.push(await press(`Arrow${arrow}`));
    expect(new Set(heard).size).toBeGreaterThan(3);
    for (const sentence of heard) expect(await notInTable(place, sentence)).toBeUndefined();
    expect(await press("Escape")).toBe("");
    expect(await tip(place)).toBe("");
    await place.window.press("Tab");
    expect(await place.focused()).not.toBe("chart");
    expect(await place.window.problems()).toEqual([]);
  });

  it("follows the window from the one width to the other", async () => {
    const place = await reader.open(BUDGET);
    await place.focus(CHART);
    await awake(place);
    await place.window.resize(420, 800);
    await expect.poll(async () => (await place.seen(`${CHART} .smal svg`)).length).toBe(1);
    await expect
      .poll(async () => {
        await place.window.press("Home");
        return tip(place);
      })
      .toContain("Agder, 2019");
  });
});
