import { dot, type Markish, type SymbolType, text } from "@observablehq/plot";
import { textWidth } from "./text.ts";

const SWATCH = 11;
const BETWEEN = 18;
const LINE = 20;

interface Entry {
  label: string;
  color: string;
  /** The mark it stands for, where that is not an area. */
  symbol?: SymbolType;
}

/**
 * A key to colours that cannot be labelled where they stand: swatch and word, on as many lines as
 * the width needs. Drawn from the top left corner of the frame, above it.
 * @returns the marks, and the height they take
 */
export function legend(entries: Entry[], width: number, left: number): { marks: Markish[]; height: number } {
  let x = 0;
  let line = 0;
  const placed = entries.map((entry) => {
    const length = SWATCH + 6 + textWidth(entry.label);
    if (x > 0 && x + length > width) {
      x = 0;
      line++;
    }
    const at = { ...entry, x, line };
    x += length + BETWEEN;
    return at;
  });
  const height = (line + 1) * LINE + 6;
  const marks = placed.flatMap((entry) => {
    const dy = -height + entry.line * LINE + LINE / 2;
    const dx = entry.x - left;
    const anchor = { frameAnchor: "top-left", textAnchor: "start", lineAnchor: "middle", dy } as const;
    return [
      dot([entry.label], {
        frameAnchor: "top-left",
        dx: dx + SWATCH / 2,
        dy,
        symbol: entry.symbol ?? "square",
        r: SWATCH / 2 / Math.sqrt(Math.PI / 4),
        fill: entry.color,
      }),
      text([entry.label], { ...anchor, dx: dx + SWATCH + 6, text: (d: string) => d }),
    ];
  });
  return { marks, height };
}
