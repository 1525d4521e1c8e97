import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/i18n/nb.ts";
import { awake, openSite, type Tab } from "./site.ts";

const site = openSite();

const BUDGET = "/figurer/budsjett-per-fylke/";
const GOALS = "/figurer/ressurser-per-delmaal/";

const select = (page: Page, id: string) => page.locator(`#${id} select[name=fylke]`);

/** Chooses as a reader does: reaches for the list, and picks when the figure is awake. */
async function choose(page: Page, id: string, region: string): Promise<void> {
  await select(page, id).focus();
  await awake(page, `#${id}`);
  await select(page, id).selectOption(region);
}

/** The names that stand in bold in a figure, apart from what it points out itself. */
const bold = (page: Page, id: string) =>
  page.locator(`#${id} [data-part=chart] svg:visible`).evaluate((svg) =>
    [...svg.querySelectorAll("text")]
      .filter((text) => Number(getComputedStyle(text).fontWeight) >= 600)
      .map((text) => text.textContent?.replace(/ [\d,]+$/, "") ?? "")
      .filter((name) => name !== "Oslo"),
  );

/** A page with two figures that follow the region, each over its own division of the country. */
async function openBoth(): Promise<Tab> {
  const tab = await site.tab();
  const figure = async (path: string) => {
    const html = await (await fetch(site.url + path)).text();
    return /<ia-figur[\s\S]*?<\/ia-figur>/.exec(html)?.[0] ?? "";
  };
  const other = await figure(BUDGET);
  await tab.page.route(`**${GOALS}*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace("</ia-figur>", `</ia-figur>${other}`);
    await route.fulfill({ response, body: html });
  });
  await tab.page.goto(site.url + GOALS);
  return tab;
}

describe("the reader's own county", () => {
  it("is picked out where it is chosen, and stands in the address", async () => {
    const { page, problems } = await site.open(BUDGET);
    expect(await bold(page, "budsjett-per-fylke")).toEqual([]);
    await choose(page, "budsjett-per-fylke", "trondelag");
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Trøndelag"]);
    expect(new URL(page.url()).search).toBe("?fylke=trondelag");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is found again on the next page, across a reform: Hordaland is then Vestland", async () => {
    const { page, problems } = await site.open(GOALS);
    await choose(page, "ressurser-per-delmaal", "hordaland");
    await expect.poll(() => bold(page, "ressurser-per-delmaal")).toEqual(["Hordaland"]);
    await page.goto(`${site.url}/kapitler/budsjett-per-fylke/`);
    await awake(page);
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Vestland"]);
    expect(await select(page, "budsjett-per-fylke").inputValue()).toBe("vestland");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is all the counties that became it, in a figure from before", async () => {
    const { page } = await site.open(BUDGET);
    await choose(page, "budsjett-per-fylke", "vestland");
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Vestland"]);
    await page.goto(site.url + GOALS);
    await awake(page);
    await expect
      .poll(async () => (await bold(page, "ressurser-per-delmaal")).sort())
      .toEqual(["Hordaland", "Sogn og Fjordane"]);
    await page.context().close();
  });

  it("is followed by a figure on the same page that nobody has touched", async () => {
    const { page, problems } = await openBoth();
    await choose(page, "ressurser-per-delmaal", "hordaland");
    await expect.poll(() => bold(page, "ressurser-per-delmaal")).toEqual(["Hordaland"]);
    await expect.poll(() => bold(page, "budsjett-per-fylke"), { timeout: 3000 }).toEqual(["Vestland"]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is followed by a figure on the same page that is awake, and let go again", async () => {
    const { page } = await openBoth();
    await page.locator("#budsjett-per-fylke [data-part=chart]").hover();
    await awake(page, "#budsjett-per-fylke");
    await choose(page, "ressurser-per-delmaal", "hordaland");
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Vestland"]);
    await choose(page, "ressurser-per-delmaal", "");
    await expect.poll(() => bold(page, "ressurser-per-delmaal")).toEqual([]);
    await expect.poll(() => bold(page, "budsjett-per-fylke"), { timeout: 3000 }).toEqual([]);
    expect(await select(page, "budsjett-per-fylke").inputValue()).toBe("");
    await page.context().close();
  });

  it("is remembered when it is chosen before the code for charts has arrived", async () => {
    const { page } = await site.tab();
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/\/chart\.[^/]*\.js$/, async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(site.url + GOALS);
    await select(page, "ressurser-per-delmaal").selectOption("hordaland");
    resolve();
    await expect.poll(() => bold(page, "ressurser-per-delmaal")).toEqual(["Hordaland"]);
    await page.goto(site.url + BUDGET);
    await expect.poll(() => bold(page, "budsjett-per-fylke"), { timeout: 3000 }).toEqual(["Vestland"]);
    await page.context().close();
  });

  it("is forgotten when the reader says so", async () => {
    const { page } = await site.open(BUDGET);
    await choose(page, "budsjett-per-fylke", "agder");
    await choose(page, "budsjett-per-fylke", "");
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual([]);
    expect(new URL(page.url()).search).toBe("");
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
    await page.context().close();
  });

  it("in an address goes before the one that is remembered", async () => {
    const { page } = await site.open(BUDGET);
    await choose(page, "budsjett-per-fylke", "agder");
    await expect.poll(() => page.url()).toContain("fylke=agder");
    await page.goto(`${site.url}${BUDGET}?fylke=rogaland`);
    await awake(page);
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Rogaland"]);
    await page.context().close();
  });

  it("is said in a sentence, can be compared with another, and is forgotten at a press", async () => {
    const { page, problems } = await site.open(BUDGET);
    const figure = page.locator("#budsjett-per-fylke");
    const place = figure.locator("[data-part=place]");
    const other = figure.locator("select[name=mot]");
    const reset = figure.getByRole("button", { name: nb.figure.reset });
    expect(await place.isVisible()).toBe(false);
    expect(await other.isVisible()).toBe(false);
    expect(await reset.isVisible()).toBe(false);
    await choose(page, "budsjett-per-fylke", "agder");
    await expect.poll(() => place.textContent()).toMatch(/^Agder: \d+,\d\s% \(2022\), nummer \d+ av \d+/);
    await other.selectOption("vestland");
    await expect.poll(() => place.textContent()).toMatch(/Agder: .*Vestland: /);
    await expect.poll(() => bold(page, "budsjett-per-fylke")).toEqual(["Vestland", "Agder"]);
    expect(new URL(page.url()).search).toBe("?fylke=agder&mot=vestland");
    await reset.click();
    await expect.poll(() => place.isVisible()).toBe(false);
    expect(await bold(page, "budsjett-per-fylke")).toEqual([]);
    expect(new URL(page.url()).search).toBe("");
    expect(await other.isVisible()).toBe(false);
    expect(await reset.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.closest("form") !== null)).toBe(true);
    await page.reload();
    expect(await select(page, "budsjett-per-fylke").inputValue()).toBe("");
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
