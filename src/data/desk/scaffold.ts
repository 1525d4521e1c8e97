import fs from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { textProblem } from "../../editor/characters.ts";
import { EditorError, list, nearestFirst } from "../../editor/errors.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { namesIn } from "../../prose/folders.ts";
import { TO_FILL_IN } from "../check/unfinished.ts";
import { loadCatalog } from "../read/catalog.ts";
import { columnName, id } from "../read/descriptor.ts";
import { columns } from "../read/table.ts";

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

/** The folder of what all evaluations share. */
const SHARED = "felles";

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

/** The units that data sets of ours are counted in; a new one may be right, but is often a slip. */
function knownUnits(): string[] {
  const units = [...loadCatalog().values()]
    .flatMap(([newest]) => newest?.tables ?? [])
    .flatMap((table) => columns(table, "measure").flatMap(({ unit }) => unit ?? []));
  return [...new Set(units)];
}

const refuse = (found: string, expected: string) => {
  throw new EditorError(PLACE, found, expected);
};

/** What must hold of each answer. */
const RULES: Record<keyof Answers, (answer: string, before: Partial<Answers>) => void> = {
  evaluation: (answer) => {
    const known = [...namesIn("evaluations"), SHARED];
    if (!known.includes(answer.trim()))
      refuse(`evalueringen «${answer.trim()}»`, `en av ${list(nearestFirst(answer.trim(), known))}`);
  },
  title: (answer) => {
    mustBeText(answer);
    const taken = [...loadCatalog().values()].find(([newest]) => newest?.descriptor.title === answer.trim());
    if (taken) refuse(`tittelen «${answer.trim()}», som ${taken[0]?.name} har`, "en tittel som skiller dem");
  },
  table: mustBeText,
  page: (answer) => {
    if (!/^[1-9]\d{0,2}$/.test(answer.trim())) refuse(`siden «${answer}»`, "et sidetall");
  },
  lines: (answer) => {
    const [first, last] = linesIn(answer) ?? [];
    if (!first || !last) refuse(`linjene «${answer}»`, "første og siste linje, som 2753–2789");
    else if (last < first) refuse(`linjene «${answer}»`, "den første linjen først");
  },
  dimensions: (answer) => mustBeColumns(split(answer)),
  measures: (answer, { dimensions = "" }) => {
    const measures = measuresIn(answer);
    mustBeColumns([...split(dimensions), ...measures.map(([name]) => name)]);
    if (!measures.length) refuse("ingen kolonner", "minst ett mål");
    for (const [name, unit] of measures)
      if (!unit) {
        const near = list(nearestFirst(name, knownUnits()), 5);
        refuse(`«${name}» uten enhet`, `${name}: enhet, for eksempel ${near}`);
      }
  },
};

/** @throws EditorError for an answer that cannot be used */
export function checkAnswer(key: keyof Answers, answer: string, before: Partial<Answers>): void {
  RULES[key](answer, before);
}

function mustBeText(text: string): void {
  const problem = text.trim() ? textProblem(text) : { found: "et tomt svar", expected: "en tekst" };
  if (problem) refuse(problem.found, problem.expected);
}

function mustBeColumns(names: string[]): void {
  if (!names.length) refuse("ingen kolonner", "minst én dimensjon");
  names.forEach((name, index) => {
    mustBe(columnName, name, "kolonnen");
    if (names.indexOf(name) < index) refuse(`kolonnen «${name}» en gang til`, "hver kolonne én gang");
  });
}

function linesIn(text: string): [number, number] | undefined {
  const [, first, last] = /^(\d{1,6})\s*[–-]\s*(\d{1,6})$/.exec(text.trim()) ?? [];
  return first && last ? [Number(first), Number(last)] : undefined;
}

function measuresIn(text: string): [name: string, unit: string][] {
  return split(text).map((measure) => {
    const [name = "", unit = ""] = measure.split(":").map((part) => part.trim());
    return [name, unit];
  });
}

/** Dimensions that never stand at the start of a printed row. */
const NO_LABEL = ["inndeling", "aar"];

/**
 * How the numbers are found again: by the dimension that names a printed row, where only one can. Else
 * the editor says it.
 */
function proofFor(dimensions: string[]): { label: string } {
  const [label, ...others] = dimensions.filter((name) => !NO_LABEL.includes(name));
  return {
    label:
      label && !others.length
        ? label
        : `${TO_FILL_IN}: dimensjonen som står først i hver trykte rad, eller ta bort «proof.label» om tallene står i løpende tekst`,
  };
}

/**
 * Makes the folder of a new data set with a descriptor to fill in and a CSV file with its header.
 * @returns the files written
 * @throws EditorError if the name is taken or an answer cannot be used; then nothing is written
 */
export function scaffold(name: string, answers: Answers): string[] {
  checkName(name);
  for (const { key } of QUESTIONS) checkAnswer(key, answers[key], answers);
  const dimensions = split(answers.dimensions);
  const measures = measuresIn(answers.measures);
  const header = [...dimensions, ...measures.map(([column]) => column)];
  const evaluation = answers.evaluation.trim();
  const source =
    evaluation === SHARED
      ? { title: `${TO_FILL_IN}: kildens tittel, og «path» med adressen` }
      : { title: `${TO_FILL_IN}: rapportens tittel`, evaluation, lines: linesIn(answers.lines) };

  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title: answers.title.trim(),
    description: `${TO_FILL_IN}: hva det ble spurt om, hvem som ble spurt, når og på hvilken skala.`,
    version: "1.0.0",
    created: `${new Date().toISOString().slice(0, 10)}T00:00:00Z`,
    keywords: [TO_FILL_IN],
    licenses: [
      {
        name: "CC-BY-4.0",
        path: "https://creativecommons.org/licenses/by/4.0/deed.no",
        title: "Creative Commons Navngivelse 4.0 Internasjonal",
      },
    ],
    sources: [{ ...source, table: answers.table.trim(), page: Number(answers.page) }],
    population: `${TO_FILL_IN}: hvem tallene gjelder, og hvem som har oppgitt dem.`,
    period: TO_FILL_IN,
    caveats: [`${TO_FILL_IN}: hva forfatterne advarer mot.`],
    checks: [],
    discrepancies: [],
    resources: [
      {
        name,
        title: answers.title.trim(),
        path: `${name}.csv`,
        type: "table",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        ...(evaluation !== SHARED && { proof: proofFor(dimensions) }),
        schema: {
          $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
          fields: [
            ...dimensions.map((column) => ({
              name: column,
              type: "string",
              title: column,
              description: TO_FILL_IN,
              role: "dimension",
              constraints: { required: true },
            })),
            ...measures.map(([column, unit]) => ({
              name: column,
              type: "number",
              title: column,
              unit,
              description: TO_FILL_IN,
              role: "measure",
            })),
          ],
          primaryKey: dimensions,
        },
      },
    ],
    changes: "Første utgave.",
  };

  const directory = path.join(DATA_DIR, evaluation, name, "1.0.0");
  fs.mkdirSync(directory, { recursive: true });
  const files = [path.join(directory, "datapackage.json"), path.join(directory, `${name}.csv`)] as const;
  fs.writeFileSync(files[0], `${JSON.stringify(descriptor, null, 2)}\n`);
  fs.writeFileSync(files[1], `${header.join(",")}\n`);
  return files.map(relative);
}

function split(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
