import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { newest, page } from "./built.ts";

const words = (element: Element | null | undefined) =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

const IDS = fs.readdirSync("content/evaluations").map((name) => name.replace(".mdx", ""));
const at = (id: string) => page(SITES.root, `/evalueringer/${id}/`).document;
const links = (within: ParentNode | null) =>
  [...(within?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"));

interface Described {
  discrepancies?: object[];
  sources: { evaluation?: string }[];
}

/** The data sets of an evaluation, with what is declared of them. */
const setsOf = (id: string) =>
  newest()
    .map(({ set, folder }) => ({
      set,
      ...(JSON.parse(fs.readFileSync(`${folder}/datapackage.json`, "utf8")) as Described),
    }))
    .filter(({ sources }) => sources.some(({ evaluation }) => evaluation === id));

describe.each(IDS)("the page about %s", (id) => {
  it("says who took part, how many, and what share of those who were asked, from the data", () => {
    const rows = [...at(id).querySelectorAll(".evaluering tbody tr")];
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      expect(words(row.querySelector("td"))).toMatch(/^\d[\d\u00A0 ]*$/);
      expect(row.querySelector("td a.tall")).toBeTruthy();
      expect(words(row.querySelector("td:last-child"))).toMatch(/^(?:\d+(?:,\d)? prosent|–ikke oppgitt)$/);
    }
  });

  it("has findings, limits and what was not asked, each with its sources", () => {
    const headings = [...at(id).querySelectorAll("article > h2")];
    expect(headings.map(words)).toEqual([
      "Hva den fant",
      "Hva den kan si, og hva den ikke kan si",
      "Hva den ikke spurte om",
    ]);
    for (const heading of headings) expect(heading.nextElementSibling?.querySelector(".kilde")).toBeTruthy();
  });

  it("leads to every data set, every figure and every chapter that is made from it", () => {
    const section = (name: string) => at(id).querySelector(`[aria-labelledby=${name}]`);
    const sets = setsOf(id).map(({ set }) => `/data/${set}/`);
    expect(links(section("datasett")).sort()).toEqual(sets.sort());
    const chapters = links(section("kapitler"));
    expect(chapters.length).toBeGreaterThan(0);
    for (const chapter of chapters)
      expect(links(page(SITES.root, chapter ?? "").document.querySelector(".kilder"))).toContain(
        `/evalueringer/${id}/`,
      );
    expect(links(section("figurer")).length).toBeGreaterThan(0);
    expect(section("figurer")?.querySelectorAll("img[loading=lazy]").length).toBe(
      links(section("figurer")).length,
    );
  });

  it("counts the declared contradictions, and leads to each", () => {
    const disputed = setsOf(id).filter(({ discrepancies = [] }) => discrepancies.length > 0);
    const total = disputed.reduce((sum, { discrepancies = [] }) => sum + discrepancies.length, 0);
    const section = at(id).querySelector("[aria-labelledby=avvik]");
    expect(words(section?.querySelector("h2 .antall"))).toBe(String(total));
    expect(links(section).sort()).toEqual(disputed.map(({ set }) => `/data/${set}/#avvik`).sort());
    for (const { set } of disputed)
      expect(page(SITES.root, `/data/${set}/`).document.getElementById("avvik")).toBeTruthy();
  });
});

it("the five are compared at a glance: who, when, how, how many", () => {
  const items = [...page(SITES.root, "/evalueringer/").document.querySelectorAll(".evalueringsliste > li")];
  expect(items.map((item) => item.querySelector("h2 a")?.getAttribute("href")).sort()).toEqual(
    IDS.map((id) => `/evalueringer/${id}/`).sort(),
  );
  for (const item of items) {
    expect([...item.querySelectorAll("dt")].map(words)).toEqual([
      "Utført av",
      "Data fra",
      "Metode",
      "Hvem som deltok",
    ]);
    for (const group of item.querySelectorAll(".deltakere li")) {
      expect(words(group)).toMatch(/^\d[\d\u00A0 ]* \p{L}/u);
      expect(words(group)).not.toMatch(/ \p{Ll}\p{Lu}/u);
    }
  }
});
