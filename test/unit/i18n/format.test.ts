import { describe, expect, test } from "vitest";
import {
  dateWords,
  decimalsOf,
  formatBytes,
  formatChange,
  formatDate,
  formatNumber,
  numberWord,
  shortUnit,
  withUnit,
} from "../../../src/i18n/format.ts";

describe("numbers in Norwegian", () => {
  test.each([
    [1234.5, undefined, "1\u00A0234,5"],
    [6.5, 1, "6,5"],
    [7, 1, "7,0"],
    [-3, 0, "\u22123"],
    [2.5, 0, "3"],
    [1_000_000, 0, "1\u00A0000\u00A0000"],
    [0, undefined, "0"],
  ])("%d with %s decimals", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test("a change has a sign, but not one that rounds to nothing", () => {
    expect(formatChange(3, 0)).toBe("+3");
    expect(formatChange(-26, 0)).toBe("\u221226");
    expect(formatChange(0, 0)).toBe("0");
    expect(formatChange(0.04, 1)).toBe("0,0");
  });

  test("a change that rounds to nothing has no minus either", () => {
    expect(formatChange(-0.04, 1)).toBe("0,0");
  });

  test("words go from null to tolv, whole numbers only", () => {
    expect([0, 1, 12].map(numberWord)).toEqual(["null", "én", "tolv"]);
    expect([-1, 1.5, 13].map(numberWord)).toEqual([undefined, undefined, undefined]);
  });

  test("the printed decimals are counted, zeros too", () => {
    expect(["6.50", "6", "-0.1", "-"].map(decimalsOf)).toEqual([2, 0, 1, 0]);
  });
});

describe("units", () => {
  test("stay on the line of their number", () => {
    expect(withUnit("6,5", "prosent")).toBe("6,5\u00A0prosent");
    expect(withUnit("6,5", undefined)).toBe("6,5");
  });

  test("an index says nothing after the number", () => {
    expect(withUnit("110,8", "2015 = 100")).toBe("110,8");
  });

  test("are short in charts where there is a short form", () => {
    expect(["prosent", "millioner kroner", "årsverk", undefined].map(shortUnit)).toEqual([
      "%",
      "mill. kr",
      "årsverk",
      "",
    ]);
  });
});

test("dates are written out", () => {
  expect(formatDate(new Date("2026-11-21T00:00:00Z"))).toBe("21. november 2026");
});

test("file sizes have one decimal while they are small", () => {
  expect(formatBytes(1234)).toBe("1,2\u00A0kB");
  expect(formatBytes(34_400)).toBe("34\u00A0kB");
});

test("days and months stand in words, and what is neither stays", () => {
  expect(dateWords("2001-10-03")).toBe("3. oktober 2001");
  expect(dateWords("2010-02")).toBe("februar 2010");
  for (const other of ["2010", "2012-13", "våren 2010", "2001-10-03 kl. 12"])
    expect(dateWords(other)).toBe(other);
});
