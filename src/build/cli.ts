import "../editor/node-version.ts";
import { shown } from "../editor/project.ts";
import { forEditors } from "../editor/system.ts";
import { type Built, buildSite } from "./build.ts";
import { takePort } from "./port.ts";
import { serve } from "./serve.ts";
import { readSettings } from "./settings.ts";

/** Tells of an error in a sentence where it is the editor's or the system's, and with its stack where it is ours. */
function tell(error: unknown): void {
  console.error(forEditors(error)?.message ?? error);
}

function fail(error: unknown): never {
  tell(error);
  process.exit(1);
}

/** `build` builds the site; `start` builds and serves it. */
async function main(command: string | undefined): Promise<void> {
  const { dist, base, port: wanted, contact } = readSettings(process.env);
  // A port that is taken is told at once, not after the build.
  const port = command === "start" ? await takePort(wanted) : undefined;
  console.log(summary(await buildSite(dist, progress), dist));
  if (!contact) console.log(NO_CONTACT);
  if (!port) return;
  const { url } = await serve({ root: dist, base, port });
  // A file that is gone in the midst of an answer, as when another build ends, stops nobody else's.
  process.off("uncaughtException", fail).on("uncaughtException", tell);
  console.log(`Arbeidslivssentrene i tall er klar på ${url} (stopp med Ctrl+C)`);
}

/** For somebody who waits at a screen. */
function progress(step: string): void {
  if (process.stdout.isTTY) console.log(step);
}

const NO_CONTACT = "Leserne har ingen å melde feil til: Sett CONTACT_URL eller CONTACT_EMAIL, og bygg igjen.";

const number = new Intl.NumberFormat("nb-NO");

function summary(built: Built, dist: string): string {
  const { chapters, figures, sets, versions, pages, files, seconds, reread } = built;
  return [
    `Bygget ${chapters} kapitler, ${figures} figurer og ${sets} datasett (${versions} versjoner):`,
    `${number.format(pages)} sider, ${number.format(files)} filer i alt, på ${number.format(seconds)} sekunder.`,
    `Nettstedet ligger i ${shown(dist)}/`,
    ...reread,
  ].join("\n");
}

process.on("uncaughtException", fail);
main(process.argv[2]).catch(fail);
