import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lockErrors } from "../../../../src/data/check/locks.ts";
import { recover } from "../../../../src/data/desk/publish.ts";
import { readCatalog } from "../../../../src/data/read/catalog.ts";
import { takeTurn } from "../../../../src/editor/turn.ts";
import {
  AT_NOON,
  contents,
  edit,
  releaseDraft,
  stopping,
  writeDraft,
  writeReleased,
} from "../corrections.ts";
import { temporaryFolder } from "../fixtures.ts";

class Stopped extends Error {}
const stop = (): never => {
  throw new Stopped();
};
const HOW = ["before", "half"] as const;

/** A project with a corrected draft. */
function project(): string {
  const data = temporaryFolder();
  writeReleased(data);
  writeDraft(data);
  return data;
}

/** Runs `work` with effects that stop at a step; false where it came to its end before. */
function isStopped(work: () => void): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof Stopped) return true;
    throw error;
  }
}

/** How many steps the work takes. */
function steps(work: (effects: ReturnType<typeof stopping>) => void): number {
  for (let step = 1; ; step++) if (!isStopped(() => work(stopping(step, "before", stop)))) return step - 1;
}

/** The state before and after a release, file by file, and how many steps it takes. */
interface States {
  before: string;
  after: string;
  count: number;
}

let known: States | undefined;
const states = (): States => {
  known ??= findStates();
  return known;
};

function findStates(): States {
  const data = project();
  const before = JSON.stringify(contents(data));
  releaseDraft(data);
  const count = steps((effects) => releaseDraft(project(), effects));
  return { before, after: JSON.stringify(contents(data)), count };
}

describe("a release that is stopped", { timeout: 60_000 }, () => {
  const cases = () => {
    const { count } = states();
    return Array.from({ length: count }, (_, at) => HOW.map((how) => ({ step: at + 1, how }))).flat();
  };

  test("has taken nothing or all, and the next run of the tool puts it right", () => {
    const { before, after, count } = states();
    expect(count).toBeGreaterThan(6);
    const results = cases().map(({ step, how }) => {
      const data = project();
      expect(isStopped(() => releaseDraft(data, stopping(step, how, stop)))).toBe(true);
      // Until then nobody builds on it unawares: the catalogue can be read, and a half state is told.
      const catalog = readCatalog(data);
      const told = lockErrors(catalog, data);
      if ((catalog.get("a")?.length ?? 0) === 2 && told.length)
        expect(told[0]?.message).toContain("en utgivelse som ble avbrutt");
      recover(data);
      expect(lockErrors(readCatalog(data), data)).toEqual([]);
      const state = JSON.stringify(contents(data));
      expect([before, after], `step ${step}, ${how}`).toContain(state);
      return state === after;
    });
    // First it has not happened, then it has: never back again.
    expect(results).toEqual(results.toSorted());
    expect(new Set(results)).toEqual(new Set([false, true]));
  });

  test("can be made again where nothing was taken", () => {
    const { after } = states();
    for (const { step, how } of cases()) {
      const data = project();
      isStopped(() => releaseDraft(data, stopping(step, how, stop)));
      recover(data);
      if (fs.existsSync(path.join(data, "felles/a/utkast"))) releaseDraft(data);
      expect(JSON.stringify(contents(data)), `step ${step}, ${how}`).toBe(after);
    }
  });

  test("can be stopped once more while it is put right", () => {
    const { before, after } = states();
    for (const { step, how } of cases())
      for (let again = 1; ; again++) {
        const data = project();
        isStopped(() => releaseDraft(data, stopping(step, how, stop)));
        const isStoppedAgain = isStopped(() => void recover(data, stopping(again, how, stop)));
        recover(data);
        expect([before, after], `steps ${step} and ${again}, ${how}`).toContain(
          JSON.stringify(contents(data)),
        );
        if (!isStoppedAgain) break;
      }
  });

  test("by a kill of the process leaves the same", async () => {
    const { before, after } = states();
    const halves = cases().filter(({ how }) => how === "half");
    const projects = halves.map(({ step }) => ({ step, data: project() }));
    const killed = projects.map(async ({ step, data }) => {
      const args = ["--import", "tsx", "test/unit/data/stopped-release.ts", data, String(step), "killed"];
      const [, signal] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit");
      expect(signal).toBe("SIGKILL");
      const giveBack = takeTurn(data);
      recover(data);
      giveBack();
      return JSON.stringify(contents(data));
    });
    const results = await Promise.all(killed);
    expect(new Set(results)).toEqual(new Set([before, after]));
    expect(results).toEqual(results.toSorted((a, b) => Number(a === after) - Number(b === after)));
  });

  test("does not cost the editor what was changed in the draft since", () => {
    const data = project();
    const draft = path.join(data, "felles/a/utkast/a.csv");
    const count = states().count;
    // Stopped when the folder stands, before the draft is put away.
    const stopped = Array.from({ length: count }, (_, at) => at + 1).find((step) => {
      const copy = project();
      isStopped(() => releaseDraft(copy, stopping(step, "before", stop)));
      return fs.existsSync(path.join(copy, "felles/a/1.0.1"));
    });
    isStopped(() => releaseDraft(data, stopping(stopped ?? 0, "before", stop)));
    edit(draft, "7.5", "7.6");
    expect(recover(data)).toBe("Fullførte utgivelsen av felles/a/1.0.1, som ble avbrutt.");
    expect(fs.readFileSync(draft, "utf8")).toContain("7.6");
    expect(fs.readFileSync(path.join(data, "felles/a/1.0.1/a.csv"), "utf8")).toContain("7.5");
  });
});

test("a draft that is stopped while it is copied is not there", () => {
  const make = () => {
    const data = temporaryFolder();
    writeReleased(data);
    return data;
  };
  const before = JSON.stringify(contents(make()));
  const count = steps((effects) => writeDraft(make(), effects));
  expect(count).toBe(4);
  for (let step = 1; step <= count; step++) {
    const data = make();
    isStopped(() => writeDraft(data, stopping(step, step === count ? "before" : "half", stop)));
    recover(data);
    expect(JSON.stringify(contents(data))).toBe(before);
  }
});

test("the tool has nothing to put right after a release that went well", () => {
  const data = project();
  releaseDraft(data, AT_NOON);
  expect(recover(data)).toBeUndefined();
});
