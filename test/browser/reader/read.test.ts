import { expect, it } from "vitest";
import { chartFaults, overflow } from "../measure-chart.ts";
import { PAGES } from "../site.ts";
import type { Place } from "./place.ts";
import { inEachEngine } from "./reader.ts";

const CHAPTER = "/kapitler/budsjett-per-fylke/";

inEachEngine("a page", (reader) => {
  it.each([360, 1280] as const)("is whole and readable at %s px, with its own letters", async (width) => {
    const place = await reader.open("/", { width });
    for (const path of PAGES) {
      await place.window.goto(reader.url + path);
      expect((await place.seen("h1")).length, path).toBe(1);
      expect(await overflow(place), path).toBe(0);
      expect(await fonts(place), path).toEqual(["loaded"]);
      const charts = (await place.seen("svg.plot")).length > 0;
      expect(charts ? await chartFaults(place) : [], path).toEqual([]);
    }
    expect(await place.window.problems()).toEqual([]);
  });

  it("is dark where the reader's system is, light where it is not", async () => {
    for (const dark of [true, false]) {
      const place = await reader.open(CHAPTER, { dark });
      const { ground, letters } = await colours(place);
      expect(ground < letters, `${ground} behind ${letters}`).toBe(dark);
    }
  });

  it("leads on by its links, and back", async () => {
    const place = await reader.open("/");
    await place.click("main a[href*='/kapitler/']");
    await expect.poll(async () => (await place.address()).pathname).toMatch(/^\/kapitler\/./);
    await expect.poll(() => place.seen("h1")).toHaveLength(1);
    // Asked for a little later, since the page that is asked goes away.
    await place.evaluate(() => void setTimeout(() => history.back()));
    await expect.poll(async () => (await place.address()).pathname).toBe("/");
    expect(await place.seen("main a[href*='/kapitler/']")).not.toEqual([]);
  });

  it.each([360, 1280] as const)("unfolds the source of a number in place, at %s px", async (width) => {
    const place = await reader.open(CHAPTER, { width });
    const note = () => place.seen(".kilde-note");
    const before = await note();
    if (width === 360) await place.tap(".kilde-merke");
    else await place.click(".kilde-merke");
    const shown = await note();
    expect(shown.length).toBeGreaterThan(0);
    if (width === 1280) return;
    expect(before).toEqual([]);
    expect(shown.length).toBe(1);
    await place.window.press("Escape");
    await expect.poll(note).toEqual([]);
  });
});

/** Whether the page's own fonts have come, apart from those that it does not use. */
function fonts(place: Place): Promise<string[]> {
  return place.evaluate(async () => {
    await document.fonts.ready;
    const used = [...document.fonts].filter(({ status }) => status !== "unloaded");
    return [...new Set(used.map(({ status }) => status))];
  });
}

/** How light the page's ground and its letters are, from 0 to 255. */
function colours(place: Place): Promise<{ ground: number; letters: number }> {
  return place.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
    const light = (colour: string) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data[1] ?? 0;
    };
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const body = getComputedStyle(document.body);
    const ground = /(?:, 0\)|transparent)$/.test(backgroundColor) ? body.backgroundColor : backgroundColor;
    return { ground: light(ground), letters: light(body.color) };
  });
}
