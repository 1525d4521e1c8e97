import "../editor/node-version.ts";
import path from "node:path";
import { EditorError, EditorErrors } from "../editor/errors.ts";
import { buildSite } from "./build.ts";
import { serve } from "./serve.ts";

const base = process.env.BASE_PATH ?? "/";
/** Where the site goes; the tests build several. */
const dist = path.resolve(process.env.DIST_DIR ?? "dist");
const port = Number(process.env.PORT ?? 4321);

/** `build` builds the site; `start` builds and serves it. */
async function main(command: string | undefined): Promise<void> {
  await buildSite(dist);
  if (command !== "start") return;
  const { url } = await serve({ root: dist, base, port });
  console.log(`Arbeidslivssentrene i tall er klar på ${url} (stopp med Ctrl+C)`);
}

try {
  await main(process.argv[2]);
} catch (error) {
  const known =
    error instanceof EditorError ||
    error instanceof EditorErrors ||
    (error instanceof Error && error.message.startsWith("Porten "));
  if (!known) throw error;
  console.error(error.message);
  process.exit(1);
}
