import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesniffer } from "./codesniffer.ts";
import { FIGURES, openSite, PAGES, type Tab } from "./site.ts";

const site = openSite();

/** Pages of each kind, tables crossed with groups and with two measures, all figures in a frame. */
const KINDS = [
  ...PAGES,
  "/data/hms-rutiner/",
  "/data/hms-rutiner/1.0.0/",
  ...FIGURES.map((id) => `/embed/${id}/`),
  "/finnes-ikke/",
];

/**
 * What the engine says of things that are right. The choices of a figure are not sent: each applies
 * as it is made. And it counts the title of every group of rows as a head of all rows below it, where
 * HTML ends a group with its `<tbody>`; that the cells name the right heads is tested below.
 */
const KNOWN = [
  { code: "WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2", element: /^<form class="figur-valg"/ },
  { code: "WCAG2AA.Principle1.Guideline1_3.1_3_1.H43.IncorrectAttr", element: /headers="[^"]*-g\d+ / },
];

describe("HTML_CodeSniffer", () => {
  let tab: Tab;
  beforeAll(async () => {
    tab = await site.tab({ width: 1280 });
  });
  afterAll(() => tab.page.context().close());

  it.each([...new Set(KINDS)])("finds nothing wrong with %s", async (path) => {
    await tab.page.goto(site.url + path);
    const found = await codesniffer(tab.page);
    expect(
      found.filter(
        ({ code, element }) => !KNOWN.some((known) => known.code === code && known.element.test(element)),
      ),
    ).toEqual([]);
  });

  it("finds a form that cannot be sent and a table whose heads lead nowhere", async () => {
    await tab.page.goto(`${site.url}/data/`);
    await tab.page.locator(".filter [type=submit]").evaluate((button) => button.remove());
    await tab.page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        "<table><tr><th></th><th colspan=2>A</th></tr><tr><th></th><th>1</th><th>2</th></tr><tr><th>x</th><td>3</td><td>4</td></tr></table>",
      );
    });
    const codes = (await codesniffer(tab.page)).map(({ code }) => code.split(".").slice(3).join("."));
    expect(codes).toContain("3_2_2.H32.2");
    expect(codes).toContain("1_3_1.H43.HeadersRequired");
  });
});

it("each cell of a table with heads on several levels names its own heads", async () => {
  const { page } = await site.open("/data/hms-rutiner/");
  const wrong = await page.locator("td[headers]").evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const heads = (cell.getAttribute("headers") ?? "")
        .split(" ")
        .map((id): Element | null => document.getElementById(id));
      const { cellIndex, parentElement: row } = cell as HTMLTableCellElement;
      const table = cell.closest("table");
      const due: (Element | null | undefined)[] = [
        table?.tHead?.rows[table.tHead.rows.length - 1]?.cells[cellIndex],
        row?.closest("tbody")?.querySelector("[scope=rowgroup]"),
        row?.querySelector("[scope=row]"),
      ];
      return due.every((head) => head && heads.includes(head)) && heads.length === due.length
        ? []
        : [cell.outerHTML];
    }),
  );
  expect(wrong).toEqual([]);
  expect(await page.locator("td[headers]").count()).toBeGreaterThan(20);
  await page.context().close();
});
