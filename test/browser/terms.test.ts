import { describe, expect, it } from "vitest";
import { axe } from "./axe.ts";
import { openSite } from "./site.ts";

const site = openSite();
const CHAPTER = "/kapitler/hvem-faar-hjelp/";

describe("a note on a term", () => {
  it("opens at the word and closes by keyboard, and the reader is back at the word", async () => {
    const { page, problems } = await site.open(CHAPTER);
    const word = page.locator(".begrep").first();
    const note = page.locator(`#${await word.getAttribute("popovertarget")}`);
    expect(await note.isVisible()).toBe(false);
    await word.focus();
    await page.keyboard.press("Enter");
    await note.waitFor();
    const [from, to] = [await word.boundingBox(), await note.boundingBox()];
    expect(Math.abs((to?.y ?? 0) - (from?.y ?? 0))).toBeLessThan(60);
    // What is open comes next: its link.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".begrep-note")?.id)).toBe(
      await word.getAttribute("popovertarget"),
    );
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "hidden" });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("begrep");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("opens without JavaScript, over the whole width of a phone", async () => {
    const { page } = await site.open(CHAPTER, { width: 360, script: false });
    await page.locator(".begrep").first().tap();
    const note = page.locator(".begrep-note:popover-open");
    await note.waitFor();
    expect((await note.boundingBox())?.width).toBe(360);
    await page.context().close();
  });

  it("is as if it were not there in print", async () => {
    const { page } = await site.open(CHAPTER);
    await page.locator(".begrep").first().click();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".begrep-note:visible").count()).toBe(0);
    const word = page.locator(".begrep").first();
    expect(await word.evaluate((button) => getComputedStyle(button).textDecorationLine)).toBe("none");
    await page.context().close();
  });

  it.each([{ width: 360 }, { width: 1280, dark: true }] as const)(
    "has nothing that axe finds wrong, $width px",
    async (view) => {
      const { page } = await site.open(CHAPTER, view);
      await page.locator(".begrep").first().click();
      await page.locator(".begrep-note:popover-open").waitFor();
      expect(await axe(page)).toEqual([]);
      await page.context().close();
    },
  );

  it.each([320, 360, 768, 1280])("leaves every word with its marks in the column, %i px", async (width) => {
    const { page } = await site.open(CHAPTER);
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The line a word stands in is as high as the others.
    const heights = await page
      .locator("article > p:has(.begrep)")
      .evaluateAll((all) =>
        all.map(
          (paragraph) =>
            paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight),
        ),
      );
    for (const lines of heights) expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.06);
    await page.context().close();
  });
});

describe("the glossary", () => {
  it("narrows down by word, inflected or in the text, and takes letters that are left empty away", async () => {
    const { page, problems } = await site.open("/begreper/");
    await page.locator("#filter").fill("arbeidsgiverloser");
    await page.locator("li[data-item]:visible").first().waitFor();
    expect(await page.locator("li[data-item]:visible h3").allTextContents()).toEqual(["Arbeidsgiverlos"]);
    expect(await page.locator(".bokstaver li:visible").allTextContents()).toEqual(["A"]);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Arbeidsgiverlos");
    expect(new URL(page.url()).search).toBe("?q=arbeidsgiverloser");
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
