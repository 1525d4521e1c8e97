import type { ParseArgsConfig } from "node:util";
import { DRAFT } from "../read/catalog.ts";
import { LEVELS } from "../versions/level.ts";
import { diffCommand, draftCommand, releaseCommand } from "./editor.ts";
import { createCommand } from "./new.ts";
import { SOURCE_OPTIONS, type Sources } from "./prove.ts";
import { check, lockNew, showCoverage, sources } from "./show.ts";

/** What stands after a command: its options by name, and the rest in order. */
export interface Given {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

/** A command of the tool: all that is known of it, in one place. */
export interface Command {
  /** What may follow its name, as in the help. */
  usage: string;
  /** What it does, in a sentence for the list of commands. */
  says: string;
  /** More, for `help <command>`. */
  more?: string;
  options?: ParseArgsConfig["options"];
  /** How many words may follow it. */
  most: number;
  /** Changes what is there: one such at a time. */
  changes?: true;
  run(given: Given): void | Promise<void>;
}

const DRAFTS = { utkast: { type: "boolean" } } as const;

const WHERE = `Tallene slås opp i kildetekstene først: hva som er låst, kan ikke rettes. --kilder sier hvor
tekstene ligger (<evaluering>.txt); mappen kan også stå i miljøvariabelen KILDER. --uten-kilder
låser uten å slå opp, når du ikke har tekstene.`;

/** The commands, in the order of the help. */
export const COMMANDS: Record<string, Command> = {
  check: {
    usage: "[--utkast]",
    says: "kontrollerer alle datasett: beskrivelse, verdier, nøkler, summer og lås (--utkast: også utkast, og versjoner som ikke er låst ennå)",
    options: DRAFTS,
    most: 0,
    run: ({ values }) => check(values.utkast === true),
  },
  sources: {
    usage: "<mappe> [--utkast]",
    says: "viser at hvert trykte tall står i linjene datasettet viser til, ved navnet på raden",
    options: DRAFTS,
    most: 1,
    run: ({ values, positionals }) => sources(positionals[0], values.utkast === true),
  },
  coverage: {
    usage: "<mappe>",
    says: "sammenligner datasettene med katalogen over alt evalueringene trykker",
    most: 1,
    run: ({ positionals }) => showCoverage(positionals[0]),
  },
  new: {
    usage: "<sett>",
    says: "spør om det som trengs, og lager en mappe å fylle ut",
    most: 1,
    run: ({ positionals }) => createCommand(positionals[0]),
  },
  lock: {
    usage: "[--kilder <mappe> | --uten-kilder]",
    says: "låser nye datasett med sha256 i data/released.json",
    more: WHERE,
    options: SOURCE_OPTIONS,
    most: 0,
    changes: true,
    run: ({ values }) => lockNew(values as Sources),
  },
  draft: {
    usage: "<sett>",
    says: "kopierer den nyeste versjonen til et utkast du kan rette i",
    more: `Kopierer den nyeste versjonen til data/<evaluering>/<sett>/${DRAFT}/. Rett tallene og beskrivelsen der.
Nettstedet bruker ikke utkastet. Rør ikke «version» og «created»: dem setter «release».`,
    most: 1,
    changes: true,
    run: ({ positionals }) => draftCommand(positionals[0]),
  },
  diff: {
    usage: "<sett> [<fra> <til>]",
    says: "viser hva som er endret i utkastet, celle for celle",
    more: `Viser hva som er forskjellig mellom den nyeste versjonen og utkastet, celle for celle, og hvilken
versjon det blir. Med <fra> og <til> sammenlignes to versjoner: 1.0.0 1.1.0, eller 1.0.0 ${DRAFT}.`,
    most: 3,
    run: ({ positionals: [set, ...versions] }) => diffCommand(set, versions),
  },
  release: {
    usage: `<sett> [--grunn "…"] [--minst ${LEVELS.join("|")}] [--kilder <mappe> | --uten-kilder]`,
    says: "gir ut utkastet som en ny versjon og låser den",
    more: `Gir ut utkastet som en ny versjon: kontrollerer alt, setter versjon, dato og grunn i beskrivelsen,
flytter mappen på plass og låser den. Versjonen følger av hva som er endret:

  patch  en verdi eller en tekst er rettet                                  1.0.0 → 1.0.1
  minor  det er kommet til rader, kolonner, tabeller eller svar             1.0.0 → 1.1.0
  major  noe er tatt bort, eller har fått en annen type, enhet eller nøkkel 1.0.0 → 2.0.0

--grunn sier leserne hva som er nytt, i én setning. Uten den blir du spurt.
--minst hever nivået, når et tall betyr noe annet enn før uten at det synes i formen.
${WHERE}
En utgivelse som avbrytes, blir fullført eller ryddet bort neste gang verktøyet kjøres.`,
    options: { grunn: { type: "string" }, minst: { type: "string" }, ...SOURCE_OPTIONS },
    most: 1,
    changes: true,
    run: ({ values, positionals }) =>
      releaseCommand(positionals[0], {
        reason: values.grunn?.toString(),
        atLeast: values.minst?.toString(),
        sources: values as Sources,
      }),
  },
};

/** The help: of one command, or the list of all. */
export function helpFor(name: string | undefined): string {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command)
    return `Bruk: npm run data -- ${name} ${command.usage}\n\n${command.more ?? `${command.says}.`}`;
  const rows = Object.entries(COMMANDS).map(
    ([other, { usage, says }]) => `  ${other} ${usage}\n      ${says}`,
  );
  return `Bruk: npm run data -- <kommando>\n\n${rows.join("\n")}\n\n  help <kommando>\n      forteller mer om en kommando\n`;
}
