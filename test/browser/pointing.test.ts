import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { awake, FIGURES, openSite, SHOWN, watch } from "./site.ts";

const site = openSite();

/** Where in a mark, as shares of its width and of its height: edges, corners and between. */
const ACROSS = [0.04, 0.25, 0.5, 0.75, 0.96];
const DOWN = [0.08, 0.5, 0.92];

/** Every figure as it opens, and the views whose marks are of another kind or lie on each other. */
const VIEWS = [
  ...FIGURES,
  "budsjett-per-fylke/?visning=rangering",
  "budsjett-per-fylke/?tall=endring",
  "budsjett-per-fylke/?tall=endring&visning=rangering",
];

/** What stands for one value, without its outline. */
interface Mark {
  left: number;
  top: number;
  width: number;
  height: number;
  isRound: boolean;
}

/** The bars, cells or dots of the chart that is shown; a bar for nothing is none. */
function marks(page: Page): Promise<Mark[]> {
  return page.locator(SHOWN).evaluate((svg) => {
    const bars = [
      ...svg.querySelectorAll<SVGRectElement>(
        "[aria-label=bar] rect, [aria-label=cell]:not([fill=none]) rect",
      ),
    ];
    // Not the swatches of the key, nor the numbers of sentences.
    const dots = [
      ...svg.querySelectorAll<SVGGraphicsElement>(
        "[aria-label=dot]:not([stroke='var(--ink)'], [fill='var(--ink)']) :is(circle, path)",
      ),
    ].filter((dot) => !dot.closest("[aria-label=dot]:not([stroke='var(--paper)'])"));
    return (bars.length ? bars : [...dots])
      .map((mark) => {
        const { x, y, width, height } = mark.getBBox();
        const { a, e, f } = mark.getScreenCTM() as DOMMatrix;
        const isRound = !(mark instanceof SVGRectElement);
        return { left: e + a * x, top: f + a * y, width: a * width, height: a * height, isRound };
      })
      .filter(({ width }) => width > 1);
  });
}

function isOn({ left, top, width, height, isRound }: Mark, x: number, y: number): boolean {
  const [dx, dy] = [x - left - width / 2, y - top - height / 2];
  return isRound ? Math.hypot(dx, dy) <= width / 2 : Math.abs(dx) <= width / 2 && Math.abs(dy) <= height / 2;
}

/** What the figure reads out, empty for nothing. */
const spoken = async (page: Page) => (await page.locator("[data-part=live]").textContent()) ?? "";

/** Opens a figure in a window so high that nothing needs to be scrolled. */
async function openWhole(address: string, width: 360 | 1280, hasTouch = width === 360) {
  const context = await site.browser.newContext({ viewport: { width, height: 2400 }, hasTouch });
  const tab = await watch(context);
  await tab.page.goto(`${site.url}/figurer/${address.replace(/^[^/]+$/, "$&/")}`);
  await tab.page.locator("[data-part=chart]").focus();
  await awake(tab.page);
  return tab;
}

/** Points at every mark, at each of the places, and expects the value of a mark that lies there. */
async function expectAnswers(page: Page, point: (x: number, y: number) => Promise<void>) {
  const all = await marks(page);
  expect(all.length).toBeGreaterThan(3);
  const hear = async ({ left, top, width, height, isRound }: Mark, toRight: number, down: number) => {
    const at = { x: left + width * toRight, y: top + height * down };
    // A finger is rounded to whole pixels, beyond the chart's edge too.
    if (!isRound) at.x = Math.floor(at.x);
    await point(at.x, at.y);
    return { ...at, said: await spoken(page) };
  };
  const own = new Map<Mark, string>();
  for (const mark of all) own.set(mark, (await hear(mark, 0.5, 0.5)).said);
  const spots = new Set(
    all.map(
      ({ left, top, width, height }) => `${(left + width / 2).toFixed(1)} ${(top + height / 2).toFixed(1)}`,
    ),
  );
  expect(new Set(own.values()).size).toBe(spots.size);
  expect([...own.values()]).not.toContain("");
  for (const mark of all)
    for (const toRight of ACROSS)
      for (const down of DOWN) {
        const { x, y, said } = await hear(mark, toRight, down);
        const there = all.filter((other) => isOn(other, x, y)).map((other) => own.get(other));
        // The corners of a dot's box are not on the dot.
        if (there.length > 0) expect(there, `${own.get(mark)} at ${toRight}, ${down}`).toContain(said);
      }
}

// Each point waits for the next frame, so they wait together.
describe.concurrent.each([360, 1280] as const)("at %s px a mark answers all over", (width) => {
  it.each(VIEWS)("to the mouse, in %s", async (view) => {
    const { page, problems } = await openWhole(view, width);
    await expectAnswers(page, (x, y) => page.mouse.move(x, y));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each(VIEWS)("to a finger, in %s", async (view) => {
    const { page, problems } = await openWhole(view, width, true);
    await expectAnswers(page, (x, y) => page.touchscreen.tap(x, y));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe("a reader points", () => {
  it("at a spot where several lines meet: the value is read for all of them", async () => {
    const { page } = await openWhole("budsjett-per-fylke/?tall=endring", 360);
    const [first] = await marks(page);
    if (!first) throw new Error("no marks");
    await page.mouse.move(first.left + first.width / 2, first.top + first.height / 2);
    const names = (await spoken(page))
      .replace(/, 2019: .*/, "")
      .split(/, | og (?!Telemark|Romsdal|Finnmark)/);
    expect(names).toHaveLength(12);
    await page.context().close();
  });

  it("at a dot: the ring is around that dot", async () => {
    const { page } = await openWhole("virkning-etter-involverte", 1280);
    for (const { left, top, width, height } of await marks(page)) {
      await page.mouse.move(left + width / 2, top + height / 2);
      const ring = await page.locator(`${SHOWN} [aria-label=dot][stroke='var(--ink)'] circle`).boundingBox();
      expect((ring?.x ?? 0) + (ring?.width ?? 0) / 2).toBeCloseTo(left + width / 2, 0);
      expect((ring?.y ?? 0) + (ring?.height ?? 0) / 2).toBeCloseTo(top + height / 2, 0);
    }
    await page.context().close();
  });

  describe("before the code has come", () => {
    const slow = async (width: 360 | 1280) => {
      const { page } = await site.tab({ width });
      const { promise, resolve: come } = Promise.withResolvers<void>();
      await page.route(/\/chart\.[^/]*\.js$/, async (route) => {
        await promise;
        await route.continue();
      });
      await page.goto(`${site.url}/figurer/ressurser-per-delmaal/`);
      const name = page.locator(`${SHOWN} text`, { hasText: /^Hordaland/ });
      await name.scrollIntoViewIfNeeded();
      const { x, y, width: long, height } = (await name.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      return { page, come, at: { x: x + long + 60, y: y + height / 2 } };
    };

    it("and leaves again: nothing is shown", async () => {
      const { page, come, at } = await slow(1280);
      await page.mouse.move(at.x, at.y);
      await page.mouse.move(2, 2);
      come();
      await awake(page);
      expect(await spoken(page)).toBe("");
      await page.context().close();
    });

    it("and scrolls: the value is that of the place on the chart, not in the window", async () => {
      const { page, come, at } = await slow(360);
      await page.touchscreen.tap(at.x, at.y);
      await page.evaluate(() => scrollBy(0, 120));
      come();
      await awake(page);
      await expect.poll(() => spoken(page)).toMatch(/^Hordaland, Delmål 1: /);
      await page.context().close();
    });
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
