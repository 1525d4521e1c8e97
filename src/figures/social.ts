import { escape as escapeHtml } from "html-escaper";
import { wrap } from "../charts/text.ts";
import { nb } from "../i18n/nb.ts";
import { type FigurePayload, firstWords } from "./payload.ts";
import { resolveTokens } from "./picture.ts";
import type { Prerendered } from "./prerender.ts";
import type { Tokens } from "./tokens.ts";

/** The pictures that are shown where a link is shared, by name: width and height in pixels. */
export const SOCIAL = { deling: [1200, 630], kvadrat: [1080, 1080] } as const;
export type SocialName = keyof typeof SOCIAL;

const MARGIN = 56;
/** Sizes of the title: the largest with which it stands on few enough lines. */
const TITLES = [46, 40, 34, 30, 26];
const SUBTITLE = 22;
const FOOT = 20;
/** Between the words and the chart. */
const GAP = 28;
/** A chart is drawn at most so many times as large as on a page: larger says no more. */
const MOST_SCALE = 2.6;
/** A chart that becomes so much larger beside the words, or in its narrow drawing, is drawn so. */
const BETTER = 1.15;
/** Of the width, what words take beside a chart. */
const BESIDE = 0.48;

/** Where words and chart stand. */
interface Layout {
  head: string[];
  chart: { svg: string; x: number; y: number; w: number; h: number; scale: number };
}

/**
 * A figure's first view as a picture of a fixed size: title, measure, chart and source. The chart stands
 * under the words or beside them, in the one of its two drawings whose words are larger.
 */
export function socialPicture(
  figure: FigurePayload,
  { wide, narrow }: Prerendered,
  tokens: Tokens,
  name: SocialName,
): string {
  const [width, height] = SOCIAL[name];
  const room = { width: width - 2 * MARGIN, bottom: height - MARGIN - FOOT - 12 };
  const words = firstWords(figure);
  const layouts = [
    under(words, wide, room),
    under(words, narrow, room),
    ...(width > height ? [beside(words, narrow, room)] : []),
  ];
  const { head, chart } = layouts.reduce((best, other) =>
    other.chart.scale > best.chart.scale * BETTER ? other : best,
  );
  const size = `width="${(chart.w * chart.scale).toFixed(0)}" height="${(chart.h * chart.scale).toFixed(0)}"`;
  const placed = chart.svg
    .replace(/<svg[^>]*>/, (start) => start.replaceAll(/ (?:width|height)="[\d.]+"/g, ""))
    .replace("<svg", `<svg x="${chart.x.toFixed(0)}" y="${chart.y.toFixed(0)}" ${size}`);
  const [source = "", ...more] = wrap(`${nb.figure.source}: ${figure.source}`, room.width * 0.68, 400, FOOT);
  const low = height - MARGIN + 8;
  const foot = [
    line(more.length > 0 ? `${source} …` : source, { x: MARGIN, y: low, size: FOOT, color: "ink-soft" }),
    line(nb.site.name, { x: width - MARGIN, y: low, size: FOOT, weight: 600, color: "ink", anchor: "end" }),
  ];
  const paper = '<rect width="100%" height="100%" fill="var(--paper)"/>';
  return resolveTokens(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="var(--sans)">${paper}${head.join("")}${placed}${foot.join("")}</svg>`,
    tokens,
  );
}

interface Words {
  title: string;
  subtitle: string;
}

interface Room {
  width: number;
  bottom: number;
}

function under(words: Words, svg: string, { width, bottom }: Room): Layout {
  const { head, y } = headOf(words, { width, titleLines: 3, subtitleLines: 2 });
  return { head, chart: placedIn(svg, { x: MARGIN, y: y + GAP, width, height: bottom - y - GAP }) };
}

function beside(words: Words, svg: string, { width, bottom }: Room): Layout {
  const { head } = headOf(words, { width: width * BESIDE - GAP, titleLines: 6, subtitleLines: 5 });
  const x = MARGIN + width * BESIDE + GAP;
  return { head, chart: placedIn(svg, { x, y: MARGIN, width: width + MARGIN - x, height: bottom - MARGIN }) };
}

/** A chart as large as there is room for it. */
function placedIn(
  svg: string,
  room: { x: number; y: number; width: number; height: number },
): Layout["chart"] {
  const [, w = 1, h = 1] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return { svg, x: room.x, y: room.y, w, h, scale: Math.min(room.width / w, room.height / h, MOST_SCALE) };
}

/** Title and subtitle, and where they end. */
function headOf(
  { title, subtitle }: Words,
  { width, titleLines, subtitleLines }: { width: number; titleLines: number; subtitleLines: number },
): { head: string[]; y: number } {
  const lines = (size: number) => wrap(title, width, 600, size);
  const size = TITLES.find((size) => lines(size).length <= titleLines) ?? (TITLES.at(-1) as number);
  let y = MARGIN - 8;
  const block = (all: string[], look: Pick<Look, "size" | "weight" | "color">) =>
    all.map((words) => {
      y += look.size * 1.25;
      return line(words, { x: MARGIN, y, ...look });
    });
  const head = block(lines(size), { size, weight: 600, color: "ink" });
  y += 8;
  const below = wrap(subtitle, width, 400, SUBTITLE).slice(0, subtitleLines);
  head.push(...block(below, { size: SUBTITLE, color: "ink-soft" }));
  return { head, y };
}

interface Look {
  x: number;
  y: number;
  size: number;
  color: string;
  weight?: 400 | 600;
  anchor?: "end";
}

function line(words: string, { x, y, size, color, weight = 400, anchor }: Look): string {
  const end = anchor ? ` text-anchor="${anchor}"` : "";
  return `<text x="${x}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="var(--${color})"${end}>${escapeHtml(words)}</text>`;
}
