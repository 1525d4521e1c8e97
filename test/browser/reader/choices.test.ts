import { expect, it } from "vitest";
import { nb } from "../../../src/i18n/nb.ts";
import { awake, BUDGET, bold, CHART, spoken } from "./figure.ts";
import type { Place } from "./place.ts";
import { inEachEngine } from "./reader.ts";

const GOALS = "/figurer/ressurser-per-delmaal/";
const REGION = "select[name=fylke]";

const title = (place: Place) => place.text("[data-part=title]");
const query = async (place: Place) => (await place.address()).search;

/** Chooses as a reader does: reaches for the list, and picks when the figure is awake. */
async function choose(place: Place, region: string): Promise<void> {
  await place.focus(REGION);
  await awake(place);
  await place.choose(REGION, region);
}

inEachEngine("a reader's choices", (reader) => {
  it.each([360, 1280] as const)("change title, chart and address, and back, at %s px", async (width) => {
    const place = await reader.open(BUDGET, { width });
    const use = (word: string) =>
      width === 360 ? place.tap("form label", word) : place.click("form label", word);
    const texts = () => place.seen(`${CHART} svg text`);
    const start = { title: await title(place), texts: await texts() };
    if (width === 360) await place.tap(".flere-valg summary");
    await use("Millioner kroner");
    await expect.poll(() => title(place)).not.toBe(start.title);
    expect(await place.text("[data-part=subtitle]")).toContain("Millioner kroner");
    expect(await query(place)).toBe("?tall=mnok");
    expect(await texts()).not.toEqual(start.texts);

    await use("Rangering");
    await expect.poll(() => title(place)).toMatch(/^2022: /);
    await place.choose("select[name=aar]", "2020");
    await expect.poll(() => title(place)).toMatch(/^2020: /);
    expect(await query(place)).toBe("?tall=mnok&visning=rangering&aar=2020");

    await use("Andel av budsjettet");
    await use("Utvikling");
    await expect.poll(() => title(place)).toBe(start.title);
    expect(await texts()).toEqual(start.texts);
    expect(await query(place)).toBe("");
    expect(await place.window.problems()).toEqual([]);
  });

  it("are made with the keyboard alone", async () => {
    const place = await reader.open(BUDGET);
    await place.evaluate(() => document.querySelector<HTMLElement>("form input:checked")?.focus());
    await place.window.press("ArrowRight");
    await expect.poll(() => query(place)).toBe("?tall=endring");
    expect(await place.focused()).toBe("tall");
    await place.window.press("Tab");
    expect(await place.focused()).toBe("visning");
    await place.window.press("Tab");
    expect(await place.focused()).toBe("fylke");
    await place.window.press(..."Ros");
    await place.window.press("Enter");
    await expect.poll(() => query(place)).toBe("?tall=endring&fylke=rogaland");
  });

  it("are there again when the address is opened, also in a chapter", async () => {
    const search = "?tall=mnok&visning=rangering&aar=2020&fylke=agder";
    for (const path of [BUDGET, "/kapitler/budsjett-per-fylke/"]) {
      const place = await reader.open(path + search);
      await expect.poll(() => title(place)).toMatch(/^2020: /);
      expect(await place.value("select[name=aar]")).toBe("2020");
      expect(await place.value(REGION)).toBe("agder");
      expect(await query(place)).toBe(search);
      expect(await place.window.problems()).toEqual([]);
    }
  });

  it("of a region is picked out, and stands in the address", async () => {
    const place = await reader.open(BUDGET);
    expect(await bold(place, "budsjett-per-fylke")).toEqual([]);
    await choose(place, "trondelag");
    await expect.poll(() => bold(place, "budsjett-per-fylke")).toEqual(["Trøndelag"]);
    expect(await query(place)).toBe("?fylke=trondelag");
    await choose(place, "");
    await expect.poll(() => bold(place, "budsjett-per-fylke")).toEqual([]);
    expect(await query(place)).toBe("");
    expect(await place.evaluate(() => localStorage.length)).toBe(0);
  });

  it("of a region follow to the next page, across a reform", async () => {
    const place = await reader.open(GOALS);
    await choose(place, "hordaland");
    await expect.poll(() => bold(place, "ressurser-per-delmaal")).toEqual(["Hordaland"]);
    await place.window.goto(`${reader.url}/kapitler/budsjett-per-fylke/`);
    await awake(place);
    await expect.poll(() => bold(place, "budsjett-per-fylke")).toEqual(["Vestland"]);
    expect(await place.value(REGION)).toBe("vestland");
    await choose(place, "vestland");
    await place.window.goto(reader.url + GOALS);
    await awake(place);
    expect(await spoken(place)).toBe("");
    expect(await place.window.problems()).toEqual([]);
  });

  it("are gone back from, and forgotten at a press", async () => {
    const place = await reader.open(BUDGET);
    const first = await title(place);
    await place.click("form label", "Rangering");
    await expect.poll(() => title(place)).not.toBe(first);
    await choose(place, "rogaland");
    await expect.poll(() => place.text("[data-part=place]")).toMatch(/^Rogaland: /);
    await place.evaluate(() => history.back());
    await expect.poll(() => place.text("[data-part=place]")).toBe("");
    await place.evaluate(() => history.back());
    await expect.poll(() => title(place)).toBe(first);
    await place.evaluate(() => history.forward());
    await expect.poll(() => title(place)).not.toBe(first);
    await place.click("[data-part=reset]");
    await expect.poll(() => title(place)).toBe(first);
    expect(await query(place)).toBe("");
    expect(await place.window.problems()).toEqual([]);
  });

  it("leave the code for embedding to be copied with one press", async () => {
    const place = await reader.open(BUDGET);
    await place.click("summary", nb.figure.embed);
    await place.click("[data-copy]", nb.figure.copy);
    await expect.poll(() => place.seen("[data-copy]")).toContain(nb.figure.copied);
    expect(await place.value("[data-part=snippet]")).toContain("<iframe");
    expect(await place.window.problems()).toEqual([]);
  });
});
