import { describe, expect, it } from "vitest";
import { files, ORIGIN, pages, problemWith, type Site, sites, text } from "./built.ts";

/** Attributes that hold one address. */
const ADDRESSES = ["href", "src", "action", "poster", "data"];

/** Attributes that name elements on the same page. */
const REFERENCES = [
  "aria-labelledby",
  "aria-describedby",
  "aria-controls",
  "for",
  "popovertarget",
  "headers",
];

/** Hosts that readers may be sent to: the licence, Statistics Norway, the standards we follow, and the reports. */
const OTHER_HOSTS =
  /^(www\.)?(ssb\.no|creativecommons\.org|data\.norge\.no|datapackage\.org|regjeringen\.no|sintef\.no|kommune\.nav\.no)$/;

interface Link {
  page: string;
  element: Element;
  address: URL;
}

describe.each(sites)("the site under %s", (_, site) => {
  it("has no link, source, preload or anchor that leads nowhere", () => {
    const known = new Set(files(site));
    const broken = links(site)
      .filter(({ address }) => address.origin === ORIGIN)
      .flatMap(({ page, address }) => {
        const problem = problemWith(site, address, known);
        return problem ? [`${page}: ${address.href}: ${problem}`] : [];
      });
    expect(broken).toEqual([]);
  });

  it("writes no full address in text, embed code or metadata that leads nowhere", () => {
    const known = new Set(files(site));
    const broken = pages(site).flatMap(({ path, document }) => {
      const metadata = [...document.querySelectorAll("meta[property^=og]")].map((meta) =>
        meta.getAttribute("content"),
      );
      return [...words(document.body), ...metadata]
        .flatMap((text) => [...(text ?? "").matchAll(new RegExp(`${ORIGIN}[^\\s"&}]*`, "g"))])
        .map(([address]) => address.replace(/\.$/, ""))
        .map((address) => ({ address, problem: problemWith(site, new URL(address), known) }))
        .filter(({ problem }) => problem)
        .map(({ address, problem }) => `${path}: ${address}: ${problem}`);
    });
    expect(broken).toEqual([]);
  });

  it("names only elements that are there in labels, descriptions and notes", () => {
    const broken = pages(site).flatMap(({ path, document }) =>
      REFERENCES.flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
          (element.getAttribute(name) ?? "")
            .split(/\s+/)
            .filter((id) => !document.getElementById(id))
            .map((id) => `${path}: ${name}="${id}"`),
        ),
      ),
    );
    expect(broken).toEqual([]);
  });

  it("links to other hosts only where a reader chooses to go there", () => {
    const foreign = links(site)
      .filter(({ address }) => address.origin !== ORIGIN && address.protocol !== "mailto:")
      .filter(({ element, address }) => element.localName !== "a" || !OTHER_HOSTS.test(address.hostname))
      .map(({ page, address }) => `${page}: ${address.href}`);
    expect(foreign).toEqual([]);
  });

  it("gets everything that its stylesheets ask for from itself", () => {
    const known = new Set(files(site));
    const broken = files(site)
      .filter((file) => file.endsWith(".css"))
      .flatMap((file) =>
        [...text(site, file).matchAll(/url\(["']?([^"')]+)["']?\)|@import\s+["']([^"']+)/g)]
          .map(([, url, imported]) => new URL(url ?? imported ?? "", `${ORIGIN}${site.base}${file.slice(1)}`))
          .filter(({ protocol }) => protocol !== "data:")
          .filter((address) => address.origin !== ORIGIN || problemWith(site, address, known))
          .map((address) => `${file}: ${address.href}`),
      );
    expect(broken).toEqual([]);
  });

  it("has no style of its own inside pages, except what Plot sets on a chart", () => {
    const inline = pages(site).flatMap(({ path, document }) =>
      [...document.querySelectorAll("style, [style]")]
        .filter((element) => !element.closest("svg.plot"))
        .map((element) => `${path}: <${element.localName}>`),
    );
    expect(inline).toEqual([]);
  });

  it("has no script inside pages but data, modules, and what must run before a filtered list is shown", () => {
    const scripts = pages(site).flatMap(({ path, document }) =>
      [...document.querySelectorAll("script:not([src])")].map((script) => ({
        path,
        type: script.getAttribute("type"),
      })),
    );
    const [classic, typed] = [true, false].map((is) => scripts.filter(({ type }) => (type === null) === is));
    expect(classic?.map(({ path }) => path).sort()).toEqual([
      "/begreper/",
      "/data/",
      "/figurer/",
      "/tallvakt/",
    ]);
    expect(new Set(typed?.map(({ type }) => type))).toEqual(
      new Set(["module", "application/json", "application/ld+json"]),
    );
  });

  it("lists in the sitemap only pages that are there", () => {
    const known = new Set(files(site));
    const addresses = [...text(site, "/sitemap-0.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => url,
    );
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((url) => problemWith(site, new URL(url ?? ""), known))).toEqual([]);
  });
});

/** Every address that a page's elements hold, resolved. */
function links(site: Site): Link[] {
  return pages(site).flatMap(({ path, url, document }) =>
    ADDRESSES.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map((element) => ({
        page: path,
        element,
        address: new URL(element.getAttribute(name) ?? "", url),
      })),
    ),
  );
}

/** The texts of an element's descendants, each by itself. */
function words(node: Node): string[] {
  return node.nodeType === 3 ? [node.textContent ?? ""] : [...node.childNodes].flatMap(words);
}
