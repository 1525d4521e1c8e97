import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { files, newest, ORIGIN, page, text } from "./built.ts";

/** What an element says, with single spaces. */
const words = (element: { textContent: string | null } | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

const pages = files(SITES.root).filter((file) => file.endsWith("index.html"));
const current = pages.filter((file) => !/\/\d+\.\d+\.\d+\/index/.test(file));
const at = (file: string) => page(SITES.root, file.replace(/index\.html$/, "")).document;

/** The reports whose address is known, by the page about the evaluation. */
const KNOWN: Record<string, string> = {
  "sintef-2013": "https://www.regjeringen.no/no/dokumenter/evaluering-av-ia-avtalen-2010-2013/id737668/",
  "sintef-2015":
    "https://kommune.nav.no/no/nav-og-samfunn/kunnskap/relatert-informasjon/samarbeid-og-kommunikasjon-rundt-ia-avtalen-og-jobbstrategien",
};
const UNKNOWN: Record<string, RegExp> = {
  "afi-2012": /Angelika Schafft, .* \(2012\): Arbeidsgiverlos .* AFI r2012:16\..*Spør .*AFI/s,
  "afi-2014": /\(2014\): .*AFI r2014:5\..*Spør .*AFI/s,
  "oslo-economics-2022":
    /\(2023\): Kartlegging av NAV Arbeidslivssentres arbeid\..*Spør Oslo Economics eller Arbeidsforskningsinstituttet/s,
};

describe("the way to a report", () => {
  it.each(Object.entries(KNOWN))("%s is a link from its page, its sets and notes", (slug, address) => {
    const links = (path: string) =>
      [...page(SITES.root, path).document.querySelectorAll("main a")].map((a) => a.getAttribute("href"));
    expect(links(`/evalueringer/${slug}/`)).toContain(address);
    const sets = newest().filter(({ folder }) => folder.includes(`data/${slug}/`));
    expect(sets.length).toBeGreaterThan(5);
    for (const { set } of sets) expect(links(`/data/${set}/`), set).toContain(address);
    const notes = [...page(SITES.root, `/evalueringer/${slug}/`).document.querySelectorAll(".kilde-note")];
    expect(notes.length).toBeGreaterThan(1);
    for (const note of notes) expect(note.querySelector(`a[href="${address}"]`)).toBeTruthy();
  });

  it.each(Object.entries(UNKNOWN))("%s is who to ask, and what for", (slug, way) => {
    expect(words(page(SITES.root, `/evalueringer/${slug}/`).document.querySelector("main"))).toMatch(way);
    for (const { set, folder } of newest().filter(({ folder }) => folder.includes(`data/${slug}/`)))
      expect(words(page(SITES.root, `/data/${set}/`).document.querySelector("main")), folder).toMatch(way);
  });
});

describe("a note about a source", () => {
  it("says where in the report, and nothing of the lines of our text", () => {
    const notes = current.flatMap((file) =>
      [...at(file).querySelectorAll(".kilde-note")].map((note) => words(note)),
    );
    expect(notes.length).toBeGreaterThan(80);
    expect(
      notes.filter(
        (note) =>
          !/(Tabell|Figur|Evalueringens hovedkonklusjoner|Oppsummering|Kapittel|Sammendrag|Forord|Noten|Vedlegg|Fotnote|Rapportens|Datagrunnlag) ?/i.test(
            note,
          ),
      ),
    ).toEqual([]);
  });

  it.each(current)("nor does %s, but where it is told how to check", (file) => {
    const body = at(file).body.cloneNode(true) as HTMLElement;
    for (const part of body.querySelectorAll("script, [aria-labelledby=kontroll], .utgivelser"))
      part.remove();
    expect(words(body)).not.toMatch(/[Ll]inje(?:ne|r)? \d/);
  });

  it("leaves the lines to those who check", () => {
    const located = newest().filter(({ folder }) =>
      JSON.parse(fs.readFileSync(`${folder}/datapackage.json`, "utf8")).sources.some(
        ({ lines }: { lines?: number[] }) => lines,
      ),
    );
    expect(located.length).toBeGreaterThan(150);
    for (const { set } of located)
      expect(
        words(page(SITES.root, `/data/${set}/`).document.querySelector("[aria-labelledby=kontroll]")),
        set,
      ).toMatch(/linje \d+–\d+/);
  });
});

describe("telling of a fault", () => {
  it("is a link in the foot of every page", () => {
    for (const file of pages.filter((file) => !file.startsWith("/embed/")))
      expect(at(file).querySelector(".bunn a[href='mailto:post@ia.example']"), file).toBeTruthy();
  });

  it("has set, version and page filled in", () => {
    for (const { set, version } of newest()) {
      const link = page(SITES.root, `/data/${set}/`).document.querySelector("main a[href*='subject=']");
      const url = new URL(link?.getAttribute("href") ?? "");
      expect(url.pathname).toBe("post@ia.example");
      expect(url.searchParams.get("subject")).toBe(`Feil i datasettet ${set}, versjon ${version}`);
      expect(url.searchParams.get("body")).toContain(`Side: ${ORIGIN}/data/${set}/\r\n`);
    }
  });

  it("is said to be missing where no contact is set", () => {
    expect(words(page(SITES.ia, "/tilgjengelighet/").document.querySelector("main"))).toContain(
      "ingen kontaktadresse ennå",
    );
    expect(text(SITES.ia, "/index.html")).not.toContain("mailto:");
    expect(words(page(SITES.root, "/tilgjengelighet/").document.querySelector("main"))).toContain(
      "post@ia.example",
    );
  });

  it("is in the catalogue for machines", () => {
    expect(text(SITES.root, "/data/katalog.ttl")).toContain("<mailto:post@ia.example>");
    expect(text(SITES.ia, "/data/katalog.ttl")).not.toContain("mailto:");
  });
});
