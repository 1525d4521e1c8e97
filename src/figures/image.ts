import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { WIDE } from "../charts/types.ts";
import { type FigurePayload, initialState } from "./payload.ts";
import { picture } from "./picture.ts";
import { drawSvg } from "./prerender.ts";
import { lightTokens } from "./tokens.ts";

const FONTS = ["source-sans-3-400.ttf", "source-sans-3-600.ttf"].map((name) =>
  path.resolve("src/fonts", name),
);

/** What the files call their family; they stand in for the last of the names in `--sans`. */
const FAMILY = "Source Sans 3 ExtraLight";

/** A figure's first view as an SVG file of its own, in light colours. */
export function figureImage(figure: FigurePayload): string {
  const tokens = lightTokens(fs.readFileSync(path.resolve("src/styles/tokens.css"), "utf8"));
  return picture(figure, initialState(figure), drawSvg(figure, WIDE), tokens);
}

/** Our own fonts only: the same bytes on every machine. */
const font = { fontFiles: FONTS, loadSystemFonts: false, sansSerifFamily: FAMILY, defaultFontFamily: FAMILY };

/** Draws an SVG file as PNG. */
export function rasterize(svg: string): Buffer<ArrayBuffer> {
  return Buffer.from(new Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font }).render().asPng());
}

/**
 * The same SVG file with its text as outlines: it looks alike wherever it is opened, also where our face
 * is not. What it says stays as title and description.
 */
export function outlined(svg: string): string {
  const words = /<title>.*<\/desc>/s.exec(svg)?.[0] ?? "";
  const drawn = new Resvg(svg, { font }).toString();
  return drawn
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
    .replaceAll(/\n\s*/g, "\n")
    .replace(/<svg[^>]*/, (start) => `${start} role="img"`)
    .replace(">", `>${words}`);
}
