import path from "node:path";
import readline from "node:readline";
import { isDeepStrictEqual } from "node:util";
import { EditorError } from "../../editor/errors.ts";
import { relative } from "../../editor/project.ts";
import { DRAFT } from "../read/catalog.ts";
import { AS_WRITTEN, describe } from "../versions/describe.ts";
import { LEVELS, type Level } from "../versions/level.ts";
import { type Comparison, compareVersionsOf, prepare, release } from "./correct.ts";
import { makeDraft } from "./draft.ts";
import { proveNew, type Sources } from "./prove.ts";

const SIGN: Record<Level, string> = {
  patch: "en rettelse",
  minor: "mer enn før",
  major: "noe er tatt bort eller betyr noe annet",
};

/** `draft <set>` */
export function draftCommand(set: string | undefined): void {
  const folder = makeDraft(named(set, "draft"));
  console.log(`Laget ${folder}/ som kopi av den nyeste versjonen.`);
  console.log(`Rett der, se etter med «npm run data -- diff ${set}», og gi ut med «release ${set}».`);
}

/** `diff <set> [<from> <to>]` */
export function diffCommand(set: string | undefined, versions: string[]): void {
  const compared = compareVersionsOf(named(set, "diff"), versions);
  show(compared);
  if (compared.decision && compared.to.version === DRAFT)
    console.log(`\nGi ut med: npm run data -- release ${set} --grunn "…"`);
}

/** What may be said of a release. */
interface ReleaseOptions {
  /** What is new, for readers; asked for where it is missing. */
  reason: string | undefined;
  /** The least level, as written. */
  atLeast: string | undefined;
  sources: Sources;
}

/** `release <set>` */
export async function releaseCommand(name: string | undefined, options: ReleaseOptions): Promise<void> {
  const set = named(name, "release");
  const { reason, sources } = options;
  const atLeast = levelNamed(options.atLeast);
  console.log("Kontrollerer utkastet og alle datasett …");
  const correction = prepare(set, atLeast);
  if (!correction) {
    console.log(`Utkastet til «${set}» sier det samme som den nyeste versjonen. Ingenting er gitt ut.`);
    return;
  }
  proveNew([correction.to], sources, `release ${set}`);
  show(correction);
  console.log(`\nBlir versjon ${correction.version}.`);
  const known = reason ?? correction.changes;
  const changes = (known ?? (await ask())).trim();
  // While we waited, somebody may have saved: what is released is what was checked and shown.
  if (known === undefined && !isDeepStrictEqual(prepare(set, atLeast)?.difference, correction.difference))
    throw new EditorError(
      { file: relative(correction.to.directory) },
      "et utkast som er endret siden det ble vist",
      "det samme",
      "Gi det ut på nytt.",
    );
  if (!changes)
    throw new EditorError({ file: `npm run data -- release ${set}` }, "ingen grunn", "en setning");
  console.log("Skriver og låser …");
  release(correction, changes);
  const folder = path.join(path.dirname(correction.to.directory), correction.version);
  console.log(`Gitt ut: ${relative(folder)}/ («${changes}»).`);
  console.log("Kjør «npm test» for å se at figurer og kapitler tåler endringen, og legg alt i én commit.");
}

function show({ from, to, difference, decision }: Comparison): void {
  console.log(`${to.name}: ${from.version} → ${to.version}`);
  if (!decision) {
    console.log("Ingen forskjell.");
    return;
  }
  for (const { title, lines } of describe(difference, AS_WRITTEN))
    console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join("\n")}`);
  console.log(`\n${decision.level}, ${SIGN[decision.level]}: ${decision.reasons.join("; ")}.`);
}

function levelNamed(written = "patch"): Level {
  const level = LEVELS.find((level) => level === written);
  if (level) return level;
  const place = { file: "npm run data -- release" };
  throw new EditorError(place, `--minst ${written}`, `en av ${LEVELS.join(", ")}`);
}

function named(set: string | undefined, command: string): string {
  if (set) return set;
  throw new EditorError({ file: `npm run data -- ${command}` }, "ingen navn", "navnet på et datasett");
}

async function ask(): Promise<string> {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  process.stdout.write("Hva er nytt i denne versjonen, i én setning til leserne?\n> ");
  const { value } = await terminal[Symbol.asyncIterator]().next();
  terminal.close();
  return value ?? "";
}
