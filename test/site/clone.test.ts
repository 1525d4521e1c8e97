import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, files, type Site } from "./built.ts";

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "ia-clone-"));
const clone = path.join(temporary, "clone");
const built = { ...SITES.root, dist: path.join(clone, "dist") } as unknown as Site;

/** Git as it is set up on Windows, and as nobody here has set it up. */
const WINDOWS = ["-c", "core.autocrlf=true", "-c", "core.safecrlf=false"];
const git = (...args: string[]) =>
  execFileSync("git", [...WINDOWS, ...args], {
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: os.devNull, GIT_CONFIG_NOSYSTEM: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The project as it stands here, committed and cloned as on Windows. */
function cloneProject(): void {
  const repository = path.join(temporary, "repository.git");
  git("init", "--quiet", "--bare", repository);
  const here = (...args: string[]) => git("--git-dir", repository, "--work-tree", ".", ...args);
  here("add", "--all");
  here("-c", "user.name=test", "-c", "user.email=test@ia.example", "commit", "--quiet", "--message", "test");
  git("clone", "--quiet", repository, clone);
  fs.symlinkSync(path.resolve("node_modules"), path.join(clone, "node_modules"), "junction");
}

describe("a clone made with the line ends of Windows", () => {
  beforeAll(() => {
    cloneProject();
    execFileSync(process.execPath, ["--import", "tsx", "src/build/cli.ts", "build"], {
      cwd: clone,
      env: {
        ...process.env,
        ...SITES.root.contact,
        BASE_PATH: built.base,
        SITE_URL: "https://ia.example",
        ASTRO_TELEMETRY_DISABLED: "1",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
  }, 180_000);
  afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

  it("has every file as it is here, to the byte", () => {
    const tracked = git("-C", clone, "ls-files", "-z").split("\0").filter(Boolean);
    expect(tracked).toEqual(expect.arrayContaining(["data/released.json", "public/forside.png"]));
    const differing = tracked.filter(
      (file) => !fs.readFileSync(file).equals(fs.readFileSync(path.join(clone, file))),
    );
    expect(differing).toEqual([]);
  });

  it("gives the same site, to the byte", () => {
    expect(files(built)).toEqual(files(SITES.root));
    const differing = files(built).filter((file) => !bytes(built, file).equals(bytes(SITES.root, file)));
    expect(differing).toEqual([]);
  });
});
