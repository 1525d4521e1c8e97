import fs from "node:fs";
import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import { readFigure } from "../../src/figures/figure.ts";
import { firstWords } from "../../src/figures/payload.ts";
import { darkTokens } from "../../src/figures/tokens.ts";
import { SITES } from "../setup/sites.ts";
import { bytes, figureIds, files, ORIGIN, text } from "./built.ts";

const CSS = fs.readFileSync("src/styles/tokens.css", "utf8");
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe("the picture files", () => {
  it.each(figureIds())("of %s: a PNG that decodes, twice the size of the SVG", (id) => {
    const { width, height, pixels } = decode(bytes(SITES.root, `/figurer/${id}.png`));
    const [, svgWidth, svgHeight] =
      /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text(SITES.root, `/figurer/${id}.svg`)) ?? [];
    expect([width, height]).toEqual([Number(svgWidth) * 2, Number(svgHeight) * 2]);
    expect(width).toBeGreaterThan(1400);
    expect(height).toBeGreaterThan(400);
    expect(new Set(pixels).size).toBeGreaterThan(20); // not one flat colour
  });

  it.each(figureIds())(
    "of %s: an SVG with title, description and source, in plain colours, that needs no face",
    (id) => {
      const svg = text(SITES.root, `/figurer/${id}.svg`);
      const { payload } = readFigure(id, loadCatalog());
      const [, title, description] =
        /role="img"><title>([^<]*)<\/title><desc>([^<]*)<\/desc>/.exec(svg) ?? [];
      const [view] = payload.views;
      expect(title).toBe(firstWords(payload).title);
      expect(description).toBe(
        `${view?.alt} Kilde: ${payload.source}. Arbeidslivssentrene i tall, versjon ${payload.version}, CC BY 4.0. ${ORIGIN.replace("https://", "")}/figurer/${id}/`,
      );
      expect(svg).not.toContain("var(");
      expect(svg).not.toMatch(/<text|font-family/);
      // Every letter is an outline, inside the edges; the paper behind, drawn first, is as large as they are.
      const { x, y, width, height } = new Resvg(svg.replace(/<path [^>]*>/, "")).getBBox() ?? {};
      const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      expect(Math.min(x ?? -1, y ?? -1)).toBeGreaterThan(10);
      expect((x ?? 0) + (width ?? 0)).toBeLessThan(Number(wide) - 10);
      expect((y ?? 0) + (height ?? 0)).toBeLessThan(Number(high) - 10);
      expect(svg).not.toMatch(/\b(?:NaN|undefined|Infinity)\b/);
    },
  );

  it.each(figureIds())("of %s: pictures of the sizes in which links are shown, and a dark one", (id) => {
    for (const [name, wide, high] of [
      ["deling", 1200, 630],
      ["kvadrat", 1080, 1080],
    ] as const) {
      const { width, height, pixels } = decode(bytes(SITES.root, `/figurer/${id}/${name}.png`));
      expect([width, height]).toEqual([wide, high]);
      expect(new Set(pixels).size).toBeGreaterThan(20);
    }
    const dark = text(SITES.root, `/figurer/${id}/morkt.svg`);
    expect(dark).toContain(`fill="${darkTokens(CSS).get("paper")}"`);
    expect(dark).not.toContain("var(");
    const page = text(SITES.root, `/figurer/${id}/index.html`);
    expect(page).toContain(`<meta property="og:image" content="${ORIGIN}/figurer/${id}/deling.png">`);
  });

  it("of all figures in a list are small, follow the theme, and hold no words", () => {
    const all = files(SITES.root).filter((file) => /^\/figurer\/[^/]+\/liten\.svg$/.test(file));
    expect(all.length).toBeGreaterThan(figureIds().length);
    for (const file of all) {
      const svg = text(SITES.root, file);
      expect(svg.length, file).toBeLessThan(60_000);
      expect(svg, file).toContain("prefers-color-scheme:dark");
      expect(svg, file).not.toMatch(/<text|NaN|undefined|currentColor;|class="plot"/);
      const used = new Set([...svg.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name));
      for (const name of used) expect(svg, file).toMatch(new RegExp(`--${name}:#`));
    }
  });

  it.each(figureIds())("of %s: an SVG that is well-formed and asks for nothing from outside", (id) => {
    const svg = text(SITES.root, `/figurer/${id}.svg`);
    const open: string[] = [];
    for (const [, end, name, self] of svg.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!self) open.push(name ?? "");
    }
    expect(open).toEqual([]);
    expect(svg.replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, "")).not.toMatch(/https?:|href=|<script|<image/);
  });
});

/** Size and unpacked bytes of a PNG. Throws when it is cut or not a PNG. */
function decode(png: Buffer): { width: number; height: number; pixels: Buffer } {
  expect(png.subarray(0, 8)).toEqual(SIGNATURE);
  const parts: Buffer[] = [];
  let last = "";
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    last = png.toString("latin1", at + 4, at + 8);
    if (last === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect(last).toBe("IEND");
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    pixels: inflateSync(Buffer.concat(parts)),
  };
}
