import "../editor/node-version.ts";
import fs from "node:fs";
import path from "node:path";
import { loadCatalog } from "../data/read/catalog.ts";
import { collect, EditorError, EditorErrors, list, nearestFirst } from "../editor/errors.ts";
import { CONTENT_DIR, relative } from "../editor/project.ts";
import { forEditors } from "../editor/system.ts";
import { checkFigureWording } from "../prose/figure-wording.ts";
import { figureIds, readFigure } from "./figure.ts";
import { firstFile } from "./first-file.ts";
import { figureJsonSchema, SCHEMA_FILE } from "./json-schema.ts";

const USAGE = `npm run figure -- new <set>   skriver en første fil for en figur av et datasett
npm run figure -- check       ser etter feil i alle figurer, på noen sekunder
npm run figure -- schema      skriver ${SCHEMA_FILE} på nytt, når en form eller et felt er endret`;

/** Writes a first figure of a data set, at its name. */
function writeFirst(set: string | undefined): string {
  const place = { file: "npm run figure -- new" };
  const catalog = loadCatalog();
  const [newest] = catalog.get(set ?? "") ?? [];
  if (!newest)
    throw new EditorError(
      place,
      set === undefined ? "ikke noe datasett" : `datasettet «${set}»`,
      `et av ${list(nearestFirst(set ?? "", [...catalog.keys()]))}`,
    );
  const file = path.join(CONTENT_DIR, "figures", `${set}.yaml`);
  if (fs.existsSync(file))
    throw new EditorError(
      { file: relative(file) },
      "en fil som finnes",
      "et navn som er ledig",
      "Kopier den til et annet navn.",
    );
  fs.writeFileSync(file, firstFile(newest));
  return `Skrev ${relative(file)}. Rett tittel, undertittel og alt, og se etter feil med npm run figure -- check, og se den med npm run dev.`;
}

/** Looks for mistakes in all figures' files, without building anything. */
function check(): string {
  const catalog = loadCatalog();
  const errors: EditorError[] = [];
  for (const id of figureIds()) {
    collect(errors, () => readFigure(id, catalog));
    errors.push(...checkFigureWording(id, catalog));
  }
  if (errors.length > 0) throw new EditorErrors(errors);
  return `${figureIds().length} figurer, ingen feil.`;
}

function run([command, set]: string[]): string {
  if (command === "new") return writeFirst(set);
  if (command === "check") return check();
  if (command !== "schema") return USAGE;
  fs.writeFileSync(path.resolve(SCHEMA_FILE), figureJsonSchema());
  return `Skrev ${SCHEMA_FILE}.`;
}

try {
  console.log(run(process.argv.slice(2)));
} catch (error) {
  const told = forEditors(error);
  if (!told) throw error;
  console.error(told.message);
  process.exitCode = 1;
}
