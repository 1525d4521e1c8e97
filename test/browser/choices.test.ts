import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { awake, openSite, SHOWN } from "./site.ts";

const site = openSite();

const BUDGET = "/figurer/budsjett-per-fylke/";
const GOALS = "/figurer/ressurser-per-delmaal/";

const title = (page: Page) => page.locator("[data-part=title]").textContent();
const subtitle = (page: Page) => page.locator("[data-part=subtitle]").textContent();
const query = (page: Page) => new URL(page.url()).search;
const chartTexts = (page: Page) => page.locator(`${SHOWN} text`).allTextContents();

/** The values of a year in a block of the table, from top to bottom. */
async function column(page: Page, block: number, year: string): Promise<string[]> {
  return page.locator(".figur-tabell table").evaluate(
    (table, [block, year]) => {
      const heads = [...table.querySelectorAll("thead tr:last-child th")].map((head) => head.textContent);
      const at = heads.flatMap((head, index) => (head === year ? [index] : []))[block] ?? 0;
      return [...table.querySelectorAll("tbody tr")].map((row) => row.children[at]?.textContent ?? "");
    },
    [block, year] as const,
  );
}

describe("a reader's choices", () => {
  it("take one row on a phone, and unfold; where there is room they stand open", async () => {
    const { page } = await site.open(BUDGET, { width: 360 });
    const more = page.locator("[data-part=more]");
    const box = async (css: string) => (await page.locator(css).first().boundingBox()) ?? { y: 0, height: 0 };
    const form = await box(".figur-valg");
    expect(form.height).toBeLessThan(64);
    expect((await box("[data-part=chart]")).y).toBeLessThan(410);
    await more.locator("summary").click();
    await page.getByText("Rangering", { exact: true }).click();
    await expect.poll(() => query(page)).toBe("?visning=rangering");
    await page.setViewportSize({ width: 1000, height: 740 });
    await more.locator("summary").waitFor({ state: "hidden" });
    expect(await page.getByText("Millioner kroner", { exact: true }).isVisible()).toBe(true);
    await page.setViewportSize({ width: 360, height: 740 });
    await more.locator("summary").waitFor();
    await expect.poll(() => more.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(false);
    await page.goto(site.url + GOALS);
    expect((await box(".figur-valg")).height).toBeLessThan(64);
    await page.context().close();
  });

  it("carry the figure's id where a page has several figures, and are read with and without it", async () => {
    const { page } = await site.open("/kapitler/budsjett-per-fylke/");
    await page.evaluate(() => document.body.append(document.createElement("ia-figur")));
    await page.getByText("Millioner kroner", { exact: true }).click();
    await expect.poll(() => query(page)).toBe("?budsjett-per-fylke.tall=mnok");
    const code = await page.locator("[data-part=snippet]").inputValue();
    expect(code).toContain("/embed/budsjett-per-fylke/");
    expect(code).toContain("?tall=mnok");
    const written = await title(page);
    for (const search of ["?budsjett-per-fylke.tall=mnok", "?tall=mnok"]) {
      await page.goto(`${site.url}${BUDGET}${search}`);
      await expect.poll(() => title(page)).toBe(written);
    }
    await page.context().close();
  });

  it("do not leave the page when Enter is pressed on one", async () => {
    const { page } = await site.open(BUDGET);
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await page.locator(".valgrad input").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => "isSame" in window)).toBe(true);
    await page.context().close();
  });

  it("change title, chart and address, and leave the address clean again", async () => {
    const { page, problems } = await site.open(BUDGET);
    const start = { title: await title(page), texts: await chartTexts(page) };
    await page.getByText("Millioner kroner", { exact: true }).click();
    await expect.poll(() => title(page)).not.toBe(start.title);
    expect(await subtitle(page)).toContain("Millioner kroner");
    const note = await page.locator("[data-part=note]").textContent();
    expect(note).toContain("prisvekst");
    expect(note).not.toContain("Andelen mangler");
    expect(query(page)).toBe("?tall=mnok");
    expect(await chartTexts(page)).not.toEqual(start.texts);

    await page.getByText("Rangering", { exact: true }).click();
    await expect.poll(() => title(page)).toMatch(/^2022: /);
    expect(query(page)).toBe("?tall=mnok&visning=rangering");

    await page.getByText("Andel av budsjettet", { exact: true }).click();
    await page.getByText("Utvikling", { exact: true }).click();
    await expect.poll(() => title(page)).toBe(start.title);
    expect(query(page)).toBe("");
    expect(await chartTexts(page)).toEqual(start.texts);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("of a year is offered where one year is shown, and shows that year's numbers", async () => {
    const { page } = await site.open(BUDGET);
    const year = page.locator("select[name=aar]");
    expect(await year.isVisible()).toBe(false);
    await page.getByText("Millioner kroner", { exact: true }).click();
    await page.getByText("Rangering", { exact: true }).click();
    await year.waitFor({ state: "visible" });
    await year.selectOption("2020");
    await expect.poll(() => title(page)).toMatch(/^2020: /);
    expect(query(page)).toContain("aar=2020");
    const alt = await page.locator("[data-part=chart]").getAttribute("aria-label");
    expect(alt).toMatch(/^2020: .*Høyest er 52\u00A0mill\. kr \(Øst-Viken\)\. Lavest er /);
    expect(alt).not.toContain("2022");
    const printed = await column(page, 0, "2020");
    const drawn = await chartTexts(page);
    expect(printed.length).toBe(12);
    expect(printed.filter((value) => !drawn.includes(value))).toEqual([]);
    await page.context().close();
  });

  it("of an order puts the rows in that order", async () => {
    const { page } = await site.open(GOALS);
    const order = () =>
      page.locator(`${SHOWN} [aria-label='y-axis tick label'] text`).evaluateAll((labels) =>
        labels
          .map((label) => ({ name: label.textContent ?? "", y: label.getBoundingClientRect().y }))
          .sort((a, b) => a.y - b.y)
          .map(({ name }) => name),
      );
    const before = await order();
    expect(before.length).toBe(19);
    await page.locator("select[name=sorter]").selectOption("navn");
    await expect.poll(order).toEqual(before.toSorted((a, b) => a.localeCompare(b, "nb")));
    expect(query(page)).toBe("?sorter=navn");
    await page.locator("select[name=sorter]").selectOption("Delmål 3");
    await expect.poll(order).not.toEqual(before);
    expect(new URLSearchParams(query(page)).get("sorter")).toBe("Delmål 3");
    await page.context().close();
  });

  it("are there again when the address is opened", async () => {
    const search = "?tall=mnok&visning=rangering&aar=2020&fylke=agder";
    for (const path of [BUDGET, "/kapitler/budsjett-per-fylke/", "/embed/budsjett-per-fylke/1.0.0/"]) {
      const { page, problems } = await site.open(path + search);
      await awake(page);
      await expect.poll(() => title(page), { message: path }).toMatch(/^2020: /);
      expect(
        await page
          .locator("form input:checked")
          .evaluateAll((all) => all.map((input) => input.getAttribute("value"))),
      ).toEqual(["mnok", "rangering"]);
      expect(await page.locator("select[name=aar]").inputValue()).toBe("2020");
      expect(await page.locator("select[name=fylke]").inputValue()).toBe("agder");
      expect(query(page)).toBe(search);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it("in the address stay when the reader makes another before the code has arrived", async () => {
    const { page } = await site.tab();
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/\/chart\.[^/]*\.js$/, async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(`${site.url}${BUDGET}?tall=mnok`);
    await page.locator("select[name=fylke]").selectOption("agder");
    resolve();
    await awake(page);
    await expect.poll(() => query(page)).toBe("?tall=mnok&fylke=agder");
    expect(await subtitle(page)).toContain("Millioner kroner");
    const note = await page.locator("[data-part=note]").textContent();
    expect(note).toContain("prisvekst");
    expect(note).not.toContain("Andelen mangler");
    await page.context().close();
  });

  it("that nobody offers, typed in the address, leave the figure as it is", async () => {
    const { page } = await site.open(BUDGET);
    const start = { title: await title(page), texts: await chartTexts(page) };
    await page.context().close();
    for (const search of ["?tall=tull", "?visning=rangering&aar=1800", "?fylke=%22%3E", "?tall=&visning="]) {
      const { page, problems } = await site.open(BUDGET + search);
      await awake(page);
      if (search.includes("1800")) expect(await title(page)).toMatch(/^2022: /);
      else expect({ title: await title(page), texts: await chartTexts(page) }).toEqual(start);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it("are the same for a reader who moves with the keyboard", async () => {
    const { page } = await site.open(BUDGET);
    await page.locator("form input:checked").first().focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => query(page)).not.toBe("");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(focused).toBe("tall");
    await page.context().close();
  });

  it("are steps that a reader goes back from, and forward to", async () => {
    const { page, problems } = await site.open(BUDGET);
    const place = page.locator("[data-part=place]");
    const first = await title(page);
    await page.locator("[data-part=chart]").focus();
    await awake(page);
    await page.getByText("Rangering", { exact: true }).click();
    await expect.poll(() => query(page)).toBe("?visning=rangering");
    const second = await title(page);
    await page.locator("select[name=fylke]").selectOption("agder");
    await expect.poll(() => place.textContent()).toMatch(/^Agder/);
    await page.goBack();
    await expect.poll(() => place.isVisible()).toBe(false);
    expect(await title(page)).toBe(second);
    expect(await page.locator("select[name=fylke]").inputValue()).toBe("");
    await page.goBack();
    await expect.poll(() => title(page)).toBe(first);
    expect(await page.getByRole("radio", { name: "Utvikling" }).isChecked()).toBe(true);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => place.textContent()).toMatch(/^Agder/);
    expect(await title(page)).toBe(second);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
