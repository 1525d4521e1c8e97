import { describe, expect, it } from "vitest";
import { chartFaults } from "./measure-chart.ts";
import { cut, frame, frames, HOSTILE, openPartner, WHOLE } from "./partner.ts";
import { awake, FIGURES, openSite } from "./site.ts";

const site = openSite();
const partner = openPartner(site);

const PLAIN = "body { margin: 0; }";

describe("a figure on a partner's page", () => {
  it.each([
    [280, PLAIN],
    [360, PLAIN],
    [700, PLAIN],
    [360, HOSTILE],
  ])("fits a column of %s px and takes the height it needs, with the style %s", async (width, style) => {
    for (const id of FIGURES) {
      const { page, problems } = await partner.paste([await partner.snippet(id)], width, { style });
      const figure = frame(page);
      await expect.poll(() => cut(figure), { message: id }).toEqual(WHOLE);
      const box = await page.locator("iframe").boundingBox();
      expect(box?.width, id).toBe(width);
      const content = await figure.locator("main").evaluate((main) => main.getBoundingClientRect().height);
      expect((box?.height ?? 0) - content, id).toBeGreaterThanOrEqual(0);
      expect((box?.height ?? 0) - content, id).toBeLessThan(4);
      if (width >= 360) expect(await chartFaults(figure), id).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it.each([
    [280, PLAIN],
    [360, PLAIN],
    [700, PLAIN],
    [360, HOSTILE],
  ])("is whole without scripts, in a column of %s px, with the style %s", async (width, style) => {
    const short: string[] = [];
    for (const id of FIGURES) {
      const { page } = await partner.paste([await partner.snippet(id)], width, { script: false, style });
      const { below, right } = await cut(frame(page));
      if (below || right) short.push(`${id}: ${below} px below, ${right} px to the right`);
      await page.context().close();
    }
    expect(short).toEqual([]);
  });

  it("keeps fitting when the reader switches view, unfolds the table and folds it again", async () => {
    const { page } = await partner.paste([await partner.snippet("budsjett-per-fylke")], 360);
    const figure = frame(page);
    const height = async () => (await page.locator("iframe").boundingBox())?.height ?? 0;
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    const before = await height();
    await figure.locator(".flere-valg summary").click();
    await expect.poll(height).toBeGreaterThan(before);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    await figure.getByText("Rangering", { exact: true }).click();
    await awake(figure);
    await expect.poll(height).not.toBe(before);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);

    const folded = await height();
    await figure.locator(".figur-tabell summary").click();
    await expect.poll(height).toBeGreaterThan(folded + 100);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    await figure.locator(".figur-tabell summary").click();
    await expect.poll(height).toBe(folded);
    await page.context().close();
  });

  it("stands beside another one, each with its own height", async () => {
    const codes = [await partner.snippet("virkning"), await partner.snippet("ressurser-per-delmaal")];
    const { page, problems } = await partner.paste(codes, 700);
    expect(frames(page).length).toBe(2);
    await page.locator("iframe").last().scrollIntoViewIfNeeded();
    for (const figure of frames(page)) await expect.poll(() => cut(figure)).toEqual(WHOLE);
    const heights = await page.locator("iframe").evaluateAll((all) => all.map((frame) => frame.clientHeight));
    expect(new Set(heights).size).toBe(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("gets its height also where the script arrives after the figure", async () => {
    const code = await partner.snippet("budsjett-per-fylke");
    const [, script = ""] = /<script[^>]* src="([^"]+)"/.exec(code) ?? [];
    const { page } = await partner.paste([code.replace(/<script.*<\/script>/, "")], 700);
    await frame(page).locator("svg:visible").waitFor();
    await page.addScriptTag({ url: script });
    await expect.poll(() => cut(frame(page)), { timeout: 3000 }).toEqual(WHOLE);
    const box = await page.locator("iframe").boundingBox();
    const content = await frame(page)
      .locator("main")
      .evaluate((main) => main.clientHeight);
    expect(Math.abs((box?.height ?? 0) - content)).toBeLessThan(4);
    await page.context().close();
  });
});
