import { describe, expect, test } from "vitest";
import { cellText, textWidth, valueText, wrap } from "../../../src/charts/text.ts";
import { toneOf } from "../../../src/charts/tone.ts";

describe("width of a text", () => {
  test("grows with each letter, with weight and with size", () => {
    expect(textWidth("")).toBe(0);
    expect(textWidth("ab")).toBeCloseTo(textWidth("a") + textWidth("b"));
    expect(textWidth("Oslo", 600)).toBeGreaterThan(textWidth("Oslo", 400));
    expect(textWidth("Oslo", 400, 26)).toBeCloseTo(2 * textWidth("Oslo", 400, 13));
  });

  test("knows that an m is wider than an i, and every letter and sign we use", () => {
    expect(textWidth("m")).toBeGreaterThan(2 * textWidth("i"));
    const unknown = textWidth("\u{1F600}");
    for (const sign of "æøåÆØÅéàäö–−%«».,:;()/\u00A0") expect(textWidth(sign), sign).not.toBe(unknown);
  });
});

describe("breaking a text into lines", () => {
  const text = "Andel av budsjettet i hvert fylke som går til arbeidslivssenteret";

  test("keeps each line within the width, and every word in order", () => {
    for (const width of [120, 200, 340]) {
      const lines = wrap(text, width);
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join(" ")).toBe(text);
    }
  });

  test("fills each line: the next word would not have fitted", () => {
    const lines = wrap(text, 200);
    lines.slice(0, -1).forEach((line, index) => {
      expect(textWidth(`${line} ${lines[index + 1]?.split(" ")[0]}`)).toBeGreaterThan(200);
    });
  });

  test("breaks earlier in bold", () => {
    const width = textWidth(text);
    expect(wrap(text, width)).toHaveLength(1);
    expect(wrap(text, width, 600)).toHaveLength(2);
  });

  test("a word wider than the line stands alone, whole", () => {
    expect(wrap("a arbeidslivssenterledersamling b", 40)).toEqual([
      "a",
      "arbeidslivssenterledersamling",
      "b",
    ]);
  });

  test("never breaks between a number and its unit", () => {
    expect(wrap("ned 6,5\u00A0prosent", 30)).toEqual(["ned", "6,5\u00A0prosent"]);
  });
});

describe("values", () => {
  const share = { title: "Andel", unit: "%", decimals: 1 };

  test("stand with decimals and unit, or without the unit", () => {
    expect(valueText(6.5, share)).toBe("6,5\u00A0%");
    expect(valueText(7, share, false)).toBe("7,0");
    expect(valueText(3, { title: "Antall", unit: "" })).toBe("3");
  });

  test("a change has its sign", () => {
    expect(valueText(3, { ...share, signed: true, decimals: 0 })).toBe("+3\u00A0%");
  });

  test("a missing value says why, or at least that it is missing", () => {
    expect(cellText({ a: null }, "a", share, () => "ikke oppgitt")).toBe("ikke oppgitt");
    expect(cellText({ a: null }, "a", share, () => undefined)).toBe("mangler");
    expect(cellText({ a: 0 }, "a", share, () => "ikke oppgitt")).toBe("0,0\u00A0%");
  });
});

test("the reader's own region comes before what the figure points to", () => {
  expect(toneOf("Oslo", [], ["Oslo"])).toBe("first");
  expect(toneOf("Oslo", ["Agder"], ["Oslo"])).toBe("second");
  expect(toneOf("Agder", ["Agder"], ["Oslo"])).toBe("first");
  expect(toneOf("Rogaland", ["Agder"], ["Oslo"])).toBe("rest");
});
