import path from "node:path";
import { EditorError, EditorErrors } from "../errors.ts";
import { readCatalog } from "./catalog.ts";
import { runChecks } from "./checks.ts";
import { coverage } from "./coverage.ts";
import { profileErrors } from "./profile.ts";
import { lock, lockErrors } from "./release.ts";
import { proveSources } from "./sources.ts";

const HELP = `Bruk: npm run data -- <kommando>

  check [--utkast]  kontrollerer alle datasett: beskrivelse, verdier, nøkler, summer og lås
                    (--utkast: også versjoner som ikke er låst ennå)
  sources <mappe>   viser at hvert trykte tall står i linjene datasettet viser til
  coverage <mappe>  sammenligner datasettene med katalogen over alt evalueringene trykker
  lock              låser nye versjoner med sha256 i data/released.json
`;

const plural = new Intl.NumberFormat("nb-NO");

function check(isDraft: boolean): void {
  const catalog = readCatalog();
  const result = runChecks(catalog);
  const errors = [...profileErrors(catalog), ...result.errors, ...(isDraft ? [] : lockErrors(catalog))];
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
      `${dataset} ${version}: ${hasSource ? `${numbers} tall står i kilden` : "uten kildetekst (kilde utenfor evalueringene)"}`,
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
  const { errors } = runChecks(catalog);
  if (errors.length) throw new EditorErrors(errors);
  const added = lock(catalog);
  console.log(added.length ? `Låst: ${added.join(", ")}` : "Ingen nye filer å låse.");
}

const [command, argument] = process.argv.slice(2);
try {
  if (command === "check") check(argument === "--utkast");
  else if (command === "sources") sources(argument);
  else if (command === "coverage") showCoverage(argument);
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
