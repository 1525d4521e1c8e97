import { chromium } from "./chromium.ts";
import type { EngineKind } from "./engine.ts";
import { firefox } from "./firefox.ts";
import { webkit } from "./webkit.ts";

const KINDS: EngineKind[] = [chromium, firefox, webkit];

/** The engines on this machine: the same tests run in each of them. */
export const ENGINES = KINDS.filter((kind) => kind.isHere());

/** For `globalSetup` in vitest: says what the engines cannot do, and which are not here; in CI all must be. */
export function setup(): void {
  for (const { name, limits } of ENGINES) for (const limit of limits) console.info(`${name}: ${limit}`);
  const sentence = absence(KINDS.filter((kind) => !kind.isHere()));
  if (sentence && process.env.CI) throw new Error(sentence);
  if (sentence) console.warn(sentence);
}

/** A sentence about the engines that are not on this machine, and how to get them; none if all are. */
export function absence(missing: Pick<EngineKind, "name" | "packages" | "variable">[]): string | undefined {
  if (missing.length === 0) return undefined;
  const and = new Intl.ListFormat("nb", { type: "conjunction" });
  const names = and.format(missing.map(({ name }) => name));
  const packages = missing.flatMap(({ packages }) => packages).join(" ");
  const variables = and.format(missing.map(({ variable }) => variable));
  return (
    `Fant ikke ${names}, så testene av det en leser gjør, kjøres ikke der: ` +
    `installer med «apt-get install ${packages}», eller sett ${variables} til der programmet ligger.`
  );
}
