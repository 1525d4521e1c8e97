import { expect, it } from "vitest";
import { cut, HOSTILE, openHost, WHOLE } from "../partner.ts";
import { awake, CHART, spoken } from "./figure.ts";
import { inEachEngine } from "./reader.ts";

const PLAIN = "body { margin: 0; }";

inEachEngine("a figure on a partner's page", (reader) => {
  const host = openHost(reader);
  const open = async (ids: string[], width: number, style: string) => {
    const codes = await Promise.all(ids.map((id) => host.snippet(id)));
    return reader.open(host.page(codes, width, { style }));
  };

  it.each([
    [360, PLAIN],
    [700, PLAIN],
    [360, HOSTILE],
  ])("takes the height it needs in a column of %s px, with the style %s", async (width, style) => {
    const place = await open(["virkning"], width, style);
    const figure = place.frame(0);
    await expect.poll(() => cut(figure), { timeout: 10_000 }).toEqual(WHOLE);
    const outer = await place.on("iframe", ({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    const inner = await figure.on("main", (main) => main.getBoundingClientRect().height);
    expect(outer[0]).toBe(width);
    await expect
      .poll(() => place.on("iframe", (frame) => frame.clientHeight))
      .toBeLessThan(Math.ceil(inner) + 4);
    expect(await place.window.problems()).toEqual([]);
  });

  it("wakes, is read with mouse and keys, switches view, and keeps fitting", async () => {
    const place = await open(["budsjett-per-fylke"], 700, PLAIN);
    const figure = place.frame(0);
    const height = () => place.on("iframe", (frame) => frame.clientHeight);
    await expect.poll(() => cut(figure), { timeout: 10_000 }).toEqual(WHOLE);
    const before = await height();
    await figure.hover(CHART);
    await awake(figure);
    await expect.poll(() => spoken(figure)).not.toBe("");
    await figure.click("[data-part=title]");
    await expect.poll(() => spoken(figure)).toBe("");
    await place.window.press("Tab", "Tab", "Tab", "Tab");
    expect(await figure.focused()).toBe("chart");
    await place.window.press("Home");
    await expect.poll(() => spoken(figure)).toMatch(/^Agder, 2019: /);

    await figure.click("form label", "Rangering");
    await expect.poll(() => figure.text("[data-part=title]")).toMatch(/^2022: /);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    await figure.click("form label", "Utvikling");
    await expect.poll(height).toBe(before);
    await figure.click("summary");
    await expect.poll(height).toBeGreaterThan(before + 100);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    expect(await place.window.problems()).toEqual([]);
  });

  it("stands beside another one, each with its own height", async () => {
    const place = await open(["virkning", "ressurser-per-delmaal"], 700, PLAIN);
    await place.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const index of [0, 1])
      await expect.poll(() => cut(place.frame(index)), { timeout: 10_000 }).toEqual(WHOLE);
    const heights = await place.evaluate(() =>
      [...document.querySelectorAll("iframe")].map((frame) => frame.clientHeight),
    );
    expect(new Set(heights).size).toBe(2);
  });
});
