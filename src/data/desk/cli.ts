import "../../editor/node-version.ts";
import path from "node:path";
import readline from "node:readline";
import { EditorError, EditorErrors, list } from "../../editor/errors.ts";
import { DATA_DIR } from "../../editor/project.ts";
import { forEditors } from "../../editor/system.ts";
import { isAtWork, takeTurn } from "../../editor/turn.ts";
import { runChecks } from "../check/checks.ts";
import { codeListErrors } from "../check/codelists.ts";
import { lineEndErrors } from "../check/line-ends.ts";
import { lockErrors } from "../check/locks.ts";
import { unfinished } from "../check/unfinished.ts";
import { coverage } from "../proof/coverage.ts";
import { readNotes } from "../proof/notes.ts";
import { proveSources, total } from "../proof/sources.ts";
import type { Found } from "../proof/table.ts";
import { readCatalog } from "../read/catalog.ts";
import { profileErrors } from "../read/profile.ts";
import { diffCommand, draftCommand, HELP_FOR, releaseCommand } from "./editor.ts";
import { lock } from "./lock.ts";
import { isUnderWay, recover } from "./publish.ts";
import { type Answers, checkName, QUESTIONS, scaffold } from "./scaffold.ts";

const HELP = `Bruk: npm run data -- <kommando>

  check [--utkast]  kontrollerer alle datasett: beskrivelse, verdier, nøkler, summer og lås
                    (--utkast: også utkast, og versjoner som ikke er låst ennå)
  sources <mappe> [--utkast]
                    viser at hvert trykte tall står i linjene datasettet viser til,
                    ved navnet på raden
  coverage <mappe>  sammenligner datasettene med katalogen over alt evalueringene trykker
  new <sett>        spør om det som trengs, og lager en mappe å fylle ut
  lock              låser nye datasett med sha256 i data/released.json

  draft <sett>      kopierer den nyeste versjonen til et utkast du kan rette i
  diff <sett> [<fra> <til>]
                    viser hva som er endret i utkastet, celle for celle
  release <sett> [--grunn "…"]
                    gir ut utkastet som en ny versjon og låser den

  help <kommando>   forteller mer om draft, diff og release
`;

const plural = new Intl.NumberFormat("nb-NO");

function check(isDraft: boolean): void {
  const catalog = readCatalog(DATA_DIR, () => isDraft);
  const result = runChecks(catalog);
  const errors = [
    ...profileErrors(catalog),
    ...codeListErrors(catalog),
    ...result.errors,
    ...(isDraft ? lineEndErrors(catalog) : lockErrors(catalog)),
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

function sources(directory: string | undefined, isDraft: boolean): void {
  if (!directory)
    throw new EditorError({ file: "npm run data -- sources" }, "ingen mappe", "mappen med kildetekstene");
  const { proofs, errors } = proveSources(
    readCatalog(DATA_DIR, () => isDraft),
    path.resolve(directory),
    readNotes(),
  );
  if (errors.length) throw new EditorErrors(errors);
  for (const { dataset, version, found, hasSource } of proofs)
    console.log(
      `${dataset} ${version}: ${hasSource ? `${total(found)} tall står i kilden` : "ingen tall å slå opp i en kildetekst"}`,
    );
  const sum = (count: (found: Found) => number) =>
    plural.format(proofs.reduce((total, { found }) => total + count(found), 0));
  console.log(
    `I alt ${sum(total)} tall er funnet i kildene: ${sum(({ inRow }) => inRow)} i den trykte raden med navnet sitt, ${sum(({ inText }) => inText)} i løpende tekst ved navnet sitt, ${sum(({ inLines }) => inLines)} bare i linjene det er vist til.`,
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
  const errors = [
    ...profileErrors(catalog),
    ...runChecks(catalog).errors,
    ...unfinished(catalog),
    ...lineEndErrors(catalog),
  ];
  if (errors.length) throw new EditorErrors(errors);
  const added = lock(catalog);
  if (!added.length) console.log("Ingen nye filer å låse.");
  for (const [version, files] of Map.groupBy(added, path.dirname))
    console.log(`Låst: ${version} (${list(files.map((file) => path.basename(file)))})`);
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

/** The commands that change what is there: one at a time. */
const CHANGES = ["draft", "lock", "release"];

/** Runs a command, after what an interrupted one left is put right. */
async function run(command: string | undefined, args: string[]): Promise<void> {
  const isChange = CHANGES.includes(command ?? "");
  const giveBack = isChange || (isUnderWay() && !isAtWork()) ? takeTurn() : undefined;
  try {
    const done = giveBack && recover();
    if (done) console.log(done);
    await commandNamed(command, args);
  } finally {
    giveBack?.();
  }
}

async function commandNamed(command: string | undefined, args: string[]): Promise<void> {
  const [argument] = args;
  const isDraft = args.includes("--utkast");
  if (command === "check") check(isDraft);
  else if (command === "sources") sources(argument, isDraft);
  else if (command === "coverage") showCoverage(argument);
  else if (command === "new") await create(argument);
  else if (command === "lock") lockNew();
  else if (command === "draft") draftCommand(args);
  else if (command === "diff") diffCommand(args);
  else if (command === "release") await releaseCommand(args);
  else {
    console.log(HELP);
    if (command) process.exitCode = 1;
  }
}

const [command, ...args] = process.argv.slice(2);
/** The commands that take no more than what stands here. */
const ALLOWED: Record<string, (args: string[]) => string | undefined> = {
  check: (given) => given.find((option) => option !== "--utkast"),
  lock: ([first]) => first,
  sources: (given) => given.filter((option) => option !== "--utkast")[1],
  coverage: ([, second]) => second,
  new: ([, second]) => second,
};
try {
  const extra = args.includes("--help") ? undefined : ALLOWED[command ?? ""]?.(args);
  if (extra !== undefined)
    throw new EditorError({ file: `npm run data -- ${command}` }, `«${extra}»`, "det hjelpen viser");
  if (args.includes("--help") || command === "help")
    console.log(HELP_FOR[(command === "help" ? args[0] : command) ?? ""] ?? HELP);
  else await run(command, args);
} catch (error) {
  const told = forEditors(error);
  if (!told) throw error;
  console.error(told.message);
  process.exitCode = 1;
}
