import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartFaults, overflow, shifts } from "./measure-chart.ts";
import { ALL_FIGURES, openSite, PAGES, type Tab, type View } from "./site.ts";

const site = openSite();

const VIEWS: (View & { width: number })[] = [360, 768, 1280].flatMap((width) => [
  { width: width as 360, dark: false },
  { width: width as 360, dark: true },
]);

describe.each(VIEWS)("at $width px, dark: $dark", (view) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab(view);
  });
  afterAll(() => tab.page.context().close());

  it.each(PAGES)("%s lies still, fits, and its charts can be read", async (path) => {
    const { page, problems, requests } = tab;
    problems.length = 0;
    requests.length = 0;
    await page.goto(site.url + path, { waitUntil: "load" });

    expect(await overflow(page)).toBe(0);
    expect(await chartFaults(page)).toEqual([]);
    expect(await shifts(page)).toEqual({ value: 0, moved: [] });
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
    expect(requests.filter((url) => /\/chart\.[^/]*\.js/.test(url))).toEqual([]);
  });
});

it.each(ALL_FIGURES)("the charts of %s can be read on a phone and at a desk", async (id) => {
  for (const width of [360, 1280] as const) {
    const { page, problems } = await site.open(`/figurer/${id}/`, { width });
    expect(await overflow(page)).toBe(0);
    expect(await chartFaults(page)).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }
});
