import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { SITES } from "../../setup/sites.ts";
import { awake, BUDGET, CHART } from "./figure.ts";
import type { Place } from "./place.ts";
import { inEachEngine } from "./reader.ts";

const published = (file: string) => fs.readFileSync(path.join(SITES.root.dist, file));

/** The texts of a column of a table on a data set's page. */
const column = (place: Place, index: number) =>
  place.evaluate(
    (index) =>
      [...document.querySelectorAll("#budsjett-per-fylke tbody tr")].map((row) => {
        const cell = row.children[index];
        return (cell?.querySelector(".ikke-kopi") ?? cell)?.firstChild?.textContent ?? "";
      }),
    index,
  );

const number = (text: string) => Number(text.replace(/\s/g, "").replace("−", "-").replace(",", "."));

inEachEngine("data", (reader) => {
  describe("a table", () => {
    it.each([360, 1280] as const)("with the figure's numbers unfolds under it, at %s px", async (width) => {
      const place = await reader.open(BUDGET, { width });
      const rows = () => place.seen(".figur-tabell tbody tr");
      expect(await rows()).toEqual([]);
      if (width === 360) await place.tap(".figur-tabell summary");
      else await place.click(".figur-tabell summary");
      expect((await rows()).length).toBe(12);
      await place.focus(".figur-tabell summary");
      await place.window.press("Enter");
      expect(await rows()).toEqual([]);
    });

    it("sorts numbers as numbers, by mouse and by key, with what is missing last", async () => {
      const place = await reader.open("/data/budsjett-per-fylke/");
      const printed = await column(place, 5);
      const missing = printed.filter((text) => text === "–").length;
      expect(missing).toBeGreaterThan(0);
      const head = "#budsjett-per-fylke thead tr:last-child th:nth-child(6)";
      await place.click(`${head} button`);
      const up = await column(place, 5);
      expect(await place.attribute(head, "aria-sort")).toBe("ascending");
      expect(up.slice(-missing).every((text) => text === "–")).toBe(true);
      const numbers = up.slice(0, -missing).map(number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      await place.focus(`${head} button`);
      await place.window.press("Enter");
      expect(await place.attribute(head, "aria-sort")).toBe("descending");
      expect(number((await column(place, 5))[0] ?? "")).toBe(Math.max(...numbers));
      await place.window.press("Space");
      expect(await column(place, 5)).toEqual(printed);
      expect(await place.window.problems()).toEqual([]);
    });
  });

  describe("downloads", () => {
    it("of a data set are the files that are published", async () => {
      const place = await reader.open("/data/hms-rutiner/");
      const links = await place.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[download]")]
          .filter((link) => link.checkVisibility())
          .map((link) => link.getAttribute("href") ?? ""),
      );
      const chosen = [".csv", ".xlsx", ".zip"].map((end) => links.find((link) => link.endsWith(end)) ?? end);
      for (const link of chosen) {
        const { name, bytes } = await reader.download(() => place.click(`a[download][href="${link}"]`));
        expect(name).toBe(path.basename(link));
        expect(bytes.equals(published(link)), link).toBe(true);
      }
    });

    it("of a figure are the picture made at build time, or the view that was chosen", async () => {
      const place = await reader.open(BUDGET);
      await place.hover(CHART);
      await awake(place);
      await place.click("summary", "Last ned");
      const whole = await reader.download(() => place.click("a[download]", "SVG"));
      expect(whole.bytes.equals(published("/figurer/budsjett-per-fylke.svg"))).toBe(true);

      const view = "?visning=rangering&tall=mnok&aar=2020&fylke=agder";
      await place.window.goto(`${reader.url}${BUDGET}${view}`);
      await awake(place);
      await place.click("summary", "Last ned");
      const svg = await reader.download(() => place.click("a[download]", "SVG"));
      expect(svg.name).toBe("budsjett-per-fylke.svg");
      expect(svg.bytes.toString("utf8")).toContain("<title>2020: ");
      const png = await reader.download(() => place.click("a[download]", "PNG"));
      expect(png.name).toBe("budsjett-per-fylke.png");
      expect(png.bytes.toString("latin1", 1, 4)).toBe("PNG");
      expect(png.bytes.readUInt32BE(16)).toBe(1536);
      expect(png.bytes.length).toBeGreaterThan(20_000);
      expect(await place.window.problems()).toEqual([]);
    });
  });

  describe("finding a data set", () => {
    const ALL = published("/data/index.html").toString("utf8").split("<li data-item").length - 1;
    const shown = async (place: Place) => (await place.seen("li[data-item]")).length;

    it("narrows down by words and lists, says how many are left, and is cleared", async () => {
      const place = await reader.open("/data/");
      expect(ALL).toBeGreaterThan(100);
      expect(await shown(place)).toBe(ALL);
      const option = await place.text("[name=evaluering] option[value=oslo-economics-2022]");
      await place.choose("[name=evaluering]", "oslo-economics-2022");
      const left = await shown(place);
      expect(option).toContain(`(${left})`);
      await place.click("#filter");
      await place.window.press(..."budsjett");
      await expect.poll(() => shown(place)).toBeLessThan(left);
      expect(await shown(place)).toBeGreaterThan(0);
      expect(await place.text(".filter output")).toContain(String(await shown(place)));
      const { searchParams } = await place.address();
      expect(Object.fromEntries(searchParams)).toEqual({ q: "budsjett", evaluering: "oslo-economics-2022" });
      await place.click(".filter [type=reset]");
      await expect.poll(() => shown(place)).toBe(ALL);
      expect(await place.evaluate(() => document.activeElement?.id)).toBe("filter");
      expect(await place.window.problems()).toEqual([]);
    });

    it("comes back from the address, with its choices folded on a phone", async () => {
      const place = await reader.open("/data/?evaluering=oslo-economics-2022&tema=fylker", { width: 360 });
      await expect.poll(() => shown(place)).toBeLessThan(ALL);
      const left = await shown(place);
      expect(left).toBeGreaterThan(0);
      expect(await place.seen("[name=evaluering]")).toEqual([]);
      await place.tap(".filter summary");
      expect(await place.value("[name=evaluering]")).toBe("oslo-economics-2022");
      await place.tap(".filter [name=tema]:checked");
      await expect.poll(() => shown(place)).toBeGreaterThan(left);
      expect((await place.address()).search).toBe("?evaluering=oslo-economics-2022");
    });
  });
});
