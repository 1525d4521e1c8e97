import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { numbersIn } from "../../src/data/proof/numbers.ts";
import { proveSources } from "../../src/data/proof/sources.ts";
import { readCatalog } from "../../src/data/read/catalog.ts";
import { parseCsv } from "../../src/data/read/csv.ts";
import { readTable } from "../../src/data/read/table.ts";
import { statistic } from "../../src/data/statistics/statistic.ts";
import { cellProblem } from "../../src/editor/characters.ts";
import { EditorError, EditorErrors } from "../../src/editor/errors.ts";
import { parseStructured } from "../../src/editor/structured.ts";
import { PRICES } from "../unit/data/budget.ts";
import {
  catalogOf,
  csv,
  dataPackage,
  dimension,
  measure,
  resource,
  temporaryFolder,
  writeDataset,
} from "../unit/data/fixtures.ts";
import { nonsense, processorTime, runs } from "./arbitrary.ts";

/** What `work` gives; undefined for an editor's mistake. Anything else is a bug and is thrown on. */
function orMistake<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof EditorError || error instanceof EditorErrors)) throw error;
    expect(error.message).not.toMatch(/\n\s+at |undefined|\[object/);
    return undefined;
  }
}

describe("CSV", () => {
  test("of any kind is read or refused, and never loses a field", () => {
    let read = 0;
    fc.assert(
      fc.property(nonsense, (text) => {
        const file = orMistake(() => parseCsv(text, "a.csv"));
        if (!file) return;
        read++;
        for (const row of file.rows) expect(row).toHaveLength(file.header.length);
        const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
        while (lines.at(-1) === "") lines.pop();
        expect(file.rows.length).toBe(lines.length - 1);
        lines.forEach((line, index) => {
          const fields = index ? file.rows[index - 1] : file.header;
          if (!line.includes('"')) expect(fields?.join(",")).toBe(line);
        });
      }),
      runs(3000),
    );
    expect(read).toBeGreaterThan(100);
  });

  const label = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map((text) => text.normalize("NFC"))
    .filter((text) => text === text.trim() && cellProblem(text) === undefined);
  const decimal = fc
    .tuple(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([whole, decimals]) => (whole / 10 ** decimals).toFixed(decimals))
    .filter((text) => !/^-0\.?0*$/.test(text));
  const row = fc.record({ navn: label, aar: fc.integer({ min: 1900, max: 2100 }), tall: decimal });
  const made = resource("a", [dimension("navn"), dimension("aar", { type: "year" }), measure("tall")]);

  test("written by Papa Parse comes back as it was, with the printed decimals", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { minLength: 1, maxLength: 30, selector: ({ navn, aar }) => `${aar}${navn}` }),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (rows, newline, quotes) => {
          const table = readTable(made, Papa.unparse(rows, { newline, quotes }), "a.csv");
          expect(table.rows).toEqual(rows.map((row) => ({ ...row, tall: Number(row.tall) })));
          expect(rows.map((_, index) => table.raw(index, "tall"))).toEqual(rows.map(({ tall }) => tall));
        },
      ),
      runs(300),
    );
  });

  test("with any byte in any place of a good file is read or refused", () => {
    const root = temporaryFolder();
    const good = csv("navn,aar,tall", "Oslo,2019,1.5", "Tromsø,2020,-2");
    writeDataset(root, "felles/a/1.0.0", dataPackage("a", [made]), { a: good });
    const file = path.join(root, "felles/a/1.0.0/a.csv");
    const at = fc.nat({ max: good.length });
    fc.assert(
      fc.property(at, fc.uint8Array({ minLength: 1, maxLength: 3 }), (index, bytes) => {
        const before = Buffer.from(good);
        fs.writeFileSync(file, Buffer.concat([before.subarray(0, index), bytes, before.subarray(index)]));
        orMistake(() => readCatalog(root));
      }),
      runs(300),
    );
  });
});

describe("a descriptor", () => {
  test("of any kind of JSON is read or refused", () => {
    const root = temporaryFolder();
    writeDataset(root, "felles/a/1.0.0", {}, { a: "navn\nx\n" });
    const file = path.join(root, "felles/a/1.0.0/datapackage.json");
    const good = dataPackage("a", [resource("a", [dimension("navn")])]);
    const keys = fc.constantFrom(...Object.keys(good), "__proto__", "constructor", "checks", "n");
    fc.assert(
      fc.property(keys, fc.json({ maxDepth: 4 }), (key, json) => {
        const entries = Object.entries(good).filter(([name]) => name !== key);
        const body = entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
        fs.writeFileSync(file, `{${[...body, `${JSON.stringify(key)}: ${json}`].join(", ")}}`);
        orMistake(() => readCatalog(root));
      }),
      runs(300),
    );
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("of any kind of YAML is read or refused", () => {
    fc.assert(
      fc.property(nonsense, (text) => void orMistake(() => parseStructured(text, "a.yaml"))),
      runs(1000),
    );
  });

  test("that grows by references is refused before it grows", () => {
    const bomb = ["a: &a [x, x]", ..."bcdefghijklmnopqrstuvwxyz"].map((name, index) =>
      index
        ? `${name}: &${name} [*${String.fromCharCode(96 + index)}, *${String.fromCharCode(96 + index)}]`
        : name,
    );
    expect(() => parseStructured(bomb.join("\n"), "a.yaml")).toThrow(
      "a.yaml:2:8: fant en YAML-referanse (*), ventet verdien selv.",
    );
  });
});

describe("<Tall>", () => {
  test("with any attributes gives a text or says what is wrong", () => {
    const fields = [dimension("fylke"), dimension("aar", { type: "year" }), measure("kroner")];
    const missing = { ...measure("andel"), missingValues: [{ value: "-", label: "ikke oppgitt" }] };
    const a = csv(
      "fylke,aar,kroner,andel",
      "Oslo,2019,0,-",
      "Oslo,2022,5,1.5",
      "Agder,2019,2,1",
      "Agder,2022,3,-",
    );
    const catalog = catalogOf([dataPackage("a", [resource("a", [...fields, missing])]), { a }], PRICES);
    const word = fc.oneof(
      fc.constantFrom(
        "constructor",
        "__proto__",
        "toString",
        "valueOf",
        "hasOwnProperty",
        "..",
        "a..b..c",
        "",
      ),
      fc.constantFrom("Oslo", "2019", "fylke", "kroner", "a", "5"),
      nonsense,
    );
    const fylke = fc.constantFrom("Oslo", "Agder", "Oslo..Agder");
    const aar = fc.constantFrom("2019", "2022", "2019..2022");
    const regn = fc.constantFrom(
      ...["verdi", "maks", "min", "sum", "antall", "antall-mangler", "antall-opp", "endring", "differanse"],
      ...["realendring", "forhold", "rang", "constructor", "__proto__", "toString"],
    );
    const sensible = fc.record({
      kolonne: fc.constantFrom("kroner", "andel"),
      regn,
      fylke,
      aar,
      retning: fc.constantFrom("opp", "ned"),
      vis: fc.constantFrom("verdi", "tall", "ord", "Ord", "fylke", "aar"),
      desimaler: fc.constantFrom("0", "3"),
      blant: fc.constantFrom("fylke", "aar"),
    });
    const names = [
      "kolonne",
      "regn",
      "fylke",
      "aar",
      "retning",
      "vis",
      "desimaler",
      "blant",
      "fra",
      "tabell",
    ];
    const left = fc.subarray(["regn", "fylke", "aar", "retning", "vis", "desimaler", "blant"]);
    const odd = fc.option(fc.tuple(fc.constantFrom(...names, "sett", "constructor", "x"), word));
    const attributes = fc.tuple(sensible, left, odd).map(([all, without, change]) => {
      const kept = Object.entries(all).filter(([name]) => !without.includes(name));
      return Object.fromEntries([["sett", "a"], ...kept, ...(change ? [change] : [])]) as Record<
        string,
        string
      >;
    });
    let shown = 0;
    fc.assert(
      fc.property(attributes, (all) => {
        const found = orMistake(() => statistic(all, catalog, { file: "k.mdx", line: 1 }));
        if (!found) return;
        shown++;
        expect(found.text).not.toMatch(/NaN|undefined|∞|function/);
      }),
      runs(4000),
    );
    expect(shown).toBeGreaterThan(100);
  });
});

describe("nonsense in a source text takes no time", () => {
  const SIZE = 400_000;
  test.each([
    "1",
    "1 ",
    "1,",
    "1.",
    "1 234 ",
    " ",
    "\n",
    "-",
    "- ",
    "a",
    "Oslo ",
    "Oslo\n",
    "Oslo 1\n",
    "\u00A0",
  ])("400 kB of %j", (part) => {
    const text = part.repeat(SIZE / part.length);
    const root = temporaryFolder();
    fs.writeFileSync(path.join(root, "rapport.txt"), text);
    const sources = [{ title: "r", evaluation: "rapport", lines: [1, SIZE] as [number, number] }];
    const fields = [dimension("navn"), measure("tall")];
    const labelled = resource("a", fields, { proof: { label: "navn" } });
    const running = resource("b", fields, { proof: {} });
    const catalog = catalogOf([
      dataPackage("a", [labelled, running], { sources }),
      { a: csv("navn,tall", "Oslo,77"), b: csv("navn,tall", "Oslo,1", "Agder,77") },
    ]);
    const time = processorTime(() => {
      expect(proveSources(catalog, root).errors.length).toBeGreaterThanOrEqual(2);
      numbersIn(text, { words: true, broken: true });
    });
    expect(time).toBeLessThan(4000);
  });

  test.each(["a", ",", '"', '"a""', '"",', '"a",', '"\u00E5'])(
    "nor does a line of %j in a CSV file",
    (part) => {
      const time = processorTime(() => {
        orMistake(() => parseCsv(part.repeat(19_000 / part.length), "a.csv"));
        orMistake(() => parseCsv(part.repeat(SIZE / part.length), "a.csv"));
      });
      expect(time).toBeLessThan(500);
    },
  );

  test("nor does a pattern that a text can be split by in a million ways", () => {
    const slow = resource("a", [dimension("navn", { constraints: { pattern: "(a+)+" } })]);
    const time = processorTime(() => {
      const file = csv("navn", `${"a".repeat(60)}b`);
      expect(() => readTable(slow, file, "a.csv")).toThrow("et enklere mønster");
    });
    expect(time).toBeLessThan(3000);
  });
});
