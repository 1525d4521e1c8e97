import { draw } from "../charts/draw.ts";
import { type ChartForm, WIDE } from "../charts/types.ts";
import { chartFor, type FigurePayload, type FigureState } from "../figures/payload.ts";
import { picture } from "../figures/picture.ts";
import { lightTokens } from "../figures/tokens.ts";
import sans from "../fonts/source-sans-3.woff2?url";
import tokens from "../styles/tokens.css?raw";
import { save } from "./save.ts";

/** Pixels in a PNG for each CSS pixel. */
const SCALE = 2;

/**
 * Saves the figure as the reader sees it now, as SVG or PNG.
 * @param options.address where the figure has its page, with what is chosen
 * @throws where the font does not come, or the browser cannot draw it
 */
export async function downloadView(
  figure: FigurePayload,
  state: FigureState,
  form: ChartForm,
  { format, address }: { format: "svg" | "png"; address: string },
): Promise<void> {
  const drawing = draw(chartFor(figure, state, WIDE, form));
  const chart = new XMLSerializer().serializeToString(drawing);
  const drawn = picture(figure, state, chart, { tokens: lightTokens(tokens), address });
  const svg = withFace(drawn, await asDataUrl(sans));
  const blob = format === "svg" ? new Blob([svg], { type: "image/svg+xml" }) : await rasterize(svg);
  save(blob, `${figure.id}.${format}`);
}

/** A picture that leaves the site, or is drawn as an image, cannot see the page's fonts: the font goes inside it. */
function withFace(svg: string, font: string): string {
  const face = `<style>@font-face{font-family:"Source Sans 3";font-weight:400 600;src:url(${font})}</style>`;
  return svg.replace("<title>", `${face}<title>`);
}

async function rasterize(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no PNG"))), "image/png"),
  );
}

async function asDataUrl(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
