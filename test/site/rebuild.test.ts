import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, files, newest, type Site, sources, text } from "./built.ts";

const { root, ia } = SITES;
const again = { ...root, dist: path.resolve(`.cache/test/again-${process.pid}`) };
const exports = path.resolve(`.cache/test/exports-${process.pid}`);

describe("a build", () => {
  let told = "";
  beforeAll(() => {
    told = execFileSync("npx", ["tsx", "src/build/cli.ts", "build"], {
      env: {
        ...process.env,
        ...again.contact,
        BASE_PATH: again.base,
        DIST_DIR: again.dist,
        SITE_URL: "https://ia.example",
        // Another clock, and no files that the first build has finished.
        TZ: "Pacific/Auckland",
        EXPORTS_DIR: exports,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  }, 120_000);

  afterAll(() => {
    for (const folder of [again.dist, exports]) fs.rmSync(folder, { recursive: true, force: true });
  });

  it("gives the same files, to the byte, when it is run once more", () => {
    expect(files(again as unknown as Site)).toEqual(files(root));
    const differing = files(root).filter(
      (file) => !bytes(root, file).equals(bytes(again as unknown as Site, file)),
    );
    expect(differing).toEqual([]);
  });

  it("says what it made, how much, how long it took and where it is", () => {
    const count = (folder: string, ending: string) =>
      fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(ending))
        .length;
    const [chapters, figures] = [count("content/chapters", ".mdx"), count("content/figures", ".yaml")];
    const number = new Intl.NumberFormat("nb-NO");
    const [pages, all] = [count(again.dist, ".html"), files(root).length].map((n) => number.format(n));
    expect(told.replace(/[\d,]+ sekunder/, "1 sekunder").split("\n")).toEqual([
      `Bygget ${chapters} kapitler, ${figures} figurer og ${newest().length} datasett (${sources().length} versjoner):`,
      `${pages} sider, ${all} filer i alt, på 1 sekunder.`,
      `Nettstedet ligger i ${path.relative(".", again.dist)}/`,
      "",
    ]);
  });

  it("gives the same pages under another base path, apart from the addresses", () => {
    const pages = files(root).filter((file) => file.endsWith(".html"));
    expect(files(ia).filter((file) => file.endsWith(".html"))).toEqual(pages);
    const differing = pages.filter((file) => plain(text(root, file)) !== plain(text(ia, file)));
    expect(differing).toEqual([]);
  });
});

/** The ways to tell of a fault, and what stands there where there is no contact. */
const CONTACT =
  /<li><a href="mailto:[^"]*">[^<]*<\/a><\/li>|<p class="liten"><a href="mailto:[^"]*">[^<]*<\/a><\/p>|Skriv til <a href="mailto:[^"]*">[^<]*<\/a>\.|Nettstedet har ingen kontaktadresse ennå\./g;

/**
 * A page without the base path, and the hashes in file names and sizes of files that follow from it, and
 * without the contact that only one of the sites has.
 */
function plain(html: string): string {
  return html
    .replaceAll(CONTACT, "")
    .replaceAll(/(["']|https:\/\/ia\.example)\/ia\//g, "$1/")
    .replaceAll(/[\d,]+\u00A0kB/g, "")
    .replaceAll(/(\/_astro\/[^"']*?)\.[\w-]{8}\.(\w+)/g, "$1.$2");
}
