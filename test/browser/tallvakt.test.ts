import { expect, it } from "vitest";
import { openSite } from "./site.ts";

const site = openSite();

it("narrows the contradictions down, and leads to the first", async () => {
  const { page, problems } = await site.open("/tallvakt/");
  const shown = () => page.locator("li[data-item]:visible").count();
  const all = await shown();
  await page.locator("[name=folge]").selectOption("konklusjon");
  const conclusions = await shown();
  expect(conclusions).toBeGreaterThan(0);
  expect(conclusions).toBeLessThan(all);
  await page.locator("[name=evaluering]").selectOption("oslo-economics-2022");
  expect(await shown()).toBeLessThan(conclusions);
  expect(await page.locator("h3:visible").count()).toBe(1);
  await page.locator("[name=q]").press("Enter");
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe("summary");
  expect(problems).toEqual([]);
  await page.context().close();
});

it.each([true, false])("unfolds the case that a link leads to, with scripts: %s", async (script) => {
  const { page } = await site.open("/tallvakt/#samlet-tildeling", { script });
  await page.locator("#samlet-tildeling dd").first().waitFor({ state: "visible" });
  await page.context().close();
});
