import { spawnSync } from "node:child_process";

/** Runs the data tool on `root`, in a process of its own: which project is worked on is read at start. */
export function runTool(root: string, args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/data/cli.ts", ...args],
    { env: { ...process.env, IA_ROOT: root }, encoding: "utf8", input },
  );
  return { status, out: stdout, lines: stderr.trimEnd().split("\n") };
}
