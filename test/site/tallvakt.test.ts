import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withoutLines } from "../../src/data/check/discrepancies.ts";
import { nb } from "../../src/i18n/nb.ts";
import { newest, page, pages, sites, text } from "./built.ts";

interface Declared {
  set: string;
  explanation: string;
}

/** What the newest version of each set declares, read from its file. */
const declared: Declared[] = newest().flatMap(({ set, folder }) => {
  const { discrepancies = [] } = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
  return discrepancies.map(({ explanation }: Declared) => ({ set, explanation }));
});
const rounded = declared.filter(({ explanation }) => /^Avrunding\b/.test(explanation));

describe.each(sites)("Tallvakt under %s", (base, site) => {
  const { document } = page(site, "/tallvakt/");
  const items = [...document.querySelectorAll<HTMLElement>("li[data-item]")];
  const numbersIn = (row: Element | null | undefined) =>
    [...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => Number(textContent));
  const rows = [...document.querySelectorAll(".oversikt tbody tr")];

  it("shows every contradiction that a data set declares, with a link to the set", () => {
    const shown = items.map(({ textContent, innerHTML }) => ({ textContent, innerHTML }));
    const missing = declared
      .filter((own) => !rounded.includes(own))
      .filter(
        ({ set, explanation }) =>
          !shown.some(
            ({ textContent, innerHTML }) =>
              textContent?.includes(withoutLines(explanation)) &&
              innerHTML.includes(`href="${base}data/${set}/#avvik"`),
          ),
      );
    expect(missing).toEqual([]);
  });

  it("counts what it lists", () => {
    const [conclusion, number, form, rounding] = numbersIn(rows.at(-1));
    const of = (consequence: string) => items.filter((item) => item.dataset.folge === consequence).length;
    expect([conclusion, number, form]).toEqual([of("konklusjon"), of("tall"), of("form")]);
    expect(rounding).toBe(of("avrunding") + rounded.length);
    const sums = rows
      .slice(0, -1)
      .reduce<number[]>((total, row) => numbersIn(row).map((own, index) => own + (total[index] ?? 0)), []);
    expect(sums).toEqual(numbersIn(rows.at(-1)));
    const lead = document.querySelector("article")?.textContent ?? "";
    expect(lead).toContain(`${items.length - of("avrunding")} motsigelser i fem rapporter`);
  });

  it("says of each what it means, what is printed, what stands against it and where", () => {
    const lacking = items.filter((item) => {
      const [pair] = item.querySelectorAll(".sak-par dd");
      const [source] = item.querySelectorAll(".sak-kilder dd");
      return !item.querySelector("summary")?.textContent || !pair?.textContent || !source?.textContent;
    });
    expect(lacking).toEqual([]);
  });

  it("names the table that a case is about, with its page, and no other that begins like it", () => {
    const source = (id: string) => document.getElementById(id)?.querySelector(".sak-kilder dd")?.textContent;
    expect(source("hvem-som-er-i-partsgruppen")).toContain("s.");
    expect(source("tittelen-paa-tabell-7-18")).toContain("Tabell 7.18,");
    expect(source("tittelen-paa-tabell-7-18")).not.toContain("Tabell 7.1,");
  });

  it("shows a sum that comes out as it says in the file that it links to", () => {
    const section = document.getElementById("selv")?.closest("section");
    const link =
      section
        ?.querySelector("a[download]")
        ?.getAttribute("href")
        ?.slice(base.length - 1) ?? "";
    const [formula = ""] = [...(section?.querySelectorAll("code") ?? [])].map(
      ({ textContent }) => textContent,
    );
    const [, by = "", value, sum = ""] = /^=SUMMERHVIS\((\w):\w;(\d+);(\w):\w\)$/.exec(formula ?? "") ?? [];
    const cells = text(site, link)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(";"));
    const at = (letter: string) => letter.charCodeAt(0) - "A".charCodeAt(0);
    const total = cells
      .filter((row) => row[at(by)] === value)
      .reduce((before, row) => before + Number(row[at(sum)]?.replace(",", ".")), 0);
    expect(total).toBeGreaterThan(0);
    expect(section?.textContent).toContain(`Formelen gir ${total}.`);
  });

  it("is led to from every page, and from the sets that contradict themselves", () => {
    const address = `${base}tallvakt/`;
    const unled = pages(site).filter(
      ({ path, document }) =>
        !path.startsWith("/embed/") && !document.querySelector(`.bunn a[href="${address}"]`),
    );
    expect(unled.map(({ path }) => path)).toEqual([]);
    const sets = [...new Set(declared.map(({ set }) => set))];
    const alone = sets.filter(
      (set) => !page(site, `/data/${set}/`).document.querySelector(`main a[href="${address}"]`),
    );
    expect(alone).toEqual([]);
  });

  it("has a feed with an entry for each case, the newest first", () => {
    const feed = text(site, "/tallvakt/feed.xml");
    const entries = [...feed.matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => entry);
    const ids = entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(
      items.length - items.filter((item) => item.dataset.folge === "avrunding").length,
    );
    const dates = entries.map((entry) => /<updated>(.*?)<\/updated>/.exec(entry)?.[1] ?? "");
    expect(dates).toEqual(dates.toSorted().reverse());
    const lost = entries
      .map((entry) => /<link href=".*?#(.*?)"/.exec(entry)?.[1] ?? "")
      .filter((id) => !document.getElementById(id));
    expect(lost).toEqual([]);
    expect(feed).toContain(nb.tallvakt.consequences.konklusjon);
  });
});
