import { describe, expect, it } from "vitest";
import { nb } from "../../src/i18n/nb.ts";
import { slugs } from "../../src/prose/documents.ts";
import { getTerms, type Term } from "../../src/prose/glossary.ts";
import { page, pages, sites } from "./built.ts";

const terms = getTerms();

/** What is not running text: headings, links, figures, lists that components make, notes, tables, quotes, and what stands before and after. */
const APART =
  "h1, h2, h3, a, figure, table, blockquote, code, header, footer, ia-figur, .figur, .funn, .utforsker, .kilde, .begrep-note";

/** The pieces of running text of a chapter in their order; the words that have notes with their buttons. */
function running(document: Document): { text: string; button?: Element }[] {
  const pieces: { text: string; button?: Element }[] = [];
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) pieces.push({ text: child.textContent ?? "" });
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (element.matches(APART)) pieces.push({ text: " · " });
      else if (element.matches(".begrep")) pieces.push({ text: element.textContent ?? "", button: element });
      else walk(element);
    }
  };
  const article = document.querySelector("article.kapittel");
  if (article) walk(article);
  return pieces;
}

const has = (text: string, { term, forms }: Term) =>
  [term, ...forms].some((form) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${form.replaceAll(" ", "\\s+")}(?![\\p{L}\\p{N}]|-\\p{L})`, "iu").test(
      text,
    ),
  );

const noteOf = (button: Element) => (button.getAttribute("popovertarget") ?? "").replace(/^begrep-/, "");

describe.each(sites)("the glossary under %s", (_, site) => {
  const { document } = page(site, "/begreper/");

  it("has every term under its letter, in the order of the alphabet, with a place of its own", () => {
    const ids = [...document.querySelectorAll("li[data-item]")].map(({ id }) => id);
    expect(ids).toEqual(terms.map(({ id }) => id));
    for (const section of document.querySelectorAll("main section"))
      expect(section.querySelectorAll("li[data-item]").length, section.textContent ?? "").toBeGreaterThan(0);
  });

  it("can jump to each letter", () => {
    const jumps = [...document.querySelectorAll(".bokstaver a")].map((link) => link.getAttribute("href"));
    const letters = [...document.querySelectorAll("main section h2")].map(({ id }) => `#${id}`);
    expect(jumps.length).toBeGreaterThan(15);
    expect(jumps).toEqual(letters);
  });

  it("says where each term is from, where a report says it, and where it matters", () => {
    for (const { id, sources, chapters, sets, see } of terms) {
      const evaluations = new Set(sources.map(({ evaluation }) => evaluation));
      const entry = document.getElementById(id);
      expect(entry?.querySelectorAll("details a"), id).toHaveLength(
        evaluations.size + chapters.length + sets.length,
      );
      expect(entry?.querySelectorAll(".liten a"), id).toHaveLength(see.length);
      for (const { place } of sources) expect(entry?.querySelector("details")?.textContent).toContain(place);
    }
  });

  it("is in the footer of every page with a menu", () => {
    const without = pages(site).filter(
      ({ document }) =>
        document.querySelector(".bunn") && !document.querySelector('.bunn a[href$="/begreper/"]'),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(document.querySelector('.bunn a[href$="/begreper/"]')?.textContent).toBe(nb.footer.terms);
  });
});

describe.each(sites)("the notes on terms in the chapters under %s", (_, site) => {
  const chapters = slugs("chapters").map((slug) => ({ slug, ...page(site, `/kapitler/${slug}/`) }));

  it.each(chapters)(
    "$slug has each note once, and a button for each that is called as the word",
    ({ document }) => {
      const buttons = [...document.querySelectorAll(".begrep")];
      expect(buttons.length).toBeGreaterThan(0);
      expect(buttons.length).toBeLessThanOrEqual(8);
      const targets = buttons.map((button) => button.getAttribute("popovertarget") ?? "");
      expect([...document.querySelectorAll(".begrep-note")].map(({ id }) => id)).toEqual(targets);
      expect(new Set(targets).size).toBe(targets.length);
      for (const button of buttons) {
        const term = terms.find(({ id }) => id === noteOf(button));
        const note = document.getElementById(button.getAttribute("popovertarget") ?? "");
        expect(button.hasAttribute("aria-label")).toBe(false);
        expect(term && has(button.textContent ?? "", term)).toBe(true);
        expect(note?.hasAttribute("popover")).toBe(true);
        expect(note?.textContent).toContain(term?.meaning);
        expect(note?.querySelector("a")?.getAttribute("href")).toMatch(new RegExp(`/begreper/#${term?.id}$`));
        expect(note?.closest("p, li")).toBeNull();
      }
    },
  );

  it.each(chapters)("$slug has the notes where it first uses the words", ({ slug, document }) => {
    const pieces = running(document);
    const noted = pieces.flatMap(({ button }) => (button ? noteOf(button) : []));
    for (const [at, { button }] of pieces.entries()) {
      const term = button && terms.find(({ id }) => id === noteOf(button));
      if (!term) continue;
      const before = pieces.slice(0, at).map(({ text }) => text);
      expect(has(before.join(""), term), `«${term.term}» before its note`).toBe(false);
    }
    const all = pieces.map(({ text }) => text).join("");
    const used = terms.filter((term) => term.explain && has(all, term));
    if (used.length <= 8) expect(noted.toSorted()).toEqual(used.map(({ id }) => id).toSorted());
    else expect(noted).toHaveLength(8);
    // Where there are too many, those that matter in the chapter go first.
    const own = used.filter(({ chapters }) => chapters.includes(slug)).map(({ id }) => id);
    if (own.length <= 8) expect(noted).toEqual(expect.arrayContaining(own));
  });

  it("are in chapters only", () => {
    const others = pages(site).filter(
      ({ path, document }) =>
        !path.startsWith("/kapitler/") && document.querySelector(".begrep, .begrep-note"),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});
