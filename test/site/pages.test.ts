import { describe, expect, it } from "vitest";
import { files, ORIGIN, page, pages, problemWith, sites } from "./built.ts";

describe.each(sites)("every page under %s", (_, site) => {
  it.each(pages(site).map(({ path, document }) => ({ path, document })))(
    "$path says what it is, in its language",
    ({ path, document }) => {
      expect(document.documentElement.getAttribute("lang")).toBe(path.startsWith("/en/") ? "en" : "nb");
      expect(document.querySelectorAll("h1")).toHaveLength(1);
      expect(document.querySelector("h1")?.textContent?.trim()).toBeTruthy();
      expect(document.title.trim()).toBeTruthy();
      // Whatever stands for a value that is filled in.
      const meta = [...document.querySelectorAll("meta[content]")].map((own) => own.getAttribute("content"));
      expect([document.title, ...meta, shownText(document)].join("\n")).not.toMatch(/\{[\w-]+\}/);
      expect(content(document, "meta[name=description]").length).toBeGreaterThan(20);
      expect(document.querySelector("meta[name=viewport]")).not.toBeNull();
      expect(document.querySelector("main")).not.toBeNull();
    },
  );

  it("has ids that are its own", () => {
    const twice = pages(site).flatMap(({ path, document }) => {
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it("has one canonical address, which is there; the missing page has none", () => {
    const known = new Set(files(site));
    expect(page(site, "/404.html").document.querySelector("link[rel=canonical]")).toBeNull();
    const addressed = pages(site).filter(({ path }) => path !== "/404.html");
    const wrong = addressed.flatMap(({ path, document }) => {
      const links = [...document.querySelectorAll("link[rel=canonical]")];
      const address = links[0]?.getAttribute("href") ?? "";
      const good =
        links.length === 1 && address.startsWith(ORIGIN) && !problemWith(site, new URL(address), known);
      return good ? [] : [`${path}: ${address}`];
    });
    expect(wrong).toEqual([]);
  });

  it("names itself as canonical, except for embeds and older versions, which name the newest", () => {
    const others = pages(site)
      .filter(
        ({ url, document }) => document.querySelector("link[rel=canonical]")?.getAttribute("href") !== url,
      )
      .map(({ path }) => path);
    expect(others.filter((path) => !/^\/embed\/|^\/data\/[^/]+\/\d+\.\d+\.\d+\/$|^\/404/.test(path))).toEqual(
      [],
    );
  });

  it("has a title that no other page in the menu, the lists or the sitemap has", () => {
    const titles = pages(site)
      .filter(({ path }) => !path.startsWith("/embed/"))
      .map(({ path, document }) => ({ path, title: document.title }));
    const twice = titles.filter(({ title, path }) =>
      titles.some((other) => other.title === title && other.path !== path),
    );
    expect(twice).toEqual([]);
  });

  it("has headings without a skipped level", () => {
    const skipped = pages(site).flatMap(({ path, document }) => {
      const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) =>
        Number(localName[1]),
      );
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
        ? [`${path}: ${levels.join(" ")}`]
        : [];
    });
    expect(skipped).toEqual([]);
  });

  it("keeps embeds and the missing page out of search engines, and only those", () => {
    const hidden = pages(site).filter(({ document }) => content(document, "meta[name=robots]") === "noindex");
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.map(({ path }) => path)).toEqual(
      pages(site)
        .map(({ path }) => path)
        .filter((path) => /^\/embed\/|^\/404/.test(path)),
    );
  });
});

function content(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute("content") ?? "";
}

/** What readers see of a page: not its scripts, nor code that is quoted. */
function shownText(document: Document): string {
  const walk = (node: Node): string => {
    if (node.nodeType === 3) return node.textContent ?? "";
    if (node.nodeType === 1 && (node as Element).matches("script, style, code, pre, textarea")) return "";
    return [...node.childNodes].map(walk).join("");
  };
  return walk(document.body);
}
