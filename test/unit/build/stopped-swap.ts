/*
 * Run in a process of its own: puts a site in the place of another, and is killed half-way through a
 * step. Ends by itself where there are no more steps.
 */
import path from "node:path";
import { swapIn } from "../../../src/build/swap.ts";
import { NEW, stopping, write } from "./sites.ts";

const [root = "", system = "", step] = process.argv.slice(2);
const stop = (): never => {
  process.kill(process.pid, "SIGKILL");
  // The signal may take a moment; nothing more must happen meanwhile.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
const dist = path.join(root, "dist");
const next = path.join(root, `.cache/next-${process.pid}`);
write(next, NEW);
swapIn(next, dist, stopping(system, dist, Number(step), stop));
