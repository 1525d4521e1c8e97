import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { EXPORTS, finishFiles } from "../data/export/cache.ts";
import { type FigurePayload, initialState } from "./payload.ts";
import { picture } from "./picture.ts";
import { prerender } from "./prerender.ts";
import { lightTokens } from "./tokens.ts";

const FONTS = ["source-sans-3-400.ttf", "source-sans-3-600.ttf"].map((name) =>
  path.resolve("src/fonts", name),
);

/** What the files call their family; they stand in for the last of the names in `--sans`. */
const FAMILY = "Source Sans 3 ExtraLight";

/** A figure's first view as an SVG file of its own, in light colours. */
export function figureImage(figure: FigurePayload): string {
  const tokens = lightTokens(fs.readFileSync(path.resolve("src/styles/tokens.css"), "utf8"));
  return picture(figure, initialState(figure), prerender(figure).wide, tokens);
}

/** Our own fonts only: the same bytes on every machine. */
const font = { fontFiles: FONTS, loadSystemFonts: false, sansSerifFamily: FAMILY, defaultFontFamily: FAMILY };

/** Draws an SVG file as PNG. */
function rasterize(svg: string): Buffer<ArrayBuffer> {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font }).render().asPng());
}

/** What the files are called where they are kept. */
const FILES = { svg: "picture.svg", png: "picture.png" } as const;

/** What decides how the files look besides the drawing. */
const PROGRAM = ["src/figures/image.ts", ...FONTS, "node_modules/@resvg/resvg-js/package.json"];

let program: Buffer | undefined;

/**
 * A figure's first view as a file: both formats are made at once, and kept until the drawing changes.
 * @param cache the folder they are kept in
 */
export async function pictureFile(
  figure: FigurePayload,
  format: keyof typeof FILES,
  cache = EXPORTS,
): Promise<Buffer<ArrayBuffer>> {
  const svg = figureImage(figure);
  program ??= Buffer.concat(PROGRAM.map((file) => fs.readFileSync(path.resolve(file))));
  const key = createHash("sha256").update("picture\0").update(svg).update(program).digest("hex");
  const make = async () =>
    new Map<string, string | Uint8Array>([
      [FILES.svg, outlined(svg)],
      [FILES.png, rasterize(svg)],
    ]);
  const folder = await finishFiles(key, { names: Object.values(FILES), cache, make });
  return fs.readFileSync(path.join(folder, FILES[format]));
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
    .replace(/<svg[^>]*/, (start) => `${start} role="img"`)
    .replace(">", `>${words}`);
}
