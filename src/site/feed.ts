import { Feed } from "feed";
import { parseHTML } from "linkedom";
import { absolute, paths } from "../addresses.ts";
import { describe } from "../data/versions/describe.ts";
import type { Release } from "../data/versions/history.ts";
import { nb } from "../i18n/nb.ts";
import { FOR_READERS, releaseTitle } from "./releases.ts";

/** The changes shown of one resource; the rest stand on the page. */
const SHOWN = 25;

const { document } = parseHTML("<!doctype html><html></html>");

/**
 * An Atom 1.0 feed (RFC 4287) with an entry for each release. Its dates are those of the releases, so
 * that the same data give the same feed.
 * @param path of the feed itself; `page` is the path of the page it goes with
 */
export function atom(title: string, path: string, page: string, releases: Release[]): string {
  const feed = new Feed({
    id: absolute(page),
    title,
    link: absolute(page),
    feed: absolute(path),
    updated: date(releases[0]),
    author: { name: nb.site.name },
    copyright: nb.footer.licence,
    generator: false,
  });
  for (const release of releases) {
    feed.addItem({
      title: element("p", releaseTitle(release)).innerHTML,
      link: absolute(paths.version(release.dataset)),
      date: date(release),
      published: date(release),
      content: content(release),
    });
  }
  return feed.atom1();
}

function date(release: Release | undefined): Date {
  return new Date(release?.dataset.descriptor.created ?? 0);
}

function content({ dataset, difference }: Release): string {
  const parts = [element("p", dataset.descriptor.changes)];
  for (const { title, lines } of difference ? describe(difference, FOR_READERS) : []) {
    const items = element("ul");
    items.append(...lines.slice(0, SHOWN).map((line) => element("li", line)));
    if (lines.length > SHOWN)
      items.append(element("li", nb.changes.more.replace("{n}", String(lines.length - SHOWN))));
    parts.push(element("p", title), items);
  }
  return parts.map((part) => part.outerHTML).join("");
}

function element(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
