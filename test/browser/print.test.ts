import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartFaults } from "./measure-chart.ts";
import { openSite, SHOWN, type Tab } from "./site.ts";

const site = openSite();

/** Width of an A4 page less margins of 15 mm, in CSS pixels. */
const A4 = 680;

/** The window has a scrollbar; paper has none. */
const SCROLLBAR = 15;

describe("on paper", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab();
    await tab.page.setViewportSize({ width: A4 + SCROLLBAR, height: 1000 });
    await tab.page.emulateMedia({ media: "print", colorScheme: "light" });
    await tab.page.goto(`${site.url}/kapitler/budsjett-per-fylke/`);
  });
  afterAll(() => tab.page.context().close());

  it("a chapter has no menus, controls or tools", async () => {
    const { page } = tab;
    for (const selector of [
      "header nav",
      "footer nav",
      ".hopp",
      "form",
      "button:not(.begrep)",
      "details",
      ".videre",
    ])
      expect(await page.locator(`${selector}:visible`).count(), selector).toBe(0);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  it("every source stands in brackets where it is referred to", async () => {
    const notes = await tab.page.locator(".kilde-note").evaluateAll((notes) =>
      notes.map((note) => ({
        visible: note.checkVisibility() && note.getBoundingClientRect().height > 0,
        display: getComputedStyle(note).display,
        before: getComputedStyle(note, "::before").content,
        inside: note.getBoundingClientRect().right <= document.documentElement.clientWidth + 1,
      })),
    );
    expect(notes.length).toBeGreaterThan(3);
    expect(new Set(notes.map((note) => JSON.stringify(note)))).toEqual(
      new Set([JSON.stringify({ visible: true, display: "inline", before: '"["', inside: true })]),
    );
  });

  it("a figure is as wide as the page, with title, source and chart together", async () => {
    const { page } = tab;
    const chart = await page.locator(SHOWN).first().boundingBox();
    expect(chart?.x).toBeGreaterThanOrEqual(0);
    expect((chart?.x ?? 0) + (chart?.width ?? A4)).toBeLessThanOrEqual(A4);
    expect(chart?.width).toBeGreaterThan(500);
    expect(
      await page
        .locator("ia-figur")
        .first()
        .evaluate((figure) => getComputedStyle(figure).breakInside),
    ).toBe("avoid");
    expect(await page.locator(".figur-tekst:visible").count()).toBeGreaterThan(0);
    expect(await chartFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(A4);
  });

  it("ink is black on white, also for a reader with dark colours", async () => {
    const { page } = tab;
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      const text = document.querySelector("ia-figur svg text");
      return { color, backgroundColor, label: text && getComputedStyle(text).fill };
    });
    await page.emulateMedia({ media: "print", colorScheme: "light" });
    expect(luminance(colors.color)).toBeLessThan(0.15);
    expect(colors.backgroundColor).toBe("rgb(255, 255, 255)");
    expect(luminance(colors.label ?? "")).toBeLessThan(0.4);
  });

  it.each(["/", "/kapitler/budsjett-per-fylke/", "/figurer/ressurser-per-delmaal/"])(
    "%s becomes pages with the chart on them",
    async (path) => {
      const { page } = tab;
      await page.goto(site.url + path);
      const pdf = await page.pdf({
        format: "A4",
        margin: { top: "15mm", right: "15mm", bottom: "15mm", left: "15mm" },
      });
      expect(pdf.toString("latin1", 0, 5)).toBe("%PDF-");
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThan(15);
      expect(drawnLines(pdf)).toBeGreaterThan(30);
    },
  );
});

/** Light from 0 to 1 of a colour such as `rgb(1, 2, 3)`. */
function luminance(color: string): number {
  const [red = 255, green = 255, blue = 255] = (color.match(/\d+/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** How many lines, curves and boxes a PDF draws: the charts. */
function drawnLines(pdf: Buffer): number {
  let count = 0;
  const start = /stream\r?\n/g;
  const latin = pdf.toString("latin1");
  for (let match = start.exec(latin); match; match = start.exec(latin)) {
    const end = latin.indexOf("endstream", match.index);
    try {
      const content = inflateSync(pdf.subarray(match.index + match[0].length, end)).toString("latin1");
      count += content.match(/\b(?:l|c|re)\n/g)?.length ?? 0;
    } catch {
      // A font or a picture in another format.
    }
  }
  return count;
}
