import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

const TOOL = ["--import", "tsx", "src/data/desk/cli.ts"];

/** Which project is worked on is read at start. */
const environment = (root: string) => ({ ...process.env, IA_ROOT: root });

/** Runs the data tool on `root`, in a process of its own. */
export function runTool(root: string, args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...TOOL, ...args], {
    env: environment(root),
    encoding: "utf8",
    input,
  });
  return { status, out: stdout, lines: stderr.trimEnd().split("\n") };
}

/** Starts it, and goes on while it runs. */
export function startTool(root: string, args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...TOOL, ...args], { env: environment(root) });
}

/** Waits until a process has written `words`. */
export async function hasSaid({ stdout }: ChildProcessWithoutNullStreams, words: string): Promise<void> {
  let said = "";
  while (!said.includes(words)) said += (await once(stdout, "data"))[0];
}

/** Waits for the end of a process. */
export async function ended(child: ChildProcessWithoutNullStreams) {
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdout.resume();
  const [status] = await once(child, "close");
  return { status, lines: errors.trimEnd().split("\n") };
}
