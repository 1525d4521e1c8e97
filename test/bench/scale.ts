/**
 * Measures what a data set costs as the catalogue grows: `tsx test/bench/scale.ts`. The check, the
 * exports and the pages of 1×, 4× and 16× as many sets as there are, each step in a process of its
 * own. Exits with 1 and one line per breach where the cost grows faster than the catalogue, or where a
 * build makes again what has not changed. Takes about seven minutes.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCatalog } from "../../src/data/read/catalog.ts";
import budgets from "./budgets.json" with { type: "json" };
import { generateProject } from "./generate.ts";
import { printTable, report } from "./report.ts";
import type { Usage } from "./usage.ts";

const TIMES = [1, 4, 16];
const STEPS = {
  kontroll: ["src/data/desk/cli.ts", "check"],
  eksport: ["test/bench/exports.ts"],
  "eksport igjen": ["test/bench/exports.ts"],
  sider: ["src/build/cli.ts", "build"],
};
type Step = keyof typeof STEPS;
/** What may not make a single file that is there already. */
const AGAIN: Step[] = ["eksport igjen", "sider"];

const NAMES: Record<keyof Usage, string> = { seconds: "tid", memoryMB: "minne" };

interface Measured {
  sets: number;
  usage: Record<Step, Usage>;
}

const breaches: string[] = [];
const measured = TIMES.map(measure);
show();
judge();
report(breaches);

function measure(times: number): Measured {
  const root = mkdtempSync(join(tmpdir(), "ia-bench-"));
  try {
    generateProject(root, times);
    run(root, ["src/data/desk/cli.ts", "lock", "--uten-kilder"]);
    const usage = Object.fromEntries(
      Object.entries(STEPS).map(([step, program]) => {
        const start = Date.now();
        const used = run(root, program);
        const made = filesSince(join(root, "exports"), start);
        if (AGAIN.includes(step as Step) && made > 0)
          breaches.push(`${step} ved ${times}×: laget ${made} filer som fantes fra før`);
        return [step, used];
      }),
    ) as Measured["usage"];
    return { sets: readCatalog(join(root, "data")).size, usage };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Runs a program of the project on the data sets in `root`, and tells what it used. */
function run(root: string, program: string[]): Usage {
  const result = join(root, "usage.json");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--import", "./test/bench/usage.ts", ...program],
    {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        SITE_URL: "http://localhost:4321",
        IA_ROOT: root,
        DIST_DIR: join(root, "dist"),
        EXPORTS_DIR: join(root, "exports"),
        BENCH_USAGE: result,
      },
    },
  );
  if (status !== 0) throw new Error(`${program.join(" ")} feilet:\n${stderr}`);
  return JSON.parse(readFileSync(result, "utf8"));
}

/** How many files below a folder were written after a time. */
function filesSince(folder: string, time: number): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(folder, name)))
    .filter((file) => file.isFile() && file.mtimeMs > time).length;
}

function show(): void {
  const steps = Object.keys(STEPS) as Step[];
  printTable([
    ["datasett", ...steps.flatMap((step) => [step, "ms/sett", "MB"])],
    ...measured.map(({ sets, usage }) => [
      String(sets),
      ...steps.flatMap((step) => {
        const { seconds, memoryMB } = usage[step];
        return [`${seconds.toFixed(1)} s`, ((seconds / sets) * 1000).toFixed(0), memoryMB.toFixed(0)];
      }),
    ]),
  ]);
}

/**
 * How use grows with the number of sets, from 4× to 16×: as its power of 1 where each set costs the
 * same, of 2 where each set looks at all others. Starting up, and a machine with more to do, move it
 * a few tenths.
 */
function judge(): void {
  const [, less, more] = measured;
  if (!less || !more) return;
  for (const step of Object.keys(STEPS) as Step[])
    for (const [what, limit] of Object.entries(budgets.growth) as [keyof Usage, number][]) {
      const growth =
        Math.log(more.usage[step][what] / less.usage[step][what]) / Math.log(more.sets / less.sets);
      const told = `${step}, ${NAMES[what]}: vokser som antall sett opphøyd i ${growth.toFixed(2)}`;
      console.log(`${told} (1 er lineært, 2 er kvadratisk)`);
      if (growth > limit) breaches.push(`${told}, grense ${limit}`);
    }
}
