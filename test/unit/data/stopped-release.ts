/*
 * Run in a process of its own: releases the draft below a folder, and comes half-way through a step.
 * There it is killed, or says so and stands still.
 */
import fs from "node:fs";
import { takeTurn } from "../../../src/editor/turn.ts";
import { releaseDraft, stopping } from "./corrections.ts";

const [data = "", step, how] = process.argv.slice(2);
const stop = (): never => {
  if (how === "killed") process.kill(process.pid, "SIGKILL");
  else fs.writeSync(1, "half-way");
  // The signal may take a moment; nothing more must happen meanwhile.
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};
takeTurn(data);
releaseDraft(data, stopping(Number(step), "half", stop));
