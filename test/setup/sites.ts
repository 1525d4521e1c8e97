import { execFileSync } from "node:child_process";
import path from "node:path";

/** The site as it is tested: under `/`, with a contact, and under `/ia/`, with none. */
export const SITES = {
  root: { base: "/", dist: path.resolve(".cache/test/root"), contact: { CONTACT_EMAIL: "post@ia.example" } },
  ia: { base: "/ia/", dist: path.resolve(".cache/test/ia"), contact: {} },
} as const;

/** Vitest's global set-up: builds both, once for all tests. */
export function setup(): void {
  for (const { base, dist, contact } of Object.values(SITES)) {
    execFileSync("npx", ["tsx", "src/build/cli.ts", "build"], {
      env: {
        ...process.env,
        CONTACT_URL: "",
        CONTACT_EMAIL: "",
        ...contact,
        BASE_PATH: base,
        DIST_DIR: dist,
        SITE_URL: "https://ia.example",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
}
