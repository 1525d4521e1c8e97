/**
 * Makes the downloads of every version, as a build does, and keeps them where the build looks for
 * finished ones: `tsx test/bench/exports.ts`, run by scale.ts.
 */
import { runnerImport } from "vite";
import { loadCatalog } from "../../src/data/read/catalog.ts";

// The files tell their address, which they get from Astro through Vite.
const { module } = await runnerImport<typeof import("../../src/site/exports.ts")>("./src/site/exports.ts", {
  configFile: false,
  base: process.env.BASE_PATH ?? "/",
  define: { "import.meta.env.SITE": JSON.stringify(process.env.SITE_URL) },
});
for (const dataset of [...loadCatalog().values()].flat())
  for (const file of module.filesOf(dataset)) await file.size();
