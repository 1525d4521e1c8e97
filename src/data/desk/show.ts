import path from "node:path";
import { EditorError, EditorErrors, list } from "../../editor/errors.ts";
import { DATA_DIR } from "../../editor/project.ts";
import { runChecks } from "../check/checks.ts";
import { dataErrors } from "../check/data-errors.ts";
import { lineEndErrors } from "../check/line-ends.ts";
import { lockErrors, readReleased } from "../check/locks.ts";
import { coverage } from "../proof/coverage.ts";
import { readNotes } from "../proof/notes.ts";
import { proveSources, total } from "../proof/sources.ts";
import type { Found } from "../proof/table.ts";
import { readCatalog } from "../read/catalog.ts";
import { lock } from "./lock.ts";
import { proveNew, type Sources } from "./prove.ts";

const plural = new Intl.NumberFormat("nb-NO");

/** `check [--utkast]` */
export function check(isDraft: boolean): void {
  const catalog = readCatalog(DATA_DIR, () => isDraft);
  const errors = [...dataErrors(catalog), ...(isDraft ? lineEndErrors(catalog) : lockErrors(catalog))];
  if (errors.length) throw new EditorErrors(errors);
  const { held, declared } = runChecks(catalog);
  const versions = [...catalog.values()].flat();
  const tables = versions.flatMap(({ tables }) => tables);
  const cells = tables.reduce((total, { rows, fields }) => total + rows.length * fields.length, 0);
  console.log(
    `${catalog.size} datasett (${versions.length} versjoner, ${tables.length} tabeller, ${plural.format(cells)} celler): alt i orden.`,
  );
  console.log(
    `${held} summer stemmer, ${declared} avvik er oppgitt${isDraft ? "" : ", alle filer er som da de ble utgitt"}.`,
  );
}

/** `sources <folder> [--utkast]` */
export function sources(directory: string | undefined, isDraft: boolean): void {
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

/** `coverage <folder>`; the exit code says whether something is left. */
export function showCoverage(directory: string | undefined): void {
  if (!directory)
    throw new EditorError({ file: "npm run data -- coverage" }, "ingen mappe", "mappen med katalogen");
  const reports = coverage(readCatalog(), path.resolve(directory));
  for (const { report, covered, leftOut, open } of reports) {
    console.log(`${report}: ${covered} dekket, ${leftOut} utelatt med grunn, ${open.length} åpne`);
    for (const { id, title, values_in_text } of open) console.log(`  ${id} (${values_in_text}): ${title}`);
  }
  if (reports.some(({ open }) => open.length)) process.exitCode = 1;
}

/** `lock`: nothing is locked that the check or the sources refuse. */
export function lockNew(options: Sources): void {
  const catalog = readCatalog();
  const errors = [...dataErrors(catalog), ...lineEndErrors(catalog)];
  if (errors.length) throw new EditorErrors(errors);
  const released = readReleased();
  const isNew = ({ folder, name, version }: { folder: string; name: string; version: string }) =>
    !(`${folder}/${name}/${version}/datapackage.json` in released);
  proveNew([...catalog.values()].flat().filter(isNew), options, "lock");
  const added = lock(catalog);
  if (!added.length) console.log("Ingen nye filer å låse.");
  for (const [version, files] of Map.groupBy(added, path.dirname))
    console.log(`Låst: ${version} (${list(files.map((file) => path.basename(file)))})`);
}
