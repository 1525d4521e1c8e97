import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nb } from "../../src/i18n/nb.ts";
import { axe } from "./axe.ts";
import { overflow, shifts } from "./measure-chart.ts";
import { openSite, type Tab, type View } from "./site.ts";

const site = openSite();

/** A small set, big ones, one of words, one with a figure, and the list. */
const PATHS = [
  "/data/",
  "/data/tilfredshet-2022/",
  "/data/hms-rutiner/",
  "/data/losenes-aktiviteter-2011-2012/",
  "/data/moter-etter-varighet-2022/",
  "/data/insentiver-til-samarbeid-2015/",
  "/data/virkning-2022/",
];

const VIEWS: View[] = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 768, dark: false },
  { width: 1280, dark: true },
];

describe.each(VIEWS)("data pages at $width px, dark: $dark", (view) => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab(view);
  });
  afterAll(() => tab.page.context().close());

  it.each(PATHS)("%s fits, lies still, and axe finds nothing when all is unfolded", async (path) => {
    const { page, problems } = tab;
    problems.length = 0;
    await page.goto(site.url + path, { waitUntil: "load" });
    expect(await shifts(page)).toEqual({ value: 0, moved: [] });
    await page.locator("details").evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
    });
    expect(await overflow(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/** The texts of a column of a table. */
function column(page: Page, table: string, index: number): Promise<string[]> {
  return page.locator(`#${table} tbody tr`).evaluateAll((rows, at) => {
    const sign = (cell?: Element) => (cell?.querySelector(".ikke-kopi") ?? cell)?.firstChild?.textContent;
    return rows.map((row) => sign(row.children[at]) ?? "");
  }, index);
}

const number = (text: string) => Number(text.replace(/\s/g, "").replace("−", "-").replace(",", "."));

describe("a table", () => {
  it("sorts numbers as numbers, up, down and back, with what is missing last", async () => {
    const { page } = await site.open("/data/budsjett-per-fylke/");
    const table = "budsjett-per-fylke";
    const printed = await column(page, table, 5);
    const head = page.locator(`#${table} thead tr:last-child th`).nth(5);
    const missing = printed.filter((text) => text === "–").length;
    expect(missing).toBeGreaterThan(0);

    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    const up = await column(page, table, 5);
    expect(up.slice(-missing).every((text) => text === "–")).toBe(true);
    const numbers = up.slice(0, -missing).map(number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.every(Number.isFinite)).toBe(true);

    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    const down = await column(page, table, 5);
    expect(number(down[0] ?? "")).toBe(Math.max(...numbers));
    expect(down.at(-1)).toBe("–");

    await head.locator("button").click();
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(await column(page, table, 5)).toEqual(printed);
    await page.context().close();
  });

  it("sorts thousands as numbers, and words by the Norwegian alphabet", async () => {
    const { page } = await site.open("/data/hms-rutiner/");
    await page.locator("#hms-rutiner-totaler thead th button").last().click();
    const totals = (await column(page, "hms-rutiner-totaler", 4)).map(number);
    expect(totals.some((value) => value > 1000)).toBe(true);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    await page.goto(`${site.url}/data/regioner/`);
    await page.locator("#regioner thead th button", { hasText: "Navn" }).click();
    const names = await column(page, "regioner", 2);
    expect(names.at(-1)?.startsWith("Ø")).toBe(true);
    expect(names).toEqual(names.toSorted(new Intl.Collator("nb", { numeric: true }).compare));
    await page.context().close();
  });

  it("sorts with the keyboard, one column at a time, and says what it did", async () => {
    const { page } = await site.open("/data/budsjett-per-fylke/");
    const heads = page.locator("#budsjett-per-fylke thead tr:last-child th");
    await page.locator("#budsjett-per-fylke").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await heads.nth(0).getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await heads.nth(0).getAttribute("aria-sort")).toBeNull();
    expect(await heads.nth(1).getAttribute("aria-sort")).toBe("ascending");
    const said = await page.locator("ia-tabell [aria-live]").first().textContent();
    expect(said).toContain(nb.dataset.sortedBy);
    expect(said).toContain(nb.dataset.sortedUp);
    await page.context().close();
  });

  it("keeps its head and first column in sight, and its rows their addresses", async () => {
    const { page } = await site.open("/data/moter-etter-varighet-2022/", { width: 360 });
    const region = page.locator("#moter-etter-varighet-2022");
    const before = await region.evaluate((box) => {
      box.scrollTo(0, 400);
      const outer = box.getBoundingClientRect();
      box.scrollBy(200, 0);
      const head = box.querySelector("thead th")?.getBoundingClientRect();
      const rows = [...box.querySelectorAll("tbody th")].map((cell) => cell.getBoundingClientRect().left);
      return { top: (head?.top ?? 0) - outer.top, left: Math.max(...rows) - outer.left };
    });
    expect(Math.abs(before.top)).toBeLessThan(2);
    expect(Math.abs(before.left)).toBeLessThan(2);
    expect(await page.locator("#moter-etter-varighet-2022-3").count()).toBe(1);
    await page.context().close();
  });

  it("keeps the numbers in sight on a phone, where they are one column", async () => {
    const { page } = await site.open("/data/moter-etter-varighet-2022/", { width: 360 });
    await page.getByText(nb.dataset.rowByRow).first().click();
    const ends = await page.locator("#moter-etter-varighet-2022-rader").evaluate((box) =>
      [0, 100].map((left) => {
        box.scrollTo(left, 0);
        const outer = box.getBoundingClientRect();
        const cells = [...box.querySelectorAll("tr > :last-child")];
        return cells.map((cell) =>
          Math.round(outer.left + box.clientWidth - cell.getBoundingClientRect().right),
        );
      }),
    );
    expect(new Set(ends.flat())).toEqual(new Set([0]));
    await page.context().close();
  });

  it("is sorted within its groups, whose titles stay above them", async () => {
    const { page } = await site.open("/data/losenes-aktiviteter-2011-2012/");
    const table = page.locator("#losenes-aktiviteter-2011-2012");
    const groups = () =>
      table
        .locator("tbody")
        .evaluateAll((bodies) =>
          bodies.map((body) =>
            [...(body as HTMLTableSectionElement).rows].map((row) => row.cells[0]?.textContent ?? ""),
          ),
        );
    const printed = await groups();
    expect(printed.length).toBeGreaterThan(3);
    await table.locator("thead th button").nth(1).click();
    const sorted = await groups();
    expect(sorted).not.toEqual(printed);
    expect(sorted.map(([title]) => title)).toEqual(printed.map(([title]) => title));
    expect(sorted.map((rows) => rows.toSorted())).toEqual(printed.map((rows) => rows.toSorted()));
    await page.context().close();
  });

  it("shows the cell that a number in prose leads to", async () => {
    const { page } = await site.open("/kapitler/budsjett-per-fylke/");
    const link = page.locator("a.tall[href$='-andel_prosent']").first();
    const text = (await link.textContent()) ?? "";
    const name = new URL(await link.evaluate((a) => (a as HTMLAnchorElement).href)).hash;
    await link.click();
    await page.waitForURL(/\/data\//);
    const cell = page.locator(name);
    expect(text).toContain(await cell.textContent());
    const marked = await cell.evaluate((td) => getComputedStyle(td).backgroundColor);
    const beside = await cell
      .locator("xpath=preceding-sibling::td[1]")
      .evaluate((td) => getComputedStyle(td).backgroundColor);
    expect(marked).not.toBe(beside);
    await page.context().close();
  });

  it("is also there row by row, folded under the crossed one", async () => {
    const { page } = await site.open("/data/budsjett-per-fylke/");
    const rows = page.locator("#budsjett-per-fylke-rader");
    expect(await rows.isVisible()).toBe(false);
    await page.getByText(nb.dataset.rowByRow).first().click();
    expect(await rows.isVisible()).toBe(true);
    expect(await rows.locator("tbody tr").count()).toBe(48);
    await page.context().close();
  });

  it("is whole without JavaScript, without buttons that do nothing", async () => {
    const { page } = await site.open("/data/hms-rutiner/", { script: false });
    expect(await page.locator("#hms-rutiner tbody td").count()).toBeGreaterThan(40);
    expect(await page.locator("main button:visible").count()).toBe(0);
    await page.context().close();
  });
});

describe("code and references", () => {
  it("are copied as they stand", async () => {
    const { page } = await site.open("/data/hms-rutiner/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const box = page.locator("details.kopi").filter({ has: page.locator("summary", { hasText: /^R$/ }) });
    await box.locator("summary").click();
    await box.locator("[data-copy]").click();
    await expect.poll(() => box.locator("[data-copy]").textContent()).toBe(nb.figure.copied);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await box.locator("[data-part=text]").textContent());
    expect(copied).toMatch(/\/data\/hms-rutiner\/\d+\.\d+\.\d+\/hms-rutiner\.csv/);
    await page.context().close();
  });
});

it("a missing number is copied from a table as nothing, a title as it is written", async () => {
  const { page } = await site.open("/data/budsjett-per-fylke/");
  const copied = (css: string) =>
    page.locator(css).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      return String(getSelection());
    });
  const rows = (await copied("#budsjett-per-fylke table")).split("\n").map((row) => row.split("\t"));
  const printed = rows.filter(([name]) => name === "Nordland" || name === "Agder");
  expect(printed.map((cells) => cells.map((cell) => cell.trim()))).toEqual([
    ["Agder", "23", "23", "24", "25", "6,3", "6,4", "6,3", "6,6"],
    ["Nordland", "28", "29", "25", "22", "", "", "", ""],
  ]);
  expect(await copied("h1")).toBe("Budsjett til arbeidslivssentrene per NAV-fylke, 2019–2022");
  await page.context().close();
});
