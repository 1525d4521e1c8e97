/** Loaded before a program (`--import`): tells in the file `BENCH_USAGE` what the program used. */
import { writeFileSync } from "node:fs";

/** Processor time in seconds, which other work on the machine does not lengthen, and peak memory in MB. */
export interface Usage {
  seconds: number;
  memoryMB: number;
}

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = { seconds: (userCPUTime + systemCPUTime) / 1e6, memoryMB: maxRSS / 1024 };
  writeFileSync(process.env.BENCH_USAGE ?? "", JSON.stringify(usage));
});
