import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import XLSX from "xlsx";
import { misread } from "../../src/data/about/misread.ts";
import { loadCatalog } from "../../src/data/read/catalog.ts";
import { SITES } from "../setup/sites.ts";
import { newest, page, text } from "./built.ts";
import { type PrintedTable, printedTables } from "./printed-tables.ts";

/** Each table of the newest versions, with the addresses of its files. */
const TABLES = newest().flatMap((source) =>
  printedTables(source).map((table) => {
    const at = `/data/${source.set}/${source.version}/${table.name}`;
    return {
      name: table.name,
      table,
      csv: `${SITES.root.dist}${at}.csv`,
      parquet: `${SITES.root.dist}${at}.parquet`,
      at,
    };
  }),
);
const NUMBERS = ["integer", "number", "year"];

/** The numbers of a table by column, null where one is missing, as the CSV has them. */
function numbersOf({ columns, rows }: PrintedTable): Record<string, (number | null)[]> {
  return Object.fromEntries(
    columns.flatMap(({ name, type }, at) =>
      NUMBERS.includes(type) ? [[name, rows.map((row) => (row[at] ? Number(row[at]) : null))]] : [],
    ),
  );
}

describe("DuckDB, told nothing but where the file is", () => {
  let db: Awaited<ReturnType<DuckDBInstance["connect"]>>;
  beforeAll(async () => {
    db = await (await DuckDBInstance.create()).connect();
  });
  afterAll(() => db.closeSync());
  const read = async (from: string) => {
    const result = await db.runAndReadAll(`SELECT * FROM ${from}`);
    return result
      .getRowObjects()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === "bigint" ? Number(value) : value,
          ]),
        ),
      );
  };

  it.each(TABLES)("has the numbers of $name from Parquet", async ({ table, parquet }) => {
    const rows = await read(`read_parquet('${parquet}')`);
    for (const [name, wanted] of Object.entries(numbersOf(table)))
      expect(
        rows.map((row) => row[name]),
        name,
      ).toEqual(wanted);
  });

  it.each(TABLES)("has the numbers of $name from CSV", async ({ table, csv }) => {
    const rows = await read(`'${csv}'`);
    expect(Object.keys(rows[0] ?? {})).toEqual(table.columns.map(({ name }) => name));
    for (const [name, wanted] of Object.entries(numbersOf(table)))
      expect(
        rows.map((row) => row[name]),
        name,
      ).toEqual(wanted);
  });
});

describe("a spreadsheet with its usual detection", () => {
  const tables = new Map(
    [...loadCatalog().values()].flatMap(([set]) => (set?.tables ?? []).map((table) => [table.name, table])),
  );

  it.each(TABLES)(
    "gets the numbers of $name, and changes no text that readers are not told of",
    ({ at, table }) => {
      const { Sheets, SheetNames } = XLSX.read(
        text(SITES.root, `${at}-excel.csv`).replaceAll(/(?<=;|^)(-?\d+),(\d+)(?=;|\r)/gm, "$1.$2"),
        {
          type: "string",
          FS: ";",
          cellDates: true,
        },
      );
      const sheet = Sheets[SheetNames[0] ?? ""] ?? {};
      const told = misread(tables.get(table.name) ?? { fields: [], rows: [] });
      table.columns.forEach(({ type }, column) => {
        table.rows.forEach((row, index) => {
          const printed = row[column] ?? "";
          const cell = sheet[XLSX.utils.encode_cell({ r: index + 1, c: column })];
          if (printed === "" || told.includes(printed)) return;
          if (NUMBERS.includes(type)) expect(cell?.v).toBe(Number(printed));
          else expect(String(cell?.v)).toBe(printed);
        });
      });
    },
  );

  it("is spoken of where it changes a text", () => {
    const changing = newest().filter(({ set }) =>
      loadCatalog()
        .get(set)?.[0]
        ?.tables.some((table) => misread(table).length),
    );
    expect(changing.map(({ set }) => set)).toEqual(expect.arrayContaining(["regioner", "hms-rutiner"]));
    for (const { set } of changing)
      expect(page(SITES.root, `/data/${set}/`).document.body.textContent, set).toContain(
        "Regneark kan gjøre om",
      );
  });
});

/** Reads every table with a tool's defaults, and says for each column what it got. */
const TOOLS = {
  pandas: {
    commands: ["python3", "/usr/bin/python3"],
    isThere: ["-c", "import pandas"],
    script: `
import json, sys, pandas
out = {}
for name, file in json.load(open(sys.argv[1])).items():
    data = pandas.read_csv(file)
    out[name] = {c: [None if pandas.isna(v) else v for v in data[c].tolist()] for c in data.columns}
json.dump(out, open(sys.argv[2], "w"))
`,
    file: "les.py",
  },
  R: {
    commands: ["Rscript"],
    isThere: ["-e", "1"],
    script: `
args <- commandArgs(TRUE)
files <- read.table(args[1], sep = "\\t", stringsAsFactors = FALSE)
for (i in seq_len(nrow(files))) {
  data <- read.csv(files$V2[i])
  types <- sapply(data, function(x) if (is.numeric(x) || all(is.na(x))) sum(x, na.rm = TRUE) else "text")
  cat(files$V1[i], paste(names(data), types, sep = "=", collapse = "\\t"), "\\n", file = args[2], append = TRUE, sep = "\\t")
}
`,
    file: "les.R",
  },
};

/** The first of a tool's commands that is on this machine. */
function commandOf({ commands, isThere }: (typeof TOOLS)[keyof typeof TOOLS]): string | undefined {
  return commands.find((command) => {
    try {
      execFileSync(command, isThere, { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

describe("readers' own tools, with their defaults", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ia-tools-"));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const at = (name: string) => path.join(folder, name);
  const commands = { pandas: commandOf(TOOLS.pandas), R: commandOf(TOOLS.R) };
  const missing = Object.entries(commands).flatMap(([name, command]) => (command ? [] : [name]));
  if (missing.length)
    console.warn(`Ikke prøvd, for det finnes ikke på denne maskinen: ${missing.join(", ")}.`);

  it.runIf(commands.pandas)("are pandas", () => {
    const { file, script } = TOOLS.pandas;
    fs.writeFileSync(at(file), script);
    fs.writeFileSync(
      at("inn.json"),
      JSON.stringify(Object.fromEntries(TABLES.map(({ name, csv }) => [name, csv]))),
    );
    execFileSync(commands.pandas ?? "", [at(file), at("inn.json"), at("ut.json")]);
    const got = JSON.parse(fs.readFileSync(at("ut.json"), "utf8"));
    for (const { name, table } of TABLES)
      for (const [column, wanted] of Object.entries(numbersOf(table)))
        expect(got[name][column], `${name}.${column}`).toEqual(wanted);
  });

  it.runIf(commands.R)("are R", () => {
    const { file, script } = TOOLS.R;
    fs.writeFileSync(at(file), script);
    fs.writeFileSync(at("inn.tsv"), TABLES.map(({ name, csv }) => `${name}\t${csv}\n`).join(""));
    execFileSync(commands.R ?? "", [at(file), at("inn.tsv"), at("ut.tsv")]);
    const lines = fs.readFileSync(at("ut.tsv"), "utf8").trim().split("\n");
    const got = new Map(lines.map((line) => [line.split("\t")[0], line.split("\t").slice(1)]));
    for (const { name, table } of TABLES)
      for (const [column, values] of Object.entries(numbersOf(table))) {
        const found = got.get(name)?.find((cell) => cell.startsWith(`${column}=`));
        const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(Number(found?.slice(column.length + 1)), `${name}.${column}`).toBeCloseTo(sum, 3);
      }
  });
});
