import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { files, newest, ORIGIN, page, pages, type Site, sites, sources, text } from "./built.ts";

describe.each(sites)("what has changed, under %s", (base, site) => {
  const address = (path: string) => `${ORIGIN}${base}${path}`;
  const entries = (feed: string) =>
    [...text(site, feed).matchAll(/<entry>.*?<\/entry>/gs)].map(([entry]) => ({
      id: /<id>(.*?)<\/id>/.exec(entry)?.[1] ?? "",
      link: /<link href="(.*?)"/.exec(entry)?.[1] ?? "",
      updated: /<updated>(.*?)<\/updated>/.exec(entry)?.[1] ?? "",
    }));
  const versions = sources().map(({ set, version }) => address(`data/${set}/${version}/`));

  it("is listed release by release", () => {
    const { document, url } = page(site, "/endringer/");
    const linked = [...document.querySelectorAll("main section > ul > li > a")].map(
      (link) => new URL(link.getAttribute("href") ?? "", url).href,
    );
    expect(linked.toSorted()).toEqual(versions.toSorted());
  });

  it("is in one feed, release by release, the newest first", () => {
    const found = entries("/endringer/feed.xml");
    expect(found.map(({ link }) => link).toSorted()).toEqual(versions.toSorted());
    const dates = found.map(({ updated }) => updated);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it("is in a feed for each data set", () => {
    const feeds = newest().map(({ set }) => `/data/${set}/feed.xml`);
    expect(files(site).filter((file) => file.endsWith("/feed.xml"))).toEqual(
      [...feeds, "/endringer/feed.xml", "/tallvakt/feed.xml"].toSorted(),
    );
    const found = feeds.flatMap((feed) => entries(feed).map(({ link }) => link));
    expect(found.toSorted()).toEqual(versions.toSorted());
  });

  it("can be followed from every page, data sets one by one from theirs", () => {
    const wrong = pages(site).flatMap(({ path, document }) => {
      const set = /^\/data\/([^/]+)\//.exec(path)?.[1];
      const expected = path.startsWith("/embed/") ? [] : [address("endringer/feed.xml")];
      if (set && set !== "api") expected.push(address(`data/${set}/feed.xml`));
      if (path === "/tallvakt/") expected.push(address("tallvakt/feed.xml"));
      const links = [...document.querySelectorAll('link[rel="alternate"][type="application/atom+xml"]')];
      const found = links.map((link) => link.getAttribute("href"));
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${path}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the ids of the feeds and of their entries", () => {
  const feeds = ["/endringer/feed.xml", ...newest().map(({ set }) => `/data/${set}/feed.xml`)];
  const idsIn = (site: Site, feed: string) =>
    [...text(site, feed).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);

  it("are the same wherever the site is", () => {
    const moved = feeds.filter((feed) => idsIn(SITES.root, feed).join() !== idsIn(SITES.ia, feed).join());
    expect(moved).toEqual([]);
  });

  it("are one for each release and each feed", () => {
    const ids = new Set(feeds.flatMap((feed) => idsIn(SITES.root, feed)));
    expect(ids.size).toBe(sources().length + feeds.length);
  });
});
