import path from "node:path";
import readline from "node:readline";
import { EditorError, EditorErrors, list } from "../errors.ts";
import { readCatalog } from "./catalog.ts";
import { runChecks } from "./checks.ts";
import { codeListErrors } from "./codelists.ts";
import { coverage } from "./coverage.ts";
import { profileErrors } from "./profile.ts";
import { lock, lockErrors, unfinished } from "./release.ts";
import { type Answers, checkName, QUESTIONS, scaffold } from "./scaffold.ts";
import { proveSources } from "./sources.ts";

const HELP = `Bruk: npm run data -- <kommando>

  check [--utkast]  kontrollerer alle datasett: beskrivelse, verdier, nøkler, summer og lås
                    (--utkast: også versjoner som ikke er låst ennå)
  sources <mappe>   viser at hvert trykte tall står i linjene datasettet viser til
  coverage <mappe>  sammenligner datasettene med katalogen over alt evalueringene trykker
  new <sett>        spør om det som trengs, og lager en mappe å fylle ut
  lock              låser nye versjoner med sha256 i data/released.json
`;

const plural = new Intl.NumberFormat("nb-NO");

function check(isDraft: boolean): void {
  const catalog = readCatalog();
  const result = runChecks(catalog);
  const errors = [
    ...profileErrors(catalog),
    ...codeListErrors(catalog),
    ...result.errors,
    ...(isDraft ? [] : lockErrors(catalog)),
  ];
  if (errors.length) throw new EditorErrors(errors);
  const versions = [...catalog.values()].flat();
  const tables = versions.flatMap(({ tables }) => tables);
  const cells = tables.reduce((total, { rows, fields }) => total + rows.length * fields.length, 0);
  console.log(
    `${catalog.size} datasett (${versions.length} versjoner, ${tables.length} tabeller, ${plural.format(cells)} celler): alt i orden.`,
  );
  console.log(
    `${result.held} summer stemmer, ${result.declared} avvik er oppgitt${isDraft ? "" : ", alle filer er som da de ble utgitt"}.`,
  );
}

function sources(directory: string | undefined): void {
  if (!directory)
    throw new EditorError({ file: "npm run data -- sources" }, "ingen mappe", "mappen med kildetekstene");
  const { proofs, errors } = proveSources(readCatalog(), path.resolve(directory));
  if (errors.length) throw new EditorErrors(errors);
  for (const { dataset, version, numbers, hasSource } of proofs)
    console.log(
      `${dataset} ${version}: ${hasSource ? `${numbers} tall står i kilden` : "ingen tall å slå opp i en kildetekst"}`,
    );
  console.log(
    `I alt ${plural.format(proofs.reduce((total, { numbers }) => total + numbers, 0))} tall er funnet i kildene.`,
  );
}

function showCoverage(directory: string | undefined): void {
  if (!directory)
    throw new EditorError({ file: "npm run data -- coverage" }, "ingen mappe", "mappen med katalogen");
  const reports = coverage(readCatalog(), path.resolve(directory));
  for (const { report, covered, leftOut, open } of reports) {
    console.log(`${report}: ${covered} dekket, ${leftOut} utelatt med grunn, ${open.length} åpne`);
    for (const { id, title, values_in_text } of open) console.log(`  ${id} (${values_in_text}): ${title}`);
  }
  if (reports.some(({ open }) => open.length)) process.exitCode = 1;
}

function lockNew(): void {
  const catalog = readCatalog();
  const errors = [...profileErrors(catalog), ...runChecks(catalog).errors, ...unfinished(catalog)];
  if (errors.length) throw new EditorErrors(errors);
  const added = lock(catalog);
  console.log(added.length ? `Låst: ${added.join(", ")}` : "Ingen nye filer å låse.");
}

async function create(name: string | undefined): Promise<void> {
  if (!name) throw new EditorError({ file: "npm run data -- new" }, "ingen navn", "et navn på datasettet");
  checkName(name);
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answers: Partial<Answers> = {};
  const lines = terminal[Symbol.asyncIterator]();
  for (const { key, text } of QUESTIONS) {
    process.stdout.write(`${text}\n> `);
    const { value, done } = await lines.next();
    if (done) throw new EditorError({ file: "npm run data -- new" }, "ikke noe svar", text);
    answers[key] = value;
  }
  terminal.close();
  const files = scaffold(name, answers as Answers);
  console.log(`Laget ${list(files)}.`);
  console.log(
    "Fyll ut, skriv inn tallene, og kjør «npm run data -- check --utkast». CONTRIBUTING.md sier hvordan.",
  );
}

const [command, argument] = process.argv.slice(2);
try {
  if (command === "check") check(argument === "--utkast");
  else if (command === "sources") sources(argument);
  else if (command === "coverage") showCoverage(argument);
  else if (command === "new") await create(argument);
  else if (command === "lock") lockNew();
  else {
    console.log(HELP);
    if (command && command !== "help") process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof EditorError || error instanceof EditorErrors)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
