/* Run in a process of its own: releases the draft below a folder, and is killed half-way through a step. */
import { releaseDraft, stopping } from "./corrections.ts";

const [data = "", step] = process.argv.slice(2);
const kill = (): never => {
  process.kill(process.pid, "SIGKILL");
  // The signal may take a moment; nothing more must happen meanwhile.
  for (;;);
};
releaseDraft(data, stopping(Number(step), "half", kill));
