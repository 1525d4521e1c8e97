import type { Page } from "playwright-core";

/** Where to measure: a page or a frame in it, in whatever browser. */
export type Measurable = Pick<Page, "evaluate">;

/** Text smaller than this, in CSS pixels, is hard to read. */
const LEAST_SIZE = 11;

/** Letters may touch by so much before anybody sees it. */
const TOLERANCE = 1;

/** What is wrong with the text in the charts that are shown on a page. */
export function chartFaults(page: Measurable): Promise<string[]> {
  return page.evaluate(
    ([least, tolerance]) => {
      const canvas = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;

      /** The box around the letters themselves: the element's own leaves room, each browser as it likes. */
      const ink = (line: SVGTextContentElement, scale: number) => {
        const matrix = line.getScreenCTM() ?? undefined;
        const { x: left } = line.getStartPositionOfChar(0).matrixTransform(matrix);
        const { x: right } = line.getEndPositionOfChar(line.getNumberOfChars() - 1).matrixTransform(matrix);
        const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(line);
        canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
        const letters = canvas.measureText(line.textContent ?? "");
        const { top } = line.getBoundingClientRect();
        const baseline = top + letters.fontBoundingBoxAscent * scale;
        return {
          words: line.textContent ?? "",
          text: line.closest("text"),
          size: Number.parseFloat(fontSize) * scale,
          left,
          right,
          top: baseline - letters.actualBoundingBoxAscent * scale,
          bottom: baseline + letters.actualBoundingBoxDescent * scale,
        };
      };

      const faultsIn = (svg: SVGSVGElement) => {
        const frame = svg.getBoundingClientRect();
        const scale = frame.width / svg.viewBox.baseVal.width;
        const lines = [...svg.querySelectorAll<SVGTextContentElement>("text:not(:has(tspan)), tspan")]
          .filter((line) => line.textContent?.trim() && line.checkVisibility())
          .map((line) => ink(line, scale));
        if (lines.length === 0) return ["chart without text"];
        return lines.flatMap((line, index) => {
          const cut =
            line.left < Math.max(0, frame.left) - tolerance ||
            line.right > Math.min(document.documentElement.clientWidth, frame.right) + tolerance ||
            line.top < frame.top - tolerance ||
            line.bottom > frame.bottom + tolerance;
          const over = lines.slice(index + 1).flatMap((other) => {
            const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
            const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
            const size = `${across.toFixed(1)} × ${down.toFixed(1)} px`;
            // Lines of one text stand a line height apart; WebKit gives each of them the box of all.
            return line.text !== other.text && across > tolerance && down > tolerance
              ? [`«${line.words}» is over «${other.words}»: ${size}`]
              : [];
          });
          return [
            ...(line.size < least ? [`«${line.words}» is ${line.size.toFixed(1)} px high`] : []),
            ...(cut ? [`«${line.words}» lies outside the chart`] : []),
            ...over,
          ];
        });
      };

      return [...document.querySelectorAll<SVGSVGElement>("svg.plot")]
        .filter((svg) => svg.checkVisibility())
        .flatMap(faultsIn);
    },
    [LEAST_SIZE, TOLERANCE] as const,
  );
}

/** By how much a page is wider than its window, in pixels. */
export function overflow(page: Measurable): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    // A wide element on a phone makes the browser zoom out instead: then the window itself is wider.
    return Math.max(scrollWidth - clientWidth, window.innerWidth - screen.width, 0);
  });
}

/** What has moved since the page opened without the reader doing anything. */
export function shifts(page: Measurable): Promise<{ value: number; moved: string[] }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const entries: PerformanceEntry[] = [];
        new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
          type: "layout-shift",
          buffered: true,
        });
        // The observer reports in a task of its own, after two frames at the latest.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            setTimeout(() => {
              const found = entries as unknown as { value: number; sources: { node: Element | null }[] }[];
              resolve({
                value: found.reduce((sum, { value }) => sum + value, 0),
                moved: found.flatMap(({ sources }) => sources.map(({ node }) => node?.nodeName ?? "?")),
              });
            }),
          ),
        );
      }),
  );
}
