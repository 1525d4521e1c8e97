import fs from "node:fs";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { lightTokens } from "../../src/figures/tokens.ts";
import { nb } from "../../src/i18n/nb.ts";
import { awake, openSite } from "./site.ts";

const site = openSite();
const BUDGET = "/figurer/budsjett-per-fylke/";

/** Downloads a picture of the figure as it stands. */
async function picture(page: Page, format: "SVG" | "PNG") {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: format, exact: true }).click(),
  ]);
  return {
    address: download.url(),
    name: download.suggestedFilename(),
    bytes: fs.readFileSync(await download.path()),
  };
}

describe("the picture a reader downloads", () => {
  it("is the file made at build time as long as nothing is chosen", async () => {
    const { page } = await site.open(BUDGET);
    await page.locator("[data-part=chart]").hover();
    await awake(page);
    await page.getByText("Last ned", { exact: true }).click();
    const { address } = await picture(page, "SVG");
    expect(address).toBe(`${site.url}/figurer/budsjett-per-fylke.svg`);
    await page.context().close();
  });

  it("shows the view and the region that were chosen, as SVG and as PNG", async () => {
    const { page, problems } = await site.open(`${BUDGET}?visning=rangering&tall=mnok&aar=2020&fylke=agder`);
    await awake(page);
    await page.getByText("Last ned", { exact: true }).click();
    const svg = await picture(page, "SVG");
    const text = svg.bytes.toString("utf8");
    expect(svg.name).toBe("budsjett-per-fylke.svg");
    expect(text).toContain("<title>2020: ");
    expect(text).not.toContain("var(--");
    // Its face is in it, and the note is the view's own.
    expect(text).toMatch(/@font-face[^}]*data:font\/woff2;base64,[A-Za-z0-9+/=]{4000,}/);
    expect(text).toContain("Agder: ");
    expect(text).toContain("prisvekst");
    expect(text).not.toContain("Andelen mangler");
    // One bar in the light theme's accent: the chosen region's.
    const accent = lightTokens(fs.readFileSync("src/styles/tokens.css", "utf8")).get("accent");
    expect(text.split(`fill="${accent}"`)).toHaveLength(2);

    const png = await picture(page, "PNG");
    expect([...png.bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBe(1536);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is not one with another font: when the font does not come, that is said, beside the link", async () => {
    const { page } = await site.open(`${BUDGET}?visning=rangering`);
    await awake(page);
    await page.getByText("Last ned", { exact: true }).click();
    await page.route(/\.woff2$/, (route) =>
      route.fulfill({ status: 404, contentType: "text/html", body: "" }),
    );
    const link = page.getByRole("link", { name: "PNG", exact: true });
    await link.click();
    const alert = page.getByRole("alert").filter({ hasText: nb.figure.imageError });
    await alert.waitFor();
    const [from, to] = [await alert.boundingBox(), await link.boundingBox()];
    expect(Math.abs((from?.y ?? 0) - (to?.y ?? 0))).toBeLessThan(120);
    await page.unroute(/\.woff2$/);
    expect((await picture(page, "PNG")).name).toBe("budsjett-per-fylke.png");
    await alert.waitFor({ state: "hidden" });
    await page.context().close();
  });
});

describe("the rows a reader downloads", () => {
  it("are those that are shown, as a Norwegian spreadsheet opens them, with what is computed", async () => {
    const { page, problems } = await site.open(`${BUDGET}?visning=rangering&tall=endring&aar=2020`);
    await page.getByText("Last ned", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `${nb.figure.shownRows}, CSV` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("budsjett-per-fylke-utvalg.csv");
    const text = fs.readFileSync(await download.path(), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head = [], ...rows] = text
      .slice(1)
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(";"));
    const year = head.indexOf("År");
    const change = head.findIndex((name) => /endring/i.test(name));
    expect(new Set(rows.map((row) => row[year]))).toEqual(new Set(["2020"]));
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => row[change])).toContainEqual(expect.stringMatching(/^-?\d+,\d+$/));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("are numbers in a workbook too", async () => {
    const { page, problems } = await site.open(`${BUDGET}?visning=rangering&tall=endring&aar=2020`);
    await page.getByText("Last ned", { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `${nb.figure.shownRows}, XLSX` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("budsjett-per-fylke-utvalg.xlsx");
    const { SheetNames, Sheets } = XLSX.read(fs.readFileSync(await download.path()));
    const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(
      Sheets[SheetNames[0] ?? ""] as XLSX.WorkSheet,
    );
    expect(rows).toHaveLength(12);
    const change = Object.keys(rows[0] ?? {}).find((name) => /^endring/i.test(name)) ?? "";
    expect(rows.map((row) => typeof row[change])).toEqual(rows.map(() => "number"));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
