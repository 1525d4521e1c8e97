import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Where Chrome usually is on the systems that the packed Chromium does not cover. */
const INSTALLED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google/Chrome/Application/chrome.exe"),
  join(process.env["PROGRAMFILES(X86)"] ?? "C:\\", "Google/Chrome/Application/chrome.exe"),
  join(process.env.LOCALAPPDATA ?? "C:\\", "Google/Chrome/Application/chrome.exe"),
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
];

/** Text as it is drawn on every machine, and no graphics card. */
export const CHROMIUM_ARGS = ["--font-render-hinting=none", "--disable-gpu"];

/**
 * Starts a headless browser for tests. `debuggingPort` also opens the DevTools protocol on that
 * port, which Lighthouse needs.
 */
export async function launchBrowser(options: { debuggingPort?: number } = {}): Promise<Browser> {
  const args = [...CHROMIUM_ARGS];
  if (options.debuggingPort) args.push(`--remote-debugging-port=${options.debuggingPort}`);
  return chromium.launch({
    executablePath: await chromePath(),
    args,
    // The sandbox needs kernel rights that containers lack; only our own pages are opened.
    chromiumSandbox: false,
    // Keep scrollbars, so that a page that scrolls sideways is seen as readers would see it.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
}

/**
 * The browser to test with: `CHROME_PATH` when set, the packed Chromium on Linux (x64), otherwise
 * an installed Chrome. Rejects with a readable sentence when there is none.
 */
export async function chromePath(): Promise<string> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH peker på ${chosen}, men den filen finnes ikke.`);
  }
  if (process.platform === "linux" && process.arch === "x64") return unpackedChromium();

  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return installed;
  throw new Error("Fant ikke Chrome. Installer Chrome, eller sett CHROME_PATH til en Chromium.");
}

/** For `globalSetup` in vitest: unpacks the browser once, before the workers start. */
export async function setup(): Promise<void> {
  await chromePath();
}

/**
 * Unpacks the packed Chromium into node_modules/.cache. The package itself unpacks to a fixed place
 * in the temporary folder, where a second process may start a half-written file. So each process
 * unpacks to a folder of its own and renames it into place; the first one wins.
 */
async function unpackedChromium(): Promise<string> {
  const { version } = require(join(packageFolder(), "package.json")) as { version: string };
  const target = join(repository, "node_modules", ".cache", `chromium-${version}`);
  const binary = join(target, "chromium");
  if (existsSync(binary)) return binary;

  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(`${target}-`);
  try {
    const script = 'import c from "@sparticuz/chromium"; await c.executablePath();';
    await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: repository,
      env: { ...process.env, TMPDIR: scratch, NODE_OPTIONS: "" },
    });
    await rename(scratch, target);
  } catch (error) {
    if (!existsSync(binary)) throw error; // else another process came first
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return binary;
}

/** The package does not export its package.json, so find the folder from its entry point. */
function packageFolder(): string {
  return dirname(dirname(require.resolve("@sparticuz/chromium")));
}
