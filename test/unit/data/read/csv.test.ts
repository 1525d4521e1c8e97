import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../../src/data/read/csv.ts";
import { complaints } from "../fixtures.ts";

const read = (text: string) => parseCsv(text, "a.csv");

describe("reading CSV", () => {
  test("keeps commas and doubled quotes inside quoted cells", () => {
    expect(read('navn,tall\n"Møre, og ""Romsdal""",1\n').rows).toEqual([['Møre, og "Romsdal"', "1"]]);
  });

  test("leaves a byte order mark out of the first column name", () => {
    const file = read("\uFEFFnavn,tall\na,1\n");
    expect(file.header).toEqual(["navn", "tall"]);
    expect(file.column(-1, 1)).toBe(6);
  });

  test("reads CRLF as it reads LF", () => {
    expect(read("navn,tall\r\na,1\r\nb,2\r\n").rows).toEqual(read("navn,tall\na,1\nb,2\n").rows);
  });

  test("needs no line break at the end, and does not mind several", () => {
    expect(read("navn\na").rows).toEqual([["a"]]);
    expect(read("navn\na\n\n\n").rows).toEqual([["a"]]);
    expect(read("navn\r\na\r\n\r\n").rows).toEqual([["a"]]);
  });

  test("keeps empty cells, spaces and the printed decimals as they stand", () => {
    expect(read("a,b,c\n, x ,6.50\n").rows).toEqual([["", " x ", "6.50"]]);
  });

  test("takes a semicolon as text, never as the delimiter", () => {
    expect(read("navn\na;b\n").rows).toEqual([["a;b"]]);
  });
});

describe("where a cell stands", () => {
  const file = read('navn,sted,tall\na,b,1\n"c, d",e,2\n');

  test("lines count from the header, which is 1", () => {
    expect([file.line(0), file.line(1)]).toEqual([2, 3]);
  });

  test("columns count characters, commas inside quotes too", () => {
    expect([0, 1, 2].map((field) => file.column(1, field))).toEqual([1, 8, 10]);
  });

  test("the header is row -1", () => {
    expect([0, 1, 2].map((field) => file.column(-1, field))).toEqual([1, 6, 11]);
  });

  test("an empty last cell stands after the last comma", () => {
    expect(read("a,b\n1,\n").column(0, 1)).toBe(3);
  });
});

describe("broken CSV", () => {
  test("a row that is too long says how long it is and on which line", () => {
    expect(complaints(() => read("a,b\n1,2\n1,2,3\n"))).toEqual([
      "a.csv:3: fant 3 felter, ventet 2, som i første linje. Se etter et komma for mye eller for lite.",
    ]);
  });

  test("a row that is too short is found too", () => {
    expect(complaints(() => read("a,b\n1\n"))[0]).toMatch(/^a\.csv:2: fant 1 felter, ventet 2/);
  });

  test("an empty line between rows is a row that is too short", () => {
    expect(complaints(() => read("a,b\n1,2\n\n3,4\n"))[0]).toMatch(/^a\.csv:3: fant \d felter, ventet 2/);
  });

  test("an open quote is found on its own line and does not swallow the next", () => {
    expect(complaints(() => read('a,b\n"x,1\ny,2\n'))[0]).toMatch(/^a\.csv:2:\d+: fant anførselstegn/);
  });

  test("an empty file has no header", () => {
    expect(complaints(() => read(""))).toEqual([
      "a.csv:1: fant en tom fil, ventet en linje med kolonnenavn.",
    ]);
  });
});
