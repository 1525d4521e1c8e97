import { dataErrors } from "../data/check/data-errors.ts";
import { lineEndErrors } from "../data/check/line-ends.ts";
import { lockErrors } from "../data/check/locks.ts";
import { loadCatalog } from "../data/read/catalog.ts";
import { collect, type EditorError, EditorErrors } from "../editor/errors.ts";
import { figureIds, readFigure } from "../figures/figure.ts";
import { checkDocument, type Kind, orderErrors, slugs } from "../prose/documents.ts";
import { checkFigureWording } from "../prose/figure-wording.ts";
import { findingErrors } from "../prose/findings.ts";
import { folderErrors } from "../prose/folders.ts";
import { glossaryErrors } from "../prose/glossary.ts";
import { readCases } from "../prose/tallvakt.ts";
import { remember } from "../revision.ts";
import { addressesOf } from "./known.ts";

const KINDS: Kind[] = ["chapters", "evaluations", "pages"];

/** What is wrong in data that could be read. */
const errorsInData = remember(() => dataErrors(loadCatalog()), ["data"]);

/**
 * Everything that can be wrong in what editors write, checked before anything is built. All of it at
 * once: only what cannot be known where the data are wrong is left for the next time.
 * @param options.lock false while editing: then a changed data file is allowed
 * @throws EditorErrors with every mistake found
 */
export function checkProject({ lock = true } = {}): void {
  const errors: EditorError[] = [];
  const catalog = collect(errors, loadCatalog);
  if (catalog) errors.push(...errorsInData(""), ...(lock ? lockErrors(catalog) : lineEndErrors(catalog)));
  errors.push(...folderErrors(), ...orderErrors());
  const figures = figureIds();
  if (catalog) errors.push(...readCases(catalog).errors);
  if (catalog)
    for (const id of figures) {
      collect(errors, () => readFigure(id, catalog));
      errors.push(...checkFigureWording(id, catalog));
    }
  const known = {
    catalog,
    figures,
    evaluations: slugs("evaluations"),
    addresses: catalog && addressesOf(catalog),
  };
  if (catalog) errors.push(...findingErrors(catalog));
  for (const kind of KINDS) for (const slug of slugs(kind)) errors.push(...checkDocument(kind, slug, known));
  errors.push(...glossaryErrors({ ...known, chapters: slugs("chapters") }));
  if (errors.length) throw new EditorErrors(errors);
}
