import fs from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { textProblem } from "../../editor/characters.ts";
import { EditorError } from "../../editor/errors.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { columnName, id } from "../read/descriptor.ts";

/** What an editor is asked about a new data set. */
export interface Answers {
  evaluation: string;
  title: string;
  /** As printed: «Tabell 4-1». */
  table: string;
  page: string;
  /** «2753–2789» */
  lines: string;
  /** Column names, with commas between. */
  dimensions: string;
  /** `name: unit`, with commas between. */
  measures: string;
}

/** The questions, in order, with an example each. */
export const QUESTIONS: { key: keyof Answers; text: string }[] = [
  { key: "evaluation", text: "Hvilken evaluering er tallene fra? (oslo-economics-2022)" },
  { key: "title", text: "Hva heter datasettet? Hva, hvem og når (Budsjett per fylke, 2019–2022)" },
  { key: "table", text: "Hvilken tabell, slik den er trykt? (Tabell 4-1)" },
  { key: "page", text: "På hvilken side? (21)" },
  { key: "lines", text: "På hvilke linjer i kildeteksten? (2753–2789)" },
  { key: "dimensions", text: "Hvilke kolonner sier hva en rad handler om? (fylke, aar)" },
  { key: "measures", text: "Hvilke kolonner er tall, og i hvilken enhet? (andel_prosent: prosent, n: svar)" },
];

const PLACE = { file: "npm run data -- new" };

function mustBe(rule: z.ZodType, value: string, what: string): void {
  const problem = rule.safeParse(value).error?.issues[0];
  if (problem) throw new EditorError(PLACE, `${what} «${value}»`, problem.message);
}

/** @throws EditorError for a name that is misspelt or taken */
export function checkName(name: string): void {
  mustBe(id, name, "navnet");
  const taken = fs.globSync(path.join(DATA_DIR, "*", name))[0];
  if (taken)
    throw new EditorError(PLACE, `navnet «${name}», som er brukt i ${relative(taken)}`, "et nytt navn");
}

/**
 * Makes the folder of a new data set with a descriptor to fill in and a CSV file with its header.
 * @returns the files written
 * @throws EditorError if the name is taken or an answer cannot be used; then nothing is written
 */
export function scaffold(name: string, answers: Answers): string[] {
  checkName(name);
  const lines = /^(\d+)\s*[–-]\s*(\d+)$/.exec(answers.lines.trim());
  if (!lines)
    throw new EditorError(PLACE, `linjene «${answers.lines}»`, "første og siste linje, som 2753–2789");
  mustBe(id, answers.evaluation, "evalueringen");
  if (!/^[1-9]\d{0,4}$/.test(answers.page.trim()))
    throw new EditorError(PLACE, `siden «${answers.page}»`, "et sidetall");
  const dimensions = split(answers.dimensions);
  const measures = split(answers.measures).map((measure) => measure.split(":").map((part) => part.trim()));
  if (!dimensions.length || !measures.length)
    throw new EditorError(PLACE, "ingen kolonner", "minst én dimensjon og ett mål");
  const columns = [...dimensions, ...measures.map(([column = ""]) => column)];
  columns.forEach((column, index) => {
    mustBe(columnName, column, "kolonnen");
    if (columns.indexOf(column) < index)
      throw new EditorError(PLACE, `kolonnen «${column}» en gang til`, "hver kolonne én gang");
  });
  for (const text of [answers.title, answers.table]) {
    const problem = text.trim() ? textProblem(text) : { found: "et tomt svar", expected: "en tekst" };
    if (problem) throw new EditorError(PLACE, problem.found, problem.expected);
  }

  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: answers.title,
    description: "FYLL INN: hva det ble spurt om, hvem som ble spurt, når og på hvilken skala.",
    version: "1.0.0",
    created: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
    keywords: ["FYLL INN"],
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/deed.no",
        title: "Creative Commons Navngivelse 4.0 Internasjonal",
      },
    ],
    sources: [
      {
        title: "FYLL INN: rapportens tittel",
        evaluation: answers.evaluation,
        table: answers.table,
        page: Number(answers.page),
        lines: [Number(lines[1]), Number(lines[2])],
      },
    ],
    population: "FYLL INN: hvem tallene gjelder, og hvem som har oppgitt dem.",
    period: "FYLL INN",
    caveats: ["FYLL INN: hva forfatterne advarer mot."],
    checks: [],
    discrepancies: [],
    resources: [
      {
        name,
        title: answers.title,
        path: `${name}.csv`,
        type: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        proof: { label: dimensions[0] },
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: [
            ...dimensions.map((column) => ({
              name: column,
              type: "string",
              title: column,
              description: "FYLL INN",
              role: "dimension",
              constraints: { required: true },
            })),
            ...measures.map(([column, unit]) => ({
              name: column,
              type: "number",
              title: column,
              unit,
              description: "FYLL INN",
              role: "measure",
            })),
          ],
          primaryKey: dimensions,
        },
      },
    ],
    changes: "Første utgave.",
  };

  const directory = path.join(DATA_DIR, answers.evaluation, name, "1.0.0");
  fs.mkdirSync(directory, { recursive: true });
  const files = [path.join(directory, "datapackage.json"), path.join(directory, `${name}.csv`)] as const;
  fs.writeFileSync(files[0], `${JSON.stringify(descriptor, null, 2)}\n`);
  fs.writeFileSync(files[1], `${columns.join(",")}\n`);
  return files.map(relative);
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
