import { type Markish, text } from "@observablehq/plot";
import { FONT_SIZE, LINE_HEIGHT } from "./types.ts";

/** What a line of text takes, in pixels. */
export const LINE = FONT_SIZE * LINE_HEIGHT;

/** Some lines of text at a place in a chart, in pixels from its top left corner. */
export interface Block {
  x: number;
  y: number;
  lines: string[];
  weight?: 400 | 600;
  isSoft?: boolean;
  anchor?: "start" | "end";
}

/** Draws blocks of text, each from its top down, whatever the chart's scales. */
export function textBlocks(blocks: Block[]): Markish[] {
  const kinds = Map.groupBy(
    blocks.filter(({ lines }) => lines.length > 0),
    ({ weight = 400, isSoft = false, anchor = "start" }) => `${weight} ${isSoft} ${anchor}`,
  );
  return [...kinds.values()].map((own) =>
    text(own, {
      x: { value: "x", scale: null },
      y: { value: "y", scale: null },
      text: ({ lines }: Block) => lines.join("\n"),
      textAnchor: own[0]?.anchor ?? "start",
      lineAnchor: "top",
      lineHeight: LINE_HEIGHT,
      fontWeight: own[0]?.weight ?? 400,
      fill: own[0]?.isSoft ? "var(--ink-soft)" : "var(--ink)",
    }),
  );
}
