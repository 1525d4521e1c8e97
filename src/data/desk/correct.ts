import { EditorError, EditorErrors } from "../../editor/errors.ts";
import { DATA_DIR } from "../../editor/project.ts";
import { dataErrors } from "../check/data-errors.ts";
import { lockErrors } from "../check/locks.ts";
import { type Catalog, type Dataset, DRAFT, findDataset, readCatalog } from "../read/catalog.ts";
import { compare, type Difference } from "../versions/diff.ts";
import { type Decision, decide, LEVELS, type Level, nextVersion } from "../versions/level.ts";
import { type Draft, readDraft } from "./draft.ts";
import { DISK, type Effects } from "./effects.ts";
import { editionFiles, publish } from "./publish.ts";

/** Two versions of a set, and what differs between them. */
export interface Comparison {
  from: Dataset;
  to: Dataset;
  difference: Difference;
  /** What kind of version it makes; undefined where nothing differs. */
  decision: Decision | undefined;
}

/**
 * Compares the draft of a set with its newest version, or one version with another.
 * @param versions both, or none for the draft; `utkast` is the draft
 * @throws EditorError if there is no such set, version or draft
 */
export function compareVersionsOf(set: string, versions: string[] = [], root = DATA_DIR): Comparison {
  if (!versions.length) {
    const { draft, newest } = readDraft(set, root);
    return comparison(newest, draft);
  }
  const place = { file: "npm run data -- diff" };
  if (versions.length !== 2)
    throw new EditorError(place, "én versjon", "to versjoner, eller ingen for å sammenligne utkastet");
  const catalog = readCatalog(root, (name) => name === set && versions.includes(DRAFT));
  const [from, to] = versions.map((version) => find(catalog, set, version, place));
  return comparison(from as Dataset, to as Dataset);
}

function find(catalog: Catalog, set: string, version: string, place: { file: string }): Dataset {
  const all = findDataset(catalog, set, place) && (catalog.get(set) ?? []);
  const found = all.find((dataset) => dataset.version === version);
  if (found) return found;
  const known = all.map((dataset) => dataset.version).join(", ");
  throw new EditorError(place, `versjonen «${version}» av «${set}»`, `en av ${known}`);
}

function comparison(from: Dataset, to: Dataset): Comparison {
  const difference = compare(from, to);
  return { from, to, difference, decision: decide(difference) };
}

/** A correction that is checked and can be released. */
export interface Correction extends Comparison {
  decision: Decision;
  /** The version it becomes. */
  version: string;
  /** What is new, where the editor has written it in the draft itself. */
  changes: string | undefined;
}

/**
 * Reads the draft of a set, checks it with everything else, and finds the version it becomes.
 * @param atLeast raises the level, where the editor knows that a number means something else
 * @returns undefined where the draft says the same as the newest version
 * @throws EditorErrors with every mistake found
 */
export function prepare(set: string, atLeast: Level = "patch", root = DATA_DIR): Correction | undefined {
  const read = readDraft(set, root);
  const compared = comparison(read.newest, read.draft);
  if (!compared.decision) return undefined;
  const errors = mistakes(read, root);
  if (errors.length) throw new EditorErrors(errors);
  const decision = raise(compared.decision, atLeast);
  const { changes } = read.draft.descriptor;
  return {
    ...compared,
    decision,
    version: nextVersion(read.newest.version, decision.level),
    changes: changes === read.newest.descriptor.changes ? undefined : changes,
  };
}

function mistakes({ catalog }: Draft, root: string): EditorError[] {
  return [...dataErrors(catalog), ...lockErrors(catalog, root)];
}

function raise(decision: Decision, atLeast: Level): Decision {
  if (LEVELS.indexOf(atLeast) <= LEVELS.indexOf(decision.level)) return decision;
  return { level: atLeast, reasons: [...decision.reasons, "redaktøren har bestemt det"] };
}

/**
 * Releases a correction: its version, date and reason are written into the descriptor, the folder gets
 * its place and its locks, and the draft is gone. Stopped at any step, it is either done or not begun
 * after the next `recover`.
 * @param reason what is new, in a sentence for readers
 */
export function release(
  { to, version }: Correction,
  reason: string,
  root = DATA_DIR,
  effects: Effects = DISK,
): void {
  const created = `${effects.now().toISOString().slice(0, 19)}Z`;
  const files = editionFiles(to.directory, { version, created, changes: reason });
  publish({ set: `${to.folder}/${to.name}`, version, files }, root, effects);
}
