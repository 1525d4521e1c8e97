import { describe, expect, it } from "vitest";
import { files, ORIGIN, page, pages, problemWith, sites } from "./built.ts";

const words = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

describe.each(sites)("finding one's way in the report under %s", (base, site) => {
  const known = new Set(files(site));
  const chapters = pages(site).filter(({ path }) => /^\/kapitler\/[^/]+\/$/.test(path));
  const list = page(site, "/kapitler/").document;

  it("lists every chapter under its part, in order, with its question and title", () => {
    const items = [...list.querySelectorAll(".del li")];
    expect(items.length).toBe(chapters.length);
    const numbers = items.map((item) => Number(item.getAttribute("value")));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    for (const item of items) expect(words(item.querySelector(".sporsmaal"))).toMatch(/\?$/);
    const jumps = [...list.querySelectorAll(".hoppliste a")];
    expect(jumps.map(words)).toEqual([...list.querySelectorAll(".del h2")].map(words));
  });

  it.each(chapters)("$path says where it stands, to readers and to search engines", ({ url, document }) => {
    const steps = [...document.querySelectorAll(".brodsmuler a")];
    expect(words(steps[0] ?? null)).toBe("Kapitler");
    expect(steps).toHaveLength(2);
    expect(words(document.querySelector(".brodsmuler [aria-current=page]"))).toMatch(/^Kapittel \d+$/);
    const { itemListElement: items } = JSON.parse(
      document.querySelector("script[type='application/ld+json']")?.textContent ?? "",
    ) as { itemListElement: { name: string; item: string }[] };
    expect(items.at(-1)).toMatchObject({ item: url, name: words(document.querySelector("h1")) });
    expect(items.map(({ item }) => problemWith(site, new URL(item), known))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    const addresses = steps.map((step) => new URL(step.getAttribute("href") ?? "", ORIGIN).href);
    expect(items.slice(0, 2).map(({ item }) => item)).toEqual(addresses);
  });

  it.each(chapters)("$path has contents that lead to each of its sections", ({ document }) => {
    const links = [...document.querySelectorAll(".innhold a")];
    const headings = [...document.querySelectorAll("article h2[id]")].filter(
      (heading) => !heading.closest(".figur"),
    );
    expect(links.map((link) => decodeURIComponent(link.getAttribute("href") ?? ""))).toEqual(
      headings.map(({ id }) => `#${id}`),
    );
    expect(links.map(words)).toEqual(headings.map(words));
    expect(words(document.querySelector("article > header"))).toMatch(/\d+ min å lese$/);
  });

  it("leads from each chapter to the one before and after, with title and question", () => {
    const order = [...list.querySelectorAll(".kapittelliste a")].map((a) => a.getAttribute("href"));
    for (const [index, address] of order.entries()) {
      const { document } = page(site, `/${(address ?? "").slice(base.length)}`);
      const way = (rel: string) => document.querySelector(`.videre a[rel=${rel}]`);
      expect(way("prev")?.getAttribute("href")).toBe(order[index - 1]);
      expect(way("next")?.getAttribute("href")).toBe(order[index + 1]);
      for (const link of document.querySelectorAll(".videre a"))
        expect(words(link)).toMatch(/kapittel .+\?$/);
    }
  });

  it.each(chapters)("$path names every report, data set and place it builds on", ({ document }) => {
    const box = document.querySelector("[aria-labelledby=kilder]");
    const addresses = (css: string, within: ParentNode | null) =>
      new Set([...(within?.querySelectorAll(css) ?? [])].map((a) => a.getAttribute("href")?.split("#")[0]));
    const cited = addresses(`.kilde-note a[href^='${base}evalueringer/']`, document);
    const sets = addresses("a.tall", document.querySelector("article"));
    const listed = addresses("a", box);
    expect([...cited, ...sets].filter((address) => !listed.has(address))).toEqual([]);
    expect(box?.querySelectorAll("details").length).toBe(cited.size);
  });
});
