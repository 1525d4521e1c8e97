import fs from "node:fs";
import path from "node:path";
import { EditorError, EditorErrors } from "../../editor/errors.ts";
import { DATA_DIR, relative } from "../../editor/project.ts";
import { lockErrors } from "../check/locks.ts";
import { type Catalog, type Dataset, DRAFT, findDataset, readCatalog } from "../read/catalog.ts";
import { DISK, type Effects } from "./effects.ts";
import { COPIED } from "./publish.ts";

/** A data set being corrected. */
export interface Draft {
  /** All data sets, with the draft as the newest version of its set. */
  catalog: Catalog;
  draft: Dataset;
  /** The released version it is a correction of. */
  newest: Dataset;
}

/**
 * Copies the newest version of a set to a folder in which an editor corrects it.
 * @returns the folder
 * @throws EditorError if there is no such set, if it has a draft, or if its newest version is not locked
 */
export function makeDraft(set: string, root = DATA_DIR, effects: Effects = DISK): string {
  const catalog = readCatalog(root);
  const newest = findDataset(catalog, set, { file: "npm run data -- draft" });
  const home = path.dirname(newest.directory);
  const draft = path.join(home, DRAFT);
  if (fs.existsSync(draft))
    throw new EditorError(
      { file: relative(draft) },
      "et utkast som alt er begynt",
      "ingen mappe med det navnet",
      `Rett videre i det, eller slett mappen for å begynne på nytt fra ${newest.version}.`,
    );
  const errors = lockErrors(new Map([[set, [newest]]]), root).filter(({ place }) =>
    place.file.startsWith(`${relative(newest.directory)}/`),
  );
  if (errors.length) throw new EditorErrors(errors);
  const copy = path.join(home, COPIED);
  effects.makeFolder(copy);
  for (const name of fs.readdirSync(newest.directory))
    effects.write(path.join(copy, name), fs.readFileSync(path.join(newest.directory, name)));
  effects.rename(copy, draft);
  return relative(draft);
}

/**
 * Reads the draft of a set.
 * @throws EditorError if there is none, or if it is a correction of another version than the newest
 */
export function readDraft(set: string, root = DATA_DIR): Draft {
  const catalog = readCatalog(root, (name) => name === set);
  const [draft, newest] = catalog.get(set) ?? [];
  if (!draft) findDataset(catalog, set, { file: "npm run data" });
  if (!draft || !newest || draft.version !== DRAFT)
    throw new EditorError(
      { file: relative(path.dirname(draft?.directory ?? root)) },
      draft?.version === DRAFT ? "bare et utkast" : "ikke noe utkast",
      draft?.version === DRAFT ? "en låst versjon å rette" : `mappen ${DRAFT}/`,
      draft?.version === DRAFT
        ? "Gi mappen navnet 1.0.0, og kjør «npm run data -- lock»."
        : `Kjør «npm run data -- draft ${set}» først.`,
    );
  const { version } = draft.descriptor;
  if (version !== newest.version)
    throw new EditorError(
      draft.locate(["version"]),
      `et utkast til rettelse av ${version}`,
      `${newest.version}, som nå er den nyeste`,
      `Flytt utkastet til side, kjør «npm run data -- draft ${set}», og rett igjen der. Versjonen setter «release».`,
    );
  return { catalog, draft, newest };
}
