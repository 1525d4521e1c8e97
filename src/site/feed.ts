import { Feed } from "feed";
import { escape as escapeHtml } from "html-escaper";
import { absolute, paths } from "../addresses.ts";
import { describe } from "../data/versions/describe.ts";
import type { Release } from "../data/versions/history.ts";
import { nb } from "../i18n/nb.ts";
import { lastingId } from "./lasting-id.ts";
import { FOR_READERS, releaseTitle } from "./releases.ts";

/** The changes shown of one resource; the rest stand on the page. */
const SHOWN = 25;

/** What a feed tells of. */
export interface Entry {
  /** Its path inside the site, which its lasting id is made from. */
  path: string;
  /** In plain text. */
  title: string;
  date: Date;
  /** In HTML. */
  content: string;
}

/**
 * An Atom 1.0 feed (RFC 4287) with an entry for each release. Its dates are those of the releases, so
 * that the same data give the same feed.
 * @param path of the feed itself; `page` is the path of the page it goes with
 */
export function atom(title: string, path: string, page: string, releases: Release[]): string {
  const entries = releases.map((release) => ({
    path: paths.version(release.dataset),
    title: releaseTitle(release),
    date: date(release),
    content: content(release),
  }));
  return atomOf(title, path, page, entries);
}

/** The same for entries of any kind, the newest first. */
export function atomOf(title: string, path: string, page: string, entries: Entry[]): string {
  const feed = new Feed({
    id: lastingId(path),
    title,
    link: absolute(page),
    feed: absolute(path),
    updated: entries[0]?.date ?? new Date(0),
    author: { name: nb.site.name },
    copyright: nb.footer.licence,
    generator: false,
  });
  for (const { path, title, date, content } of entries)
    feed.addItem({
      id: lastingId(path),
      title: escapeHtml(title),
      link: absolute(path),
      date,
      published: date,
      content,
    });
  return feed.atom1();
}

function date({ dataset }: Release): Date {
  return new Date(dataset.descriptor.created);
}

function content({ dataset, difference }: Release): string {
  const parts = [`<p>${escapeHtml(dataset.descriptor.changes)}</p>`];
  for (const { title, lines } of difference ? describe(difference, FOR_READERS) : []) {
    const items = lines.slice(0, SHOWN);
    if (lines.length > SHOWN) items.push(nb.changes.more.replace("{n}", String(lines.length - SHOWN)));
    parts.push(
      `<p>${escapeHtml(title)}</p><ul>${items.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`,
    );
  }
  return parts.join("");
}
