import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, files, type Site, text } from "./built.ts";

const { root, ia } = SITES;
const again = { ...root, dist: path.resolve(`.cache/test/again-${process.pid}`) };
const exports = path.resolve(`.cache/test/exports-${process.pid}`);

describe("a build", () => {
  beforeAll(() => {
    execFileSync("npx", ["tsx", "src/build/cli.ts", "build"], {
      env: {
        ...process.env,
        BASE_PATH: again.base,
        DIST_DIR: again.dist,
        SITE_URL: "https://ia.example",
        // Another clock, and no files that the first build has finished.
        TZ: "Pacific/Auckland",
        EXPORTS_DIR: exports,
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "ignore", "inherit"],
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

  it("gives the same pages under another base path, apart from the addresses", () => {
    const pages = files(root).filter((file) => file.endsWith(".html"));
    expect(files(ia).filter((file) => file.endsWith(".html"))).toEqual(pages);
    const differing = pages.filter((file) => plain(text(root, file)) !== plain(text(ia, file)));
    expect(differing).toEqual([]);
  });
});

/** A page without the base path, and the hashes in file names and sizes of files that follow from it. */
function plain(html: string): string {
  return html
    .replaceAll(/(["']|https:\/\/ia\.example)\/ia\//g, "$1/")
    .replaceAll(/[\d,]+\u00A0kB/g, "")
    .replaceAll(/(\/_astro\/[^"']*?)\.[\w-]{8}\.(\w+)/g, "$1.$2");
}
