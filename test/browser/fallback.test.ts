import { describe, expect, it } from "vitest";
import { chartFaults, overflow } from "./measure-chart.ts";
import { cut, frame, openPartner, WHOLE } from "./partner.ts";
import { FIGURES, openSite } from "./site.ts";

const site = openSite();
const partner = openPartner(site);

/** Opens a page whose fonts never come. */
async function withoutFonts(path: string, width: 360 | 768 | 1280) {
  const { page } = await site.tab({ width });
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto(site.url + path);
  return page;
}

describe.each([360, 768, 1280] as const)("without the site's own faces at %s px", (width) => {
  it.each(FIGURES)("all text in the chart of %s fits", async (id) => {
    const page = await withoutFonts(`/figurer/${id}/`, width);
    expect(await chartFaults(page)).toEqual([]);
    await page.context().close();
  });

  it("no page has to be moved sideways", async () => {
    for (const path of [
      "/",
      "/kapitler/budsjett-per-fylke/",
      "/data/",
      "/data/budsjett-per-fylke/",
      "/figurer/virkning/",
    ]) {
      const page = await withoutFonts(path, width);
      expect(await overflow(page), path).toBe(0);
      await page.context().close();
    }
  });
});

describe("in a narrow column of a partner's page", () => {
  it.each([240, 280, 320])(
    "of %s px no text in a chart is smaller than 11 px, and nothing is cut",
    async (width) => {
      for (const id of FIGURES) {
        const { page } = await partner.paste([await partner.snippet(id)], width, { style: "" });
        await expect.poll(() => cut(frame(page)), { message: id }).toEqual(WHOLE);
        const least = await frame(page)
          .locator("svg.plot:visible")
          .evaluate(
            (svg: SVGSVGElement) => (13 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width,
          );
        expect(least, id).toBeGreaterThanOrEqual(11);
        // What does not fit is reached by moving the chart in its own frame.
        const hidden = await frame(page)
          .locator(".smal")
          .evaluate((box) => box.scrollWidth - box.clientWidth);
        expect(hidden, id).toBeLessThan(45);
        await page.context().close();
      }
    },
  );
});
