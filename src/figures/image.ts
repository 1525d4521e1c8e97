import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { EXPORTS, finishFiles } from "../data/export/cache.ts";
import { type FigurePayload, initialState } from "./payload.ts";
import { picture } from "./picture.ts";
import { prerender } from "./prerender.ts";
import { type SocialName, socialPicture } from "./social.ts";
import { darkTokens, lightTokens, type Tokens } from "./tokens.ts";

const FONTS = ["source-sans-3-400.ttf", "source-sans-3-600.ttf"].map((name) =>
  path.resolve("src/fonts", name),
);

/** What the files call their family; they stand in for the last of the names in `--sans`. */
const FAMILY = "Source Sans 3 ExtraLight";

const css = () => fs.readFileSync(path.resolve("src/styles/tokens.css"), "utf8");

/** A figure's first view as an SVG file of its own. */
function figureImage(figure: FigurePayload, address: string, tokens: Tokens): string {
  return picture(figure, initialState(figure), prerender(figure).wide, { tokens, address });
}

/** Our own fonts only: the same bytes on every machine. */
const font = { fontFiles: FONTS, loadSystemFonts: false, sansSerifFamily: FAMILY, defaultFontFamily: FAMILY };

/** Draws an SVG file as PNG. */
function rasterize(svg: string, zoom = 2): Buffer<ArrayBuffer> {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, font }).render().asPng());
}

/** What the files are called where they are kept. */
const FILES = { svg: "picture.svg", png: "picture.png" } as const;

/** What decides how the files look besides the drawing. */
const PROGRAM = ["src/figures/image.ts", ...FONTS, "node_modules/@resvg/resvg-js/package.json"];

let program: Buffer | undefined;

/**
 * A figure's first view as a file: both formats are made at once, and kept until the drawing changes.
 * @param options.address where the figure has its page
 * @param cache the folder they are kept in
 */
export async function pictureFile(
  figure: FigurePayload,
  { format, address }: { format: keyof typeof FILES; address: string },
  cache = EXPORTS,
): Promise<Buffer<ArrayBuffer>> {
  const svg = figureImage(figure, address, lightTokens(css()));
  const make = () =>
    new Map<string, string | Uint8Array>([
      [FILES.svg, outlined(svg)],
      [FILES.png, rasterize(svg)],
    ]);
  return kept({ svg, names: Object.values(FILES), name: FILES[format], cache, make });
}

/** A figure's first view as an SVG file in dark colours. */
export async function darkFile(
  figure: FigurePayload,
  address: string,
  cache = EXPORTS,
): Promise<Buffer<ArrayBuffer>> {
  const svg = figureImage(figure, address, darkTokens(css()));
  const make = () => new Map([[FILES.svg, outlined(svg)]]);
  return kept({ svg, names: [FILES.svg], name: FILES.svg, cache, make });
}

/** A figure as a PNG of the size in which links to it are shown. */
export async function socialFile(
  figure: FigurePayload,
  name: SocialName,
  cache = EXPORTS,
): Promise<Buffer<ArrayBuffer>> {
  const svg = socialPicture(figure, prerender(figure), lightTokens(css()), name);
  const make = () => new Map([[FILES.png, rasterize(svg, 1)]]);
  return kept({ svg, names: [FILES.png], name: FILES.png, cache, make });
}

interface Kept {
  /** What the files are made of. */
  svg: string;
  names: string[];
  /** The one that is wanted. */
  name: string;
  cache: string;
  make(): Map<string, string | Uint8Array>;
}

/** A file made of a drawing, kept until the drawing or what draws it changes. */
async function kept({ svg, names, name, cache, make }: Kept): Promise<Buffer<ArrayBuffer>> {
  program ??= Buffer.concat(PROGRAM.map((file) => fs.readFileSync(path.resolve(file))));
  const hash = createHash("sha256").update("picture\0").update(names.join()).update("\0");
  const key = hash.update(svg).update(program).digest("hex");
  const folder = await finishFiles(key, { names, cache, make: async () => make() });
  return fs.readFileSync(path.join(folder, name));
}

/**
 * The same SVG file with its text as outlines: it looks alike wherever it is opened, also where our face
 * is not. What it says stays as title and description.
 */
function outlined(svg: string): string {
  const words = /<title>.*<\/desc>/s.exec(svg)?.[0] ?? "";
  const drawn = new Resvg(svg, { font }).toString();
  return drawn
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll(/\n\s*/g, "\n")
    .replaceAll(/ d="([^"]*)"/g, (_, path: string) => ` d="${path.replaceAll(/\s*([A-Z])\s*/g, "$1")}"`)
    .replace(/<svg[^>]*/, (start) => `${start} role="img"`)
    .replace(">", `>${words}`);
}
