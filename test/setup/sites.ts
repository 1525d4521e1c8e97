import { execFileSync } from "node:child_process";
import path from "node:path";

/** The site as it is tested: under `/` and under `/ia/`. */
export const SITES = {
  root: { base: "/", dist: path.resolve(".cache/test/root") },
  ia: { base: "/ia/", dist: path.resolve(".cache/test/ia") },
} as const;

/** Vitest's global set-up: builds both, once for all tests. */
export function setup(): void {
  for (const { base, dist } of Object.values(SITES)) {
    execFileSync("npx", ["tsx", "src/build/cli.ts", "build"], {
      env: {
        ...process.env,
        BASE_PATH: base,
        DIST_DIR: dist,
        SITE_URL: "https://ia.example",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}
