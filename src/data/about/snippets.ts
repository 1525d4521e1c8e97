import type { Field } from "../read/descriptor.ts";
import type { Table } from "../read/table.ts";

/** Code that reads one table, in a language or program readers use. */
export interface Snippet {
  language: "R" | "R (readr)" | "Python" | "DuckDB" | "Excel" | "JavaScript";
  code: string;
}

const R_TYPES = { string: "character", integer: "integer", number: "numeric", year: "integer", date: "Date" };
const READR_TYPES = {
  string: "col_character()",
  integer: "col_integer()",
  number: "col_double()",
  year: "col_integer()",
  date: "col_date()",
};
const PANDAS_TYPES = { string: "string", integer: "Int64", number: "float64", year: "Int64", date: "string" };
const M_TYPES = {
  string: "type text",
  integer: "Int64.Type",
  number: "type number",
  year: "Int64.Type",
  date: "type date",
};

/**
 * Code that reads a table as its Table Schema says: text as text («01» is not 1), and the marks for
 * missing values (a dash, a blank) as missing, not as text.
 * @param address full address of the CSV file; the JSON and Parquet files lie beside it
 */
export function snippets({ fields }: Pick<Table, "fields">, address: string): Snippet[] {
  return [
    { language: "R", code: r(fields, address) },
    { language: "R (readr)", code: readr(fields, address) },
    { language: "Python", code: python(fields, address) },
    { language: "DuckDB", code: duckdb(address) },
    { language: "Excel", code: excel(fields, address) },
    { language: "JavaScript", code: javascript(address) },
  ];
}

/** Base R: no package to install. A code that only some columns have is taken out after reading. */
function r(fields: Field[], address: string): string {
  const [shared, own] = codesByReach(fields);
  const types = fields.map(({ name, type }) => `${name} = "${R_TYPES[own.has(name) ? "string" : type]}"`);
  return `data <- read.csv(
  "${address}",
  encoding = "UTF-8",
  na.strings = ${shared.length ? `c(${texts(shared)})` : "character()"},
  colClasses = c(
    ${types.join(",\n    ")}
  )
)
${cleaned(fields, own)}`;
}

/** The same with readr, of the tidyverse, which says what it reads as a tibble. */
function readr(fields: Field[], address: string): string {
  const [shared, own] = codesByReach(fields);
  const types = fields.map(
    ({ name, type }) => `    ${name} = ${READR_TYPES[own.has(name) ? "string" : type]}`,
  );
  return `library(readr)

data <- read_csv(
  "${address}",
  na = ${shared.length ? `c(${texts(shared)})` : "character()"},
  col_types = cols(
${types.join(",\n")}
  )
)
${cleaned(fields, own)}`;
}

/** What is left to do in R with the codes that only some columns have. */
function cleaned(fields: Field[], own: Map<string, string[]>): string {
  const taken = [...own].map(([name, codes]) => `data$${name}[data$${name} %in% c(${texts(codes)})] <- NA\n`);
  const converted = fields
    .filter(({ name, type }) => own.has(name) && type !== "string")
    .map(({ name, type }) => `data$${name} <- as.${R_TYPES[type]}(data$${name})\n`);
  return [...taken, ...converted].join("");
}

/** DuckDB reads the Parquet file where it lies, with the types and the missing values in it. */
function duckdb(address: string): string {
  return `SELECT * FROM read_parquet('${address.replace(/\.csv$/, ".parquet")}');
`;
}

/** pandas: `Int64` and not `int64`, so that a whole number can be missing. */
function python(fields: Field[], address: string): string {
  const dates = fields.filter(({ type }) => type === "date").map(({ name }) => name);
  const types = fields.map(({ name, type }) => `        "${name}": "${PANDAS_TYPES[type]}",\n`);
  const missing = [...codes(fields)].map(([name, values]) => `"${name}": [${texts(values)}]`);
  return `import pandas as pd

data = pd.read_csv(
    "${address}",
    dtype={
${types.join("")}    },
    na_values={${missing.join(", ")}},
    keep_default_na=False,
)
${dates.map((name) => `data["${name}"] = pd.to_datetime(data["${name}"])\n`).join("")}`;
}

/** Power Query, for «Avansert redigering». */
function excel(fields: Field[], address: string): string {
  const missing = [...codes(fields)].map(
    ([name, values]) => `{"${name}", each if List.Contains({${texts(values)}}, _) then null else _}`,
  );
  const types = fields.map(({ name, type }) => `{"${name}", ${M_TYPES[type]}}`);
  return `let
    Fil = Csv.Document(Web.Contents("${address}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Rader = Table.PromoteHeaders(Fil),
    Verdier = Table.TransformColumns(Rader, {${missing.join(", ")}}),
    Tabell = Table.TransformColumnTypes(Verdier, {${types.join(", ")}}, "en-US")
in
    Tabell
`;
}

/** The JSON file, in which a missing value is null. */
function javascript(address: string): string {
  return `const svar = await fetch("${address.replace(/\.csv$/, ".json")}");
const rader = await svar.json();
`;
}

/** The codes for missing values of each column that has any. */
function codes(fields: Field[]): Map<string, string[]> {
  return new Map(
    fields.flatMap(({ name, missingValues = [] }) =>
      missingValues.length ? [[name, missingValues.map(({ value }) => value)] as const] : [],
    ),
  );
}

/**
 * The codes that may be taken out of all columns at once (a blank, a mark), and by column those that
 * are words, which another column may use in earnest.
 */
function codesByReach(fields: Field[]): [string[], Map<string, string[]>] {
  const all = codes(fields);
  const isWord = (code: string) => /[\p{L}\p{N}]/u.test(code);
  const shared = [...new Set([...all.values()].flat().filter((code) => !isWord(code)))];
  const own = [...all].flatMap(([name, values]) => {
    const words = values.filter(isWord);
    return words.length ? [[name, words] as const] : [];
  });
  return [shared, new Map(own)];
}

/** Texts in quotes with commas between. The codes are short and hold neither quotes nor backslashes. */
function texts(values: string[]): string {
  return values.map((value) => `"${value}"`).join(", ");
}
