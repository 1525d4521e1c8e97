/**
 * Makes the site's font files and `metrics.json` from the fontsource packages.
 * Run with `tsx src/fonts/subset.ts`; the same packages give the same bytes.
 *
 * - Source Serif 4 (woff2): weights 400–700. The optical size is pinned to 20,
 *   its default: right for reading text of 18–20 px, good at 36 px, and about
 *   2 KB smaller than 16 or 18.
 * - Source Sans 3 (woff2): weights 400–600, 3 KB smaller than 400–700.
 * - Source Sans 3 (ttf): weights 400 and 600 for drawing PNG images with resvg.
 *   They keep the name of the variable font's default, "Source Sans 3 ExtraLight".
 */
import "../editor/node-version.ts";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
// @ts-expect-error The package has no type declarations.
import untypedOpentype from "opentype.js";
// @ts-expect-error The package has no type declarations.
import untypedSubsetFont from "subset-font";
import { CHARSET } from "./charset.ts";

type Axes = Record<string, number | { min: number; max: number; default: number }>;
type Format = "woff2" | "sfnt";

const subsetFont: (
  font: Buffer,
  text: string,
  options: { targetFormat: Format; keepFeatures: string[]; variationAxes: Axes },
) => Promise<Buffer> = untypedSubsetFont;

/** What is used of a font that opentype.js has read; widths and heights in units of the em. */
interface Font {
  unitsPerEm: number;
  ascender: number;
  descender: number;
  tables: { hhea: { lineGap: number } };
  glyphs: { get: (index: number) => { advanceWidth: number } };
  /** 0 for a character that the font lacks. */
  charToGlyphIndex: (char: string) => number;
}

const opentype: { parse: (file: ArrayBuffer) => Font } = untypedOpentype;

/**
 * Kerning and ligatures. Figures are tabular and lining by default, so
 * `tabular-nums` and `lining-nums` hold without the features `tnum` and `lnum`;
 * `pnum` would add a second set of figures.
 */
const FEATURES = ["kern", "liga"];

/**
 * Characters per 10,000 in Latin text ("_" is the space), as @capsizecss/unpack
 * counts them: the widths of the stand-in fonts below rest on the same numbers.
 */
const FREQUENCIES =
  "_1540 e922 t672 a668 i588 n578 o571 r526 s469 h351 l304 d298 c232 u207 m181 f170 p163 g155 " +
  "y123 b114 w110 ,83 .79 v76 053 k46 T41 S41 A40 |38 C31 226 M25 x25 123 P23 I22 [21 B20 -18 " +
  "U16 515 R15 F15 '14 N14 H13 D13 L12 \"12 W12 z11 G11 E11 310 (10 )10 j9 J9 O9 48 q8 :8 67 87 " +
  "]7 K7 =7 96 75 V5 Y3 $2 Z2 Q1 á1 é1 /1 %1 ;1 X1";

/** Average width in em of Georgia and of Arial (both 913/2048), from @capsizecss/metrics. */
const STAND_IN_WIDTH = 913 / 2048;

/** Makes a subset of a fontsource font, at the given places on its axes. */
async function subset(file: string, targetFormat: Format, variationAxes: Axes): Promise<Buffer> {
  const source = fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}`));
  const options = { targetFormat, keepFeatures: FEATURES, variationAxes };
  return subsetFont(await readFile(source), CHARSET, options);
}

const serif = (format: Format, wght: Axes[string]) =>
  subset("source-serif-4/files/source-serif-4-latin-opsz-normal.woff2", format, { opsz: 20, wght });

const sans = (format: Format, wght: Axes[string]) =>
  subset("source-sans-3/files/source-sans-3-latin-wght-normal.woff2", format, { wght });

/** Reads a TrueType file. */
function parse(ttf: Buffer): Font {
  return opentype.parse(new Uint8Array(ttf).buffer);
}

/** Advance width of each character of the charset, in 1/1000 em. */
function advances(font: Font): Record<string, number> {
  const widths: Record<string, number> = {};
  for (const char of CHARSET) {
    const index = font.charToGlyphIndex(char);
    if (index === 0) throw new Error(`The font lacks ${JSON.stringify(char)}`);
    widths[char] = Math.round((font.glyphs.get(index).advanceWidth * 1000) / font.unitsPerEm);
  }
  // A soft hyphen takes no room unless the line breaks there.
  widths["\u00ad"] = 0;
  return widths;
}

/**
 * The family's own vertical metrics and average width, and the descriptors that
 * give a stand-in font the same size on the page (used in `styles/fonts.css`).
 */
function familyMetrics(font: Font) {
  const { unitsPerEm, ascender: ascent, descender: descent } = font;
  const { lineGap } = font.tables.hhea;
  const widths = advances(font);
  let averageWidth = 0;
  for (const entry of FREQUENCIES.split(" ")) {
    const char = entry[0] === "_" ? " " : entry[0];
    averageWidth += ((widths[char ?? ""] ?? Number.NaN) * Number(entry.slice(1))) / 10_000;
  }
  const sizeAdjust = averageWidth / 1000 / STAND_IN_WIDTH;
  const percent = (ratio: number) => `${(100 * ratio).toFixed(2)}%`;
  return {
    unitsPerEm,
    ascent,
    descent,
    lineGap,
    averageWidth: Math.round(averageWidth),
    fallback: {
      "size-adjust": percent(sizeAdjust),
      "ascent-override": percent(ascent / unitsPerEm / sizeAdjust),
      "descent-override": percent(-descent / unitsPerEm / sizeAdjust),
      "line-gap-override": percent(lineGap / unitsPerEm / sizeAdjust),
    },
  };
}

const sans400 = await sans("sfnt", 400);
const sans600 = await sans("sfnt", 600);
const metrics = {
  400: advances(parse(sans400)),
  600: advances(parse(sans600)),
  families: {
    "Source Serif 4": familyMetrics(parse(await serif("sfnt", 400))),
    "Source Sans 3": familyMetrics(parse(sans400)),
  },
};
const files = {
  "source-serif-4.woff2": await serif("woff2", { min: 400, max: 700, default: 400 }),
  "source-sans-3.woff2": await sans("woff2", { min: 400, max: 600, default: 400 }),
  "source-sans-3-400.ttf": sans400,
  "source-sans-3-600.ttf": sans600,
  "metrics.json": Buffer.from(`${JSON.stringify(metrics)}\n`),
};
for (const [name, content] of Object.entries(files)) {
  await writeFile(new URL(name, import.meta.url), content);
  console.log(`${name}: ${content.length} bytes`);
}
