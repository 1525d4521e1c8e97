import path from "node:path";
import { dev } from "astro";

/*
 * `npm run dev` in a process of its own, for the tests: `IA_ROOT` says where the editor's files are. What
 * it keeps lies beside them, apart from what a server that somebody uses keeps.
 */
const cacheDir = path.join(process.env.IA_ROOT ?? "", "cache");
const { address } = await dev({
  logLevel: "info",
  cacheDir,
  server: { port: 0, host: "127.0.0.1" },
  vite: { cacheDir },
});
process.send?.(address.port);
// It stays as long as the test does.
process.on("disconnect", () => process.exit());
