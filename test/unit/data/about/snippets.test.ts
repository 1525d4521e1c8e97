import { describe, expect, it } from "vitest";
import { type Snippet, snippets } from "../../../../src/data/about/snippets.ts";
import type { Field } from "../../../../src/data/read/descriptor.ts";

const field = (name: string, type: Field["type"], codes: string[] = []): Field => ({
  name,
  type,
  title: name,
  description: name,
  role: "measure",
  missingValues: codes.map((value) => ({ value, label: "mangler" })),
});

const ADDRESS = "https://ia.example/data/sett/1.0.0/sett.csv";

function code(fields: Field[], language: Snippet["language"]): string {
  return snippets({ fields }, ADDRESS).find((snippet) => snippet.language === language)?.code ?? "";
}

describe("code that reads a table", () => {
  const fields = [
    field("fylkesnummer", "string"),
    field("andel", "integer", ["-"]),
    field("vekt", "number", [""]),
  ];

  it("takes the marks for missing values out in R", () => {
    expect(code(fields, "R")).toContain('na.strings = c("-", "")');
    expect(code(fields, "R")).toContain('fylkesnummer = "character"');
    expect(code(fields, "R")).toContain('andel = "integer"');
  });

  it("takes a word out of its own column only in R", () => {
    const r = code([field("a", "string", ["ingen"]), field("b", "string", ["-"])], "R");
    expect(r).toContain('na.strings = c("-")');
    expect(r).toContain('data$a[data$a %in% c("ingen")] <- NA');
  });

  it("takes them out by column in Python, and keeps text as text", () => {
    const python = code(fields, "Python");
    expect(python).toContain('na_values={"andel": ["-"], "vekt": [""]}');
    expect(python).toContain("keep_default_na=False");
    expect(python).toContain('"fylkesnummer": "string"');
    expect(python).toContain('"andel": "Int64"');
  });

  it("reads numbers with a point in Excel, whatever the reader's own sign is", () => {
    expect(code(fields, "Excel")).toContain('"en-US"');
    expect(code(fields, "Excel")).toContain('{"andel", each if List.Contains({"-"}, _) then null else _}');
  });

  it("says the types of columns to readr, as to R", () => {
    const readr = code(fields, "R (readr)");
    expect(readr).toContain('na = c("-", "")');
    expect(readr).toContain("fylkesnummer = col_character()");
    expect(readr).toContain("andel = col_integer()");
    expect(code([field("a", "integer", ["ingen"])], "R (readr)")).toMatch(
      /a = col_character\(\)[\s\S]*data\$a\[data\$a %in% c\("ingen"\)\] <- NA\ndata\$a <- as\.integer\(data\$a\)/,
    );
  });

  it("names the real address", () => {
    const endings: Partial<Record<Snippet["language"], string>> = { JavaScript: ".json", DuckDB: ".parquet" };
    for (const { language, code } of snippets({ fields }, ADDRESS))
      expect(code).toContain(ADDRESS.replace(".csv", endings[language] ?? ".csv"));
  });
});
