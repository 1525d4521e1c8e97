import { describe, expect, it } from "vitest";
import { frame, openPartner } from "./partner.ts";
import { awake, openSite } from "./site.ts";

const site = openSite();
const partner = openPartner(site);

/** The address in a figure's embed code. */
async function address(id: string): Promise<string> {
  return /src="([^"]+)"/.exec(await partner.snippet(id))?.[1] ?? "";
}

describe("an embedded figure", () => {
  it("sets no cookie, and calls nobody but the site", async () => {
    const { page, problems, requests } = await partner.paste(
      [await partner.snippet("budsjett-per-fylke")],
      700,
    );
    await frame(page).locator("select[name=fylke]").selectOption("agder");
    await awake(frame(page));
    expect(await page.context().cookies()).toEqual([]);
    const origins = new Set(requests.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([new URL(page.url()).origin, new URL(site.url).origin].sort());
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("works where the browser refuses to store anything", async () => {
    const { page, problems } = await site.tab();
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("Access is denied for this document.", "SecurityError");
        },
      });
    });
    await page.goto(await address("budsjett-per-fylke"));
    await page.locator("select[name=fylke]").focus();
    await awake(page);
    await page.locator("select[name=fylke]").selectOption("agder");
    const label = page.locator("svg:visible text", { hasText: "Agder" });
    await expect.poll(() => label.evaluate((text) => getComputedStyle(text).fontWeight)).toBe("600");
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("remembers what is chosen where the browser refuses to store it, and to change the address", async () => {
    const { page, problems } = await site.tab();
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      };
      Object.defineProperty(window, "localStorage", { get: refuse });
      history.replaceState = refuse;
    });
    await page.goto(await address("budsjett-per-fylke"));
    await page.locator("select[name=fylke]").selectOption("agder");
    await awake(page);
    await page.getByText("Rangering", { exact: true }).click();
    await page.getByText("Millioner kroner", { exact: true }).click();
    expect(await page.locator("select[name=fylke]").inputValue()).toBe("agder");
    const label = page.locator("svg:visible text", { hasText: "Agder" });
    await expect.poll(() => label.evaluate((text) => getComputedStyle(text).fontWeight)).toBe("600");
    expect(await page.locator("[data-part=title]").textContent()).not.toBe("");
    expect(await page.locator("input:checked").count()).toBe(2);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("can be opened in a version that stays, or in the newest", async () => {
    const pinned = await address("virkning");
    expect(pinned).toMatch(/\/embed\/virkning\/\d+\.\d+\.\d+\/$/);
    for (const url of [pinned, pinned.replace(/\d+\.\d+\.\d+\/$/, "")]) {
      const { page, problems } = await site.tab();
      await page.goto(url);
      expect(await page.locator("nav, .figur-verktoy").count()).toBe(0);
      expect(await page.locator("svg:visible").count()).toBe(1);
      expect(await page.locator("figcaption a[target=_top]").count()).toBe(2);
      expect(problems).toEqual([]);
      await page.context().close();
    }
  });

  it("says in its code what it is, loads late, and has a height for readers without script", async () => {
    const code = await partner.snippet("virkning");
    const { page } = await partner.paste([code], 700);
    const iframe = page.locator("iframe");
    expect((await iframe.getAttribute("title"))?.length).toBeGreaterThan(10);
    expect(await iframe.getAttribute("loading")).toBe("lazy");
    expect(code).toMatch(/height[=:]"?\d{3,}/);
    expect(code.match(/<script async src="[^"]+\/embed\.js"><\/script>/g)?.length).toBe(1);
    await page.context().close();
  });
});
