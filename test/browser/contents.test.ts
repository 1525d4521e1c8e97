import { describe, expect, it } from "vitest";
import { overflow } from "./measure-chart.ts";
import { openSite } from "./site.ts";

const site = openSite();
const CHAPTER = "/kapitler/virker-det/";

describe.each([true, false])("the contents of a chapter, JavaScript: %s", (script) => {
  it("stand beside the text on a wide screen, follow the reader, and lead on", async () => {
    const { page, problems } = await site.open(CHAPTER, { width: 1280, script });
    const links = page.locator(".innhold a");
    const box = async (css: string) =>
      (await page.locator(css).first().boundingBox()) ?? { x: 0, y: 0, width: 0 };
    const [beside, text] = [await box(".innhold nav"), await box("article h1")];
    expect(beside.x + beside.width).toBeLessThan(text.x);
    expect(await page.locator(".innhold summary").isVisible()).toBe(false);
    const fourth = await links.nth(3).getAttribute("href");
    await links.nth(3).click();
    await expect.poll(() => new URL(page.url()).hash).toBe(encodeURI(fourth ?? ""));
    await expect.poll(() => links.first().isVisible()).toBe(true);
    expect((await box(".innhold nav")).y).toBeLessThan(60);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("unfold on a phone", async () => {
    const { page } = await site.open(CHAPTER, { width: 360, script });
    expect(await page.locator(".innhold a").first().isVisible()).toBe(false);
    await page.locator(".innhold summary").click();
    await expect.poll(() => page.locator(".innhold a").last().isVisible()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await page.context().close();
  });
});

it("the section that is read is marked in the contents", async () => {
  const { page } = await site.open(CHAPTER, { width: 1280 });
  const marked = () =>
    page
      .locator(".innhold [aria-current]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(await marked()).toEqual([]);
  for (const at of [2, 5, 0]) {
    const heading = page.locator("article > h2[id]").nth(at);
    await heading.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await expect.poll(marked).toEqual([`#${await heading.getAttribute("id")}`]);
  }
  await page.context().close();
});

it("the main menu takes one row on a phone, also with one page more than it has", async () => {
  const { page } = await site.open(CHAPTER, { width: 360 });
  const rows = () =>
    page
      .locator(".topp li")
      .evaluateAll((items) => new Set(items.map((item) => item.getBoundingClientRect().top)).size);
  if ((await page.locator(".topp li").count()) < 5)
    await page.locator(".topp ul").evaluate((list) => {
      list.insertAdjacentHTML("beforeend", "<li><a href='/'>Fylker</a></li>");
    });
  expect(await rows()).toBe(1);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await rows()).toBe(1);
  expect(await overflow(page)).toBe(0);
  await page.context().close();
});
