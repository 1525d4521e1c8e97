import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { awake, FIGURES, openSite, SHOWN } from "./site.ts";

const site = openSite();

/** Where in a mark, as shares of its width and height: edges, corners and middle. */
const PLACES = [
  [0.02, 0.5],
  [0.25, 0.1],
  [0.5, 0.5],
  [0.75, 0.9],
  [0.98, 0.5],
] as const;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bars or dots of the chart that is shown: what stands for one value each. */
function marks(page: Page): Promise<Box[]> {
  return page.locator(SHOWN).evaluate((svg) => {
    const bars = [...svg.querySelectorAll("[aria-label=bar] rect")];
    const dots = [...svg.querySelectorAll("[aria-label=dot]:not([stroke='var(--ink)']) circle")];
    return (bars.length ? bars : dots)
      .map((mark) => mark.getBoundingClientRect())
      .filter(({ width }) => width > 1)
      .map(({ x, y, width, height }) => ({ x, y, width, height }));
  });
}

const isLine = async (page: Page) => (await page.locator(`${SHOWN} [aria-label=line]`).count()) > 0;

/** What the figure reads out, empty for nothing. */
const spoken = async (page: Page) => (await page.locator("[data-part=live]").textContent()) ?? "";

/** Opens a figure in a window so high that nothing needs to be scrolled. */
async function openWhole(id: string, width: 360 | 1280) {
  const tab = await site.open(`/figurer/${id}/`, { width });
  await tab.page.setViewportSize({ width, height: 2400 });
  await tab.page.locator("[data-part=chart]").focus();
  await awake(tab.page);
  return tab;
}

describe.each([360, 1280] as const)("at %s px a mark answers all over", (width) => {
  it.each(FIGURES)("to the mouse, in %s", async (id) => {
    const { page, problems } = await openWhole(id, width);
    const all = await marks(page);
    expect(all.length).toBeGreaterThan(3);
    const answers = new Set<string>();
    for (const box of all) {
      const said = new Set<string>();
      for (const [across, down] of PLACES) {
        await page.mouse.move(box.x + box.width * across, box.y + box.height * down);
        said.add(await spoken(page));
      }
      expect([...said].join()).not.toBe("");
      // Dots overlap where lines meet.
      if (!(await isLine(page))) expect([...said], JSON.stringify(box)).toHaveLength(1);
      for (const answer of said) answers.add(answer);
    }
    if (!(await isLine(page))) expect(answers.size).toBe(all.length);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("a reader points", () => {
  it.each(FIGURES)("with a finger, at either end of a mark, in %s", async (id) => {
    const { page } = await openWhole(id, 360);
    const all = await marks(page);
    for (const { x, y, width, height } of [all[0], all.at(-1)] as Box[]) {
      const said = new Set<string>();
      for (const across of [0.05, 0.95]) {
        await page.touchscreen.tap(x + width * across, y + height / 2);
        await expect.poll(() => spoken(page)).not.toBe("");
        said.add(await spoken(page));
      }
      expect(said.size).toBe(1);
    }
    await page.context().close();
  });

  it("beside a bar: the value is that of the nearest row", async () => {
    const { page } = await openWhole("ressurser-per-delmaal", 1280);
    const [first, second] = await page
      .locator(`${SHOWN} [aria-label=bar] rect`)
      .evaluateAll((bars) =>
        [...new Set(bars.map((bar) => bar.getBoundingClientRect().y))].sort((a, b) => a - b),
      );
    const surface = await page.locator("[data-part=chart]").boundingBox();
    const nameOf = async (y: number) => {
      await page.mouse.move((surface?.x ?? 0) + 3, y);
      return (await spoken(page)).split(",")[0] ?? "";
    };
    const names = await page.locator(`${SHOWN} text`).allTextContents();
    const rows = [await nameOf((first ?? 0) + 3), await nameOf((second ?? 0) + 3)];
    expect(new Set(rows).size).toBe(2);
    for (const row of rows) expect(names).toContain(row);
    await page.context().close();
  });

  it("at a line between two years: the value is that line's", async () => {
    const { page } = await openWhole("budsjett-per-fylke", 1280);
    // Oslo's line is the thick one, and no other comes near it at the end.
    const points = await page
      .locator(
        `${SHOWN} [aria-label=line] path[stroke='var(--accent)'], ${SHOWN} [aria-label=line][stroke='var(--accent)'] path`,
      )
      .first()
      .evaluate((path) => {
        const line = path as SVGPathElement;
        const matrix = line.getScreenCTM();
        return [0.8, 0.9, 0.97].map((share) => {
          const { x, y } = line
            .getPointAtLength(line.getTotalLength() * share)
            .matrixTransform(matrix ?? undefined);
          return { x, y };
        });
      });
    for (const { x, y } of points) {
      await page.mouse.move(x, y);
      expect(await spoken(page)).toMatch(/^Oslo, 202[12]: /);
    }
    await page.context().close();
  });
});
