import path from "node:path";
import readline from "node:readline";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { EditorError } from "../../editor/errors.ts";
import { relative } from "../../editor/project.ts";
import { DRAFT } from "../read/catalog.ts";
import { AS_WRITTEN, describe } from "../versions/describe.ts";
import { LEVELS, type Level } from "../versions/level.ts";
import { type Comparison, compareVersionsOf, prepare, release } from "./correct.ts";
import { makeDraft } from "./draft.ts";

/** Help for the commands with which an editor corrects a released data set. */
export const HELP_FOR: Record<string, string> = {
  draft: `Bruk: npm run data -- draft <sett>

Kopierer den nyeste versjonen til data/<evaluering>/<sett>/${DRAFT}/. Rett tallene og beskrivelsen der.
Nettstedet bruker ikke utkastet. Rør ikke «version» og «created»: dem setter «release».`,
  diff: `Bruk: npm run data -- diff <sett> [<fra> <til>]

Viser hva som er forskjellig mellom den nyeste versjonen og utkastet, celle for celle, og hvilken
versjon det blir. Med <fra> og <til> sammenlignes to versjoner: 1.0.0 1.1.0, eller 1.0.0 ${DRAFT}.`,
  release: `Bruk: npm run data -- release <sett> [--grunn "…"] [--minst patch|minor|major]

Gir ut utkastet som en ny versjon: kontrollerer alt, setter versjon, dato og grunn i beskrivelsen,
flytter mappen på plass og låser den. Versjonen følger av hva som er endret:

  patch  en verdi eller en tekst er rettet                                  1.0.0 → 1.0.1
  minor  det er kommet til rader, kolonner, tabeller eller svar             1.0.0 → 1.1.0
  major  noe er tatt bort, eller har fått en annen type, enhet eller nøkkel 1.0.0 → 2.0.0

--grunn sier leserne hva som er nytt, i én setning. Uten den blir du spurt.
--minst hever nivået, når et tall betyr noe annet enn før uten at det synes i formen.
En utgivelse som avbrytes, blir fullført eller ryddet bort neste gang verktøyet kjøres.`,
};

const SIGN: Record<Level, string> = {
  patch: "en rettelse",
  minor: "mer enn før",
  major: "noe er tatt bort eller betyr noe annet",
};

/** `draft <set>` */
export function draftCommand([set]: string[]): void {
  const folder = makeDraft(named(set, "draft"));
  console.log(`Laget ${folder}/ som kopi av den nyeste versjonen.`);
  console.log(`Rett der, se etter med «npm run data -- diff ${set}», og gi ut med «release ${set}».`);
}

/** `diff <set> [<from> <to>]` */
export function diffCommand([set, ...versions]: string[]): void {
  const compared = compareVersionsOf(named(set, "diff"), versions);
  show(compared);
  if (compared.decision && compared.to.version === DRAFT)
    console.log(`\nGi ut med: npm run data -- release ${set} --grunn "…"`);
}

/** `release <set> [--grunn "…"] [--minst <level>]` */
export async function releaseCommand(args: string[]): Promise<void> {
  const { set, reason, atLeast } = options(args);
  console.log("Kontrollerer utkastet og alle datasett …");
  const correction = prepare(set, atLeast);
  if (!correction) {
    console.log(`Utkastet til «${set}» sier det samme som den nyeste versjonen. Ingenting er gitt ut.`);
    return;
  }
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

function options(args: string[]): { set: string; reason: string | undefined; atLeast: Level } {
  const place = { file: "npm run data -- release" };
  const parsed = parse(args);
  if (!parsed) throw new EditorError(place, `«${args.join(" ")}»`, "<sett> [--grunn «…»] [--minst <nivå>]");
  const { positionals, values } = parsed;
  const atLeast = LEVELS.find((level) => level === (values.minst ?? "patch"));
  if (!atLeast) throw new EditorError(place, `--minst ${values.minst}`, `en av ${LEVELS.join(", ")}`);
  return { set: named(positionals[0], "release"), reason: values.grunn, atLeast };
}

function parse(args: string[]) {
  try {
    const options = { grunn: { type: "string" }, minst: { type: "string" } } as const;
    const parsed = parseArgs({ args, options, allowPositionals: true });
    return parsed.positionals.length > 1 ? undefined : parsed;
  } catch {
    return undefined; // an unknown option, or one without its value
  }
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
