import fs from "node:fs";
import { interpolateRgb, rgb } from "d3";
import { describe, expect, test } from "vitest";
import { STRENGTHS, STRONG } from "../../src/charts/strength.ts";
import { darkTokens, lightTokens, type Tokens } from "../../src/figures/tokens.ts";
import { contrast, deltaE, leastDistance } from "./colour.ts";

const css = fs.readFileSync("src/styles/tokens.css", "utf8");
const THEMES: Record<string, Tokens> = { light: lightTokens(css), dark: darkTokens(css) };

/** Colours that a reader must be able to tell apart in one chart. */
const SETS: Record<string, string[]> = {
  "shares of a whole": ["c1", "c2", "c3", "c-other"],
  "answers on a scale": [
    "c-against-strong",
    "c-against",
    "c-neutral",
    "c-for",
    "c-for-strong",
    "c-apart",
    "c-apart-2",
  ],
  "lines picked out": ["accent", "ink-mid", "line"],
  "bars picked out": ["accent", "ink-mid", "bar"],
};
const LEAST_DISTANCE = 10;
const pairs = (names: string[]) =>
  names.flatMap((a, index) => names.slice(index + 1).map((b): [string, string] => [a, b]));

for (const [theme, tokens] of Object.entries(THEMES)) {
  const value = (name: string): string => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no --${name} in tokens.css`);
    return found;
  };

  describe(`the ${theme} theme`, () => {
    test.each(["ink", "ink-soft", "ink-mid", "accent"])("text in --%s can be read on paper", (name) => {
      expect(contrast(value(name), value("paper"))).toBeGreaterThanOrEqual(4.5);
    });

    test("text in every text colour can be read on the marker colour", () => {
      expect(contrast(value("ink"), value("mark"))).toBeGreaterThanOrEqual(4.5);
    });

    test.each([...tokens.keys()].filter((name) => name.startsWith("on-")))(
      "text in --%s can be read on its colour",
      (name) => {
        expect(contrast(value(name), value(name.slice(3)))).toBeGreaterThanOrEqual(4.5);
      },
    );

    test.each(
      ["c1", "c-against-strong"].flatMap((color) => STRENGTHS.map((strength) => [color, strength] as const)),
    )("a number on the colour of a cell can be read: --%s at strength %f", (color, strength) => {
      const mix = interpolateRgb(value("paper"), value(color))(strength);
      const text = value(strength > STRONG ? `on-${color}` : "ink");
      expect(contrast(text, rgb(mix).formatHex())).toBeGreaterThanOrEqual(4.5);
    });

    test.each(Object.entries(SETS))(
      "%s: no two colours look alike to anyone, colour-blind or not",
      (_, names) => {
        const alike = pairs(names)
          .map(([a, b]) => ({ pair: `${a} / ${b}`, ...leastDistance(value(a), value(b)) }))
          .filter(({ distance }) => distance < LEAST_DISTANCE)
          .map(({ pair, distance, vision }) => `${pair}: ${distance.toFixed(1)} in ${vision}`);
        expect(alike).toEqual([]);
      },
    );
  });
}

describe("how colours are measured", () => {
  test("black on white has contrast 21, and #767676 just enough", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  test.each([
    [{ l: 50, a: 2.6772, b: -79.7751 }, { l: 50, a: 0, b: -82.7485 }, 2.0425],
    [{ l: 50, a: 2.5, b: 0 }, { l: 73, a: 25, b: -18 }, 27.1492],
    [{ l: 50, a: -0.001, b: 2.49 }, { l: 50, a: 0.0011, b: -2.49 }, 4.7461],
    [{ l: 2.0776, a: 0.0795, b: -1.135 }, { l: 0.9033, a: -0.0636, b: -0.5514 }, 0.9082],
  ])("distance %o to %o is %f, as published", (a, b, distance) => {
    expect(deltaE(a, b)).toBeCloseTo(distance, 4);
    expect(deltaE(b, a)).toBeCloseTo(distance, 4);
  });

  test("red and green of the same lightness are alike to some, and not to others", () => {
    const { distance, vision } = leastDistance("#b06000", "#7a7a00");
    expect(distance).toBeLessThan(15);
    expect(["protanopia", "deuteranopia"]).toContain(vision);
  });
});

describe("the two themes", () => {
  test("dark declares every colour anew and keeps the measures", () => {
    const { light, dark } = THEMES;
    const colours = [...(light ?? [])].filter(([, color]) => color.startsWith("#")).map(([name]) => name);
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((name) => light?.get(name) === dark?.get(name))).toEqual([]);
    expect(dark?.get("column")).toBe(light?.get("column"));
  });
});
