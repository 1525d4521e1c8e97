import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { nb } from "../../src/i18n/nb.ts";
import { ORIGIN } from "../site/built.ts";
import { awake, openSite } from "./site.ts";

const site = openSite();

const BUDGET = "/figurer/budsjett-per-fylke/";

const snippet = (page: Page) => page.locator("[data-part=snippet]").inputValue();

/** The address in the embed code, read as a browser reads it. */
const source = (page: Page) =>
  page.locator("[data-part=snippet]").evaluate((area: HTMLTextAreaElement) => {
    const html = new DOMParser().parseFromString(area.value, "text/html");
    return html.querySelector("iframe")?.src ?? "";
  });

async function choose(page: Page): Promise<void> {
  await page.getByText("Endring siden 2019", { exact: true }).click();
  await page.locator("select[name=fylke]").selectOption("vestland");
  await expect.poll(() => page.url()).toContain("tall=endring&fylke=vestland");
}

describe("a figure is passed on", () => {
  it("with embed code that the button puts on the clipboard", async () => {
    const { page, problems } = await site.tab();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(site.url + BUDGET);
    await page.getByText("Bygg inn", { exact: true }).click();
    const button = page.locator("ia-kopi:has(textarea) [data-copy]");
    const before = await button.textContent();
    await button.click();
    await expect.poll(() => button.textContent()).toBe("Kopiert");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page));
    expect(await snippet(page)).toMatch(
      /^<iframe src="https:\/\/ia\.example\/embed\/budsjett-per-fylke\/1\.\d+\.\d+\/"/,
    );
    await expect.poll(() => button.textContent(), { timeout: 4000 }).toBe(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    [
      "where there is no clipboard, as on plain http",
      () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
    ],
    [
      "where the clipboard is denied",
      () =>
        Object.defineProperty(navigator.clipboard, "writeText", {
          value: () => Promise.reject(new Error("denied")),
        }),
    ],
  ])("with embed code that the button copies %s", async (_, spoil) => {
    const { page } = await site.tab();
    await page.addInitScript(spoil);
    await page.addInitScript(() => {
      addEventListener("copy", () => {
        (window as { copied?: string }).copied =
          getSelection()?.toString() || (document.activeElement as HTMLTextAreaElement).value;
      });
    });
    await page.goto(site.url + BUDGET);
    await page.getByText("Bygg inn", { exact: true }).click();
    const button = page.locator("ia-kopi:has(textarea) [data-copy]");
    await button.click();
    await expect.poll(() => button.textContent()).toBe(nb.figure.copied);
    expect(await page.evaluate(() => (window as { copied?: string }).copied)).toBe(await snippet(page));
    // Who goes on with the keyboard goes on from the button.
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("with embed code that is selected where nothing can copy it", async () => {
    const { page } = await site.tab();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.defineProperty(document, "execCommand", { value: () => false });
    });
    await page.goto(site.url + BUDGET);
    await page.getByText("Bygg inn", { exact: true }).click();
    await page.locator("ia-kopi:has(textarea) [data-copy]").click();
    await page.getByRole("status").filter({ hasText: nb.figure.copyYourself }).waitFor();
    const [from, to] = await page
      .locator("[data-part=snippet]")
      .evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd]);
    expect((to ?? 0) - (from ?? 0)).toBe((await snippet(page)).length);
    // Ctrl+C copies it only from where the reader is.
    expect(await page.evaluate(() => document.activeElement?.matches("[data-part=snippet]"))).toBe(true);
    await page.context().close();
  });

  it("with embed code and a link that follow the reader's choices, and lead back to them", async () => {
    const { page } = await site.open(BUDGET);
    await choose(page);
    const title = await page.locator("[data-part=title]").textContent();
    expect(await snippet(page)).toContain(`title="${title}"`);
    expect(await source(page)).toMatch(/\/embed\/budsjett-per-fylke\/[\d.]+\/\?tall=endring&fylke=vestland$/);
    const link = await page.locator("[data-part=link]").evaluate((a: HTMLAnchorElement) => a.href);
    expect(link).toBe(`${site.url}${BUDGET}?tall=endring&fylke=vestland`);
    const embed = (await source(page)).replace(ORIGIN, new URL(site.url).origin);
    await page.context().close();

    for (const address of [link, embed]) {
      const { page: other } = await site.tab();
      await other.goto(address);
      await awake(other);
      await expect.poll(() => other.locator("[data-part=title]").textContent()).toBe(title);
      expect(await other.locator("select[name=fylke]").inputValue()).toBe("vestland");
      await other.context().close();
    }
  });

  it("without leftovers when the choices are taken back", async () => {
    const { page } = await site.open(BUDGET);
    const before = await snippet(page);
    await choose(page);
    expect(await snippet(page)).not.toBe(before);
    await page.getByText("Andel av budsjettet", { exact: true }).click();
    await page.locator("select[name=fylke]").selectOption("");
    await expect.poll(() => snippet(page)).toBe(before);
    await page.context().close();
  });

  it("with an address that keeps its own, whatever the other figures on the page show", async () => {
    const { page } = await site.open("/kapitler/tilfredshet/?tall=mnok");
    for (const area of await page.locator("[data-part=snippet]").all())
      expect(await area.inputValue()).not.toContain("?");
    await page.context().close();
  });
});
