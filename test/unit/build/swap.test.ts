import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { DISK, type Effects } from "../../../src/build/effects.ts";
import { exchange } from "../../../src/build/exchange.ts";
import { recover, swapIn } from "../../../src/build/swap.ts";
import { temporaryFolder } from "../data/fixtures.ts";
import { type Files, NEW, OLD, read, SYSTEMS, write } from "./sites.ts";

const ALL = Object.keys(SYSTEMS);

/** A project with a site, and a new one that is finished. */
function project(next = NEW) {
  const root = temporaryFolder();
  const at = {
    root,
    dist: path.join(root, "dist"),
    work: path.join(root, ".cache"),
    next: path.join(root, ".cache/next-0"),
  };
  write(at.dist, OLD);
  write(at.next, next);
  return at;
}

const on = (system: string, dist: string): Effects => ({ ...DISK, ...SYSTEMS[system]?.(dist) });

/** A process number that nobody has any more. */
const dead = () => spawnSync(process.execPath, ["--version"]).pid;

describe("a new site", () => {
  test.for(ALL)("takes the place of the old one, and leaves nothing else: %s", (system) => {
    const { root, dist, next } = project();
    swapIn(next, dist, on(system, dist));
    expect(read(root)).toEqual(prefixed("dist", NEW));
  });

  test.for(ALL)("is the first one, where there is no folder for it: %s", (system) => {
    const { root, next } = project();
    const dist = path.join(root, "a/b/site");
    fs.rmSync(path.join(root, "dist"), { recursive: true });
    swapIn(next, dist, system === "a folder that cannot be moved" ? DISK : on(system, dist));
    expect(read(root)).toEqual(prefixed("a/b/site", NEW));
  });

  test("goes to the folder that a link names, and the link stays", () => {
    const { root, dist, next } = project();
    fs.renameSync(dist, path.join(root, "www"));
    fs.symlinkSync(path.join(root, "www"), dist, "junction");
    swapIn(next, dist);
    expect(fs.lstatSync(dist).isSymbolicLink()).toBe(true);
    expect(read(path.join(root, "www"))).toEqual(NEW);
  });

  test("goes to another disk", () => {
    const { root, next } = project();
    // On Linux always a disk of its own.
    const memory = fs.existsSync("/dev/shm") ? "/dev/shm" : os.tmpdir();
    const other = fs.mkdtempSync(path.join(memory, "ia-test-"));
    try {
      expect(fs.statSync(other).dev !== fs.statSync(root).dev).toBe(memory === "/dev/shm");
      write(path.join(other, "site"), OLD);
      swapIn(next, path.join(other, "site"));
      expect(read(other)).toEqual(prefixed("site", NEW));
    } finally {
      fs.rmSync(other, { recursive: true });
    }
  });

  test("leaves alone what is hidden in a folder that cannot be moved", () => {
    const { dist, next } = project();
    write(dist, { ".well-known/x": "x", "lost+found/x": "x" });
    swapIn(next, dist, on("a folder that cannot be moved", dist));
    expect(read(dist)).toEqual({ ...NEW, ".well-known/x": "x", "lost+found/x": "x" });
  });

  test("does not show before there is room for all of it", () => {
    const { dist, next } = project();
    let copied = 0;
    const full = {
      ...on("a folder that cannot be moved", dist),
      copy: (from: string, to: string) => {
        if (++copied > 2) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
        DISK.copy(from, to);
      },
    };
    expect(() => swapIn(next, dist, full)).toThrow("ENOSPC");
    expect(read(dist)).toEqual(OLD);
  });

  test("gives the place back where the second of two renames fails", () => {
    const { root, dist, next } = project();
    const failing: Effects = {
      ...on("two renames", dist),
      rename: (from, to) => {
        if (from === next) throw Object.assign(new Error("EIO"), { code: "EIO" });
        DISK.rename(from, to);
      },
    };
    expect(() => swapIn(next, dist, failing)).toThrow("EIO");
    expect(read(root)).toEqual(prefixed("dist", OLD));
  });

  test("is never missing for those who look, on systems that have such a step", async () => {
    const { root, dist } = project();
    const looker = new Worker(LOOKER, { eval: true, workerData: path.join(dist, "index.html") });
    const ready = new Promise((done) => looker.once("message", done));
    await ready;
    for (let round = 0; round < 200; round++) {
      const next = path.join(root, `.cache/next-${round}`);
      write(next, round % 2 ? OLD : NEW);
      swapIn(next, dist);
    }
    const looked = new Promise<{ looks: number; misses: number }>((done) => looker.once("message", done));
    looker.postMessage("stop");
    const { looks, misses } = await looked;
    await looker.terminate();
    expect(looks).toBeGreaterThan(200);
    expect(misses).toBe(0);
  });

  test("comes whole out of two builds that end at once: the one or the other", () => {
    const { root, dist, next } = project();
    const other = path.join(root, ".cache/next-other");
    write(other, { "index.html": "<p>other" });
    let isFirst = true;
    // Between our two renames another build puts its own site there.
    const interrupted: Effects = {
      ...on("two renames", dist),
      rename: (from, to) => {
        DISK.rename(from, to);
        if (from === dist && isFirst) {
          isFirst = false;
          swapIn(other, dist);
        }
      },
    };
    swapIn(next, dist, interrupted);
    expect(read(root)).toEqual(prefixed("dist", NEW));
  });
});

/** Reads a file without end, and counts how often it is not there. */
const LOOKER = `
  const { parentPort, workerData } = require("node:worker_threads");
  const fs = require("node:fs");
  let looks = 0, misses = 0, isOver = false;
  parentPort.on("message", () => { isOver = true; });
  parentPort.postMessage("ready");
  (function look() {
    for (let i = 0; i < 500; i++) {
      looks++;
      try { if (!fs.readFileSync(workerData, "utf8").startsWith("<p>")) misses++; } catch { misses++; }
    }
    if (isOver) parentPort.postMessage({ looks, misses });
    else setImmediate(look);
  })();
`;

test("two folders change places in one step on Linux and macOS", () => {
  const { root, dist, next } = project();
  expect(exchange(next, dist)).toBe(process.platform === "linux" || process.platform === "darwin");
  expect(exchange(next, path.join(root, "nothing"))).toBe(false);
});

describe("killed at any step, the next build finds the last good site or the new one", {
  timeout: 120_000,
}, () => {
  test.for(ALL)("%s", (system) => {
    const seen = new Set<string>();
    for (let step = 1; ; step++) {
      const { root, dist, work, next } = project();
      fs.rmSync(next, { recursive: true });
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "test/unit/build/stopped-swap.ts", root, system, String(step)],
        { encoding: "utf8" },
      );
      if (signal === null) {
        expect({ status, stderr, steps: step > 4 }).toEqual({ status: 0, stderr: "", steps: true });
        break;
      }
      recover(dist, work);
      const found = read(root);
      const [site] = [OLD, NEW].filter((files) => isEqual(found, prefixed("dist", files)));
      if (site) seen.add(site === OLD ? "old" : "new");
      else {
        // File by file: some of each, every one whole, and those that pages use are there.
        expect(system).toBe("a folder that cannot be moved");
        for (const [name, content] of Object.entries(read(dist)))
          expect([(OLD as Files)[name], (NEW as Files)[name]]).toContain(content);
        expect(Object.keys(found).every((name) => name.startsWith("dist/"))).toBe(true);
        seen.add("both");
      }
      write(next, NEW);
      swapIn(next, dist, on(system, dist));
      expect(read(root)).toEqual(prefixed("dist", NEW));
    }
    expect([...seen].sort()).toEqual(
      system === "a folder that cannot be moved" ? ["both", "new", "old"] : ["new", "old"],
    );
  });
});

describe("what earlier builds have left", () => {
  test("is cleared away where they are dead, and stays where they run", () => {
    const { root, dist, work } = project();
    fs.rmSync(work, { recursive: true });
    const [gone, alive] = [dead(), process.ppid];
    for (const pid of [gone, alive])
      for (const place of [
        `.cache/next-${pid}`,
        `.dist-next-${pid}`,
        `.dist-old-${pid}`,
        `dist/.next-${pid}`,
      ])
        write(path.join(root, place), { x: "x" });
    write(work, { "exports/x": "x", "next-year": "x", "old-news/x": "x" });
    recover(dist, work);
    expect(
      Object.keys(read(root))
        .filter((name) => !name.startsWith("dist/") || name.includes(".next"))
        .sort(),
    ).toEqual(
      [
        `.cache/next-${alive}/x`,
        `.dist-next-${alive}/x`,
        `.dist-old-${alive}/x`,
        `dist/.next-${alive}/x`,
        ".cache/exports/x",
        ".cache/next-year",
        ".cache/old-news/x",
      ].sort(),
    );
  });

  test("is the last good site: the newest is brought back, of this site and no other", () => {
    const { root, dist, work, next } = project();
    fs.rmSync(next, { recursive: true });
    fs.rmSync(dist, { recursive: true });
    const [first, second] = [dead(), dead()];
    write(path.join(root, `.dist-old-${first}`), OLD);
    write(path.join(root, `.dist-old-${second}`), NEW);
    write(path.join(root, `.other-old-${second}`), OLD);
    fs.utimesSync(path.join(root, `.dist-old-${first}`), 1, 1);
    recover(dist, work);
    expect(read(root)).toEqual({ ...prefixed("dist", NEW), ...prefixed(`.other-old-${second}`, OLD) });
  });

  test("is brought back where a build of the first edition had set it aside", () => {
    const { root, dist, work, next } = project();
    fs.rmSync(next, { recursive: true });
    fs.renameSync(dist, path.join(work, `old-${dead()}`));
    recover(path.join(root, "another"), work);
    expect(read(root)).toEqual(prefixed("dist", OLD));
  });
});

function prefixed(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}

function isEqual(one: Files, other: Files): boolean {
  const sorted = (files: Files) => JSON.stringify(Object.entries(files).sort());
  return sorted(one) === sorted(other);
}
