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

/** Draws an SVG file as PNG, with our own fonts only: the same bytes on every machine. */
export function rasterize(svg: string): Buffer<ArrayBuffer> {
  const resvg = new Resvg(svg, {
    fitTo: { mode: "zoom", value: 2 },
    font: { fontFiles: FONTS, loadSystemFonts: false, sansSerifFamily: FAMILY, defaultFontFamily: FAMILY },
  });
  return Buffer.from(resvg.render().asPng());
}
