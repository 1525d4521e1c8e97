import { expect } from "vitest";
import { nb } from "../../../src/i18n/nb.ts";
import { isInTable } from "../spoken.ts";
import type { Place } from "./place.ts";

/** The figure that most tests read: lines, three choices, a year, and regions. */
export const BUDGET = "/figurer/budsjett-per-fylke/";

/** The chart of a figure; the whole of it is one thing to point at and to reach with the keyboard. */
export const CHART = "[data-part=chart]";

/** Waits until a figure has drawn its chart anew, and says how to use it. */
export async function awake(place: Place, figure = "ia-figur"): Promise<void> {
  await expect.poll(() => place.attribute(`${figure} ${CHART}`, "aria-label")).toContain(nb.figure.keys);
}

/** What the figure reads out, empty for nothing. */
export const spoken = (place: Place) => place.text("[data-part=live]");

/** What the figure shows at the value that is pointed at, empty for nothing. */
export const tip = (place: Place) =>
  place.evaluate(() => {
    const [chart] = [...document.querySelectorAll("[data-part=chart] svg")].filter((svg) =>
      svg.checkVisibility(),
    );
    return chart?.querySelector("[aria-label=tip]")?.textContent ?? "";
  });

/** A sentence that is read out, if the figure's table has no such value. */
export async function notInTable(place: Place, sentence: string): Promise<string | undefined> {
  const rows = await place.evaluate(() =>
    [...document.querySelectorAll(".figur-tabell tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim() ?? ""),
    ),
  );
  return isInTable(rows, sentence) ? undefined : sentence;
}

/** The names that stand in bold in a figure, apart from the one that it points out itself. */
export const bold = (place: Place, id: string) =>
  place.evaluate((id) => {
    const charts = [...document.querySelectorAll(`#${id} [data-part=chart] svg`)];
    const texts = charts
      .filter((chart) => chart.checkVisibility())
      .flatMap((chart) => [...chart.querySelectorAll("text")]);
    return texts
      .filter((text) => Number(getComputedStyle(text).fontWeight) >= 600)
      .map((text) => text.textContent?.replace(/ [\d,]+$/, "") ?? "")
      .filter((name) => name !== "Oslo")
      .sort();
  }, id);
