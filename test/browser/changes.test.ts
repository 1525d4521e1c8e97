import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare, release } from "../../src/data/desk/correct.ts";
import { makeDraft } from "../../src/data/desk/draft.ts";
import { DISK } from "../../src/data/desk/effects.ts";
import { SITES } from "../setup/sites.ts";
import { files, text } from "../site/built.ts";
import { openSite } from "./site.ts";

const SET = "oslo-economics-2022/bemanning-2022";
/** What would break a feed that is not escaped. */
const REASON = "Tallene for <Agder> & ni andre er rettet ]]> se tabell 4-2.";

const root = path.join(os.tmpdir(), `ia-corrected-${process.pid}`);
const dist = path.join(root, "site");
const read = (file: string) => fs.readFileSync(path.join(dist, file), "utf8");
const html = (file: string) => parseHTML(read(`${file}/index.html`)).document;
const plain = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, " ").trim();

/** A copy of the project in which ten numbers of a set were corrected, and its site. */
beforeAll(() => {
  for (const folder of ["data", "content"]) fs.cpSync(folder, path.join(root, folder), { recursive: true });
  const data = path.join(root, "data");
  makeDraft("bemanning-2022", data);
  const table = path.join(data, SET, "utkast/bemanning-2022.csv");
  const rows = fs.readFileSync(table, "utf8");
  fs.writeFileSync(
    table,
    rows.replaceAll(/,(\d\d),,,ikke oppgitt$/gm, ",1$1,,,ikke oppgitt").replace("31.7", "31.70"),
  );
  const correction = prepare("bemanning-2022", "patch", data);
  if (!correction) throw new Error("nothing was corrected");
  release(correction, REASON, data, { ...DISK, now: () => new Date("2027-02-03T12:00:00Z") });
  execFileSync("npx", ["tsx", "src/build/cli.ts", "build"], {
    env: {
      ...process.env,
      IA_ROOT: root,
      DIST_DIR: dist,
      SITE_URL: "https://ia.example",
      ASTRO_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
}, 120_000);
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

describe("a site with a corrected data set", () => {
  it("tells first what changed, cell by cell, a long list folded", () => {
    const document = html("endringer");
    expect(plain(document.querySelector("main h2"))).toBe("3. februar 2027");
    const [section] = document.querySelectorAll("main section");
    expect(section?.querySelectorAll(":scope > ul > li")).toHaveLength(1);
    expect(plain(section?.querySelector(":scope > ul > li"))).toContain(`versjon 1.1.1: ${REASON}`);
    const lines = [...(section?.querySelectorAll(".endringer li li") ?? [])].map(plain);
    expect(lines).toHaveLength(10);
    expect(lines).toContain("nav-2020, Agder, Ansatte: 132 (før 32)");
    expect(lines).toContain("nav-2020, Innlandet, Årsverk: 31,70 (før 31,7)");
    expect(section?.querySelectorAll("details li")).toHaveLength(4);
    expect(plain(section?.querySelector("summary"))).toBe("og 4 til");
  });

  it("shows the new numbers as current, and says on the old page that it is old", () => {
    expect(read("data/bemanning-2022/latest/bemanning-2022.csv")).toContain("Agder,132,");
    expect(read("data/bemanning-2022/1.0.0/bemanning-2022.csv")).toContain("Agder,32,");
    const old = html("data/bemanning-2022/1.0.0").querySelector(".varsel");
    expect(plain(old)).toContain("Dette er en eldre versjon.");
    expect(old?.querySelector("a")?.getAttribute("href")).toBe("/data/bemanning-2022/");
    expect(html("data/bemanning-2022").querySelector(".varsel")).toBeNull();
  });
});

describe("the feeds", () => {
  const site = openSite();

  /** What a strict XML parser finds in a feed; it throws nothing, but says what is wrong. */
  async function parsed(feeds: string[]) {
    const { page } = await site.tab();
    await page.goto(`${site.url}/om/`);
    return page.evaluate((feeds) => {
      const text = (element: Element, name: string) =>
        element.querySelector(`:scope > ${name}`)?.textContent ?? "";
      return feeds.map((feed) => {
        const document = new DOMParser().parseFromString(feed, "application/xml");
        const root = document.documentElement;
        const entries = [...root.querySelectorAll(":scope > entry")];
        return {
          error: document.querySelector("parsererror")?.textContent ?? "",
          namespace: root.namespaceURI,
          name: root.localName,
          title: text(root, "title"),
          updated: text(root, "updated"),
          author: root.querySelector(":scope > author > name")?.textContent ?? "",
          self: root.querySelector(':scope > link[rel="self"]')?.getAttribute("href") ?? "",
          entries: entries.map((entry) => ({
            id: text(entry, "id"),
            title: text(entry, "title"),
            updated: text(entry, "updated"),
            content: text(entry, "content"),
            link: entry.querySelector(":scope > link")?.getAttribute("href") ?? "",
          })),
        };
      });
    }, feeds);
  }

  it("are Atom 1.0 that a strict parser reads, each with what the standard asks for", async () => {
    const names = files(SITES.ia).filter((file) => file.endsWith("/feed.xml"));
    const feeds = await parsed(names.map((file) => text(SITES.ia, file)));
    expect(feeds.length).toBeGreaterThan(100);
    for (const [index, feed] of feeds.entries()) {
      expect(feed).toMatchObject({ error: "", namespace: "http://www.w3.org/2005/Atom", name: "feed" });
      expect(feed.self).toBe(`https://ia.example/ia${names[index]}`);
      expect([feed.title, feed.author].every(Boolean)).toBe(true);
      expect(feed.updated).toBe(feed.entries[0]?.updated);
      expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
      for (const { id, link, title, content, updated } of feed.entries) {
        expect(link).toMatch(
          /^https:\/\/ia\.example\/ia\/(data\/[a-z0-9-]+\/\d+\.\d+\.\d+\/|tallvakt\/#[a-z0-9-]+)$/,
        );
        expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(Number.isNaN(Date.parse(updated))).toBe(false);
        expect(title && content).toBeTruthy();
      }
    }
  });

  it("tell a correction first, with every word as it was written", async () => {
    const [all, one] = await parsed([read("endringer/feed.xml"), read("data/bemanning-2022/feed.xml")]);
    for (const feed of [all, one]) {
      expect(feed).toMatchObject({ error: "", updated: "2027-02-03T12:00:00.000Z" });
      expect(feed?.entries[0]?.link).toBe("https://ia.example/data/bemanning-2022/1.1.1/");
      const { document } = parseHTML(`<main>${feed?.entries[0]?.content}</main>`);
      expect(document.querySelector("p")?.textContent).toBe(REASON);
      expect([...document.querySelectorAll("li")].map(plain)).toContain(
        "nav-2020, Agder, Ansatte: 132 (før 32)",
      );
    }
    expect(one?.entries.map(({ link }) => link)).toEqual([
      "https://ia.example/data/bemanning-2022/1.1.1/",
      "https://ia.example/data/bemanning-2022/1.1.0/",
      "https://ia.example/data/bemanning-2022/1.0.0/",
    ]);
  });
});
