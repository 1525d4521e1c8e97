import { expect, it } from "vitest";
import { cut, HOSTILE, openHost } from "../partner.ts";
import { awake, CHART, spoken } from "./figure.ts";
import type { Place } from "./place.ts";
import { inEachEngine } from "./reader.ts";

const PLAIN = "body { margin: 0; }";

/** Waits until a frame shows its figure whole, and is no higher than it needs. */
async function fits(place: Place, index: number): Promise<void> {
  const figure = place.frame(index);
  const fit = async () => {
    const outer = (await heights(place))[index] ?? 0;
    const inner = await figure.on("main", (main) => main.getBoundingClientRect().height);
    return { ...(await cut(figure)), spare: Math.floor(outer - inner) };
  };
  await expect.poll(fit).toEqual({ below: 0, right: 0, spare: 0 });
}

/** How high the frames are. */
const heights = (place: Place) =>
  place.evaluate(() => [...document.querySelectorAll("iframe")].map(({ clientHeight }) => clientHeight));

inEachEngine("a figure on a partner's page", (reader) => {
  const host = openHost(reader);
  const open = async (ids: string[], width: number, style: string) => {
    const codes = await Promise.all(ids.map((id) => host.snippet(id)));
    const place = await reader.open(host.page(codes, width, { style }));
    await place.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const index of ids.keys()) await expect.poll(() => place.frame(index).seen("main")).toHaveLength(1);
    return place;
  };

  it.each([
    [360, PLAIN],
    [700, PLAIN],
    [360, HOSTILE],
  ])("takes the height it needs in a column of %s px, with the style %s", async (width, style) => {
    const place = await open(["virkning"], width, style);
    await fits(place, 0);
    expect(await place.on("iframe", ({ clientWidth }) => clientWidth)).toBe(width);
    expect(await place.window.problems()).toEqual([]);
  });

  it("wakes, is read with mouse and keys, switches view, and keeps fitting", async () => {
    const place = await open(["budsjett-per-fylke"], 700, PLAIN);
    const figure = place.frame(0);
    await fits(place, 0);
    const [before = 0] = await heights(place);
    const { x, y } = await figure.point(CHART);
    await place.window.move(x, y);
    await awake(figure);
    await place.window.move(x + 1, y);
    await expect.poll(() => spoken(figure)).not.toBe("");
    await figure.click("[data-part=title]");
    await expect.poll(() => spoken(figure)).toBe("");
    await place.window.press("Tab", "Tab", "Tab", "Tab");
    expect(await figure.focused()).toBe("chart");
    await place.window.press("Home");
    await expect.poll(() => spoken(figure)).toMatch(/^Agder, 2019: /);

    await figure.click("form label", "Rangering");
    await expect.poll(() => figure.text("[data-part=title]")).toMatch(/^2022: /);
    await fits(place, 0);
    await figure.click("form label", "Utvikling");
    await expect.poll(() => heights(place)).toEqual([before]);
    await figure.click(".figur-tabell summary");
    await expect.poll(async () => (await heights(place))[0]).toBeGreaterThan(before + 100);
    await fits(place, 0);
    expect(await place.window.problems()).toEqual([]);
  });

  it("stands beside another one, each with its own height", async () => {
    const place = await open(["virkning", "ressurser-per-delmaal"], 700, PLAIN);
    for (const index of [0, 1]) await fits(place, index);
    expect(new Set(await heights(place)).size).toBe(2);
  });
});
