import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";
import { type Engine, type EngineKind, type EngineWindow, KEYS, type Look } from "./engine.ts";
import { isReady, type Session, startSession } from "./webdriver.ts";

/** Wider and higher than every window that is opened. */
const SCREEN = "1920x2000x24";

function inPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

function driverPath(): string | undefined {
  const chosen = process.env.WEBKIT_DRIVER_PATH;
  return chosen ? [chosen].find(existsSync) : inPath("WebKitWebDriver");
}

/** WebKitGTK's MiniBrowser, driven over WebDriver on a screen of its own. */
export const webkit: EngineKind = {
  name: "WebKit",
  limits: [
    "Vinduet har ingen berøringsskjerm; en berøring er hendelsene som en finger gir, sendt til stedet i siden.",
    "En telefon er et smalt vindu, uten det som skiller Safari på telefon fra Safari på maskin.",
    "Det som går galt før en side er ferdig lastet, høres ikke.",
  ],
  isHere: () => driverPath() !== undefined && inPath("Xvfb") !== undefined,
  packages: ["webkit2gtk-driver", "xvfb"],
  variable: "WEBKIT_DRIVER_PATH",
  launch,
};

async function launch(): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), "leser-"));
  const downloads = join(home, "downloads");
  await mkdir(downloads);
  await writeFile(join(home, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);

  const screen = start("Xvfb", ["-displayfd", "3", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
  const [display] = await once(screen.stdio[3] as Readable, "data");
  const port = await freePort();
  const driver = start(driverPath() ?? "WebKitWebDriver", [`--port=${port}`], {
    DISPLAY: `:${String(display).trim()}`,
    HOME: home,
    XDG_CONFIG_HOME: home,
    // Without a desktop there is nobody to ask about accessibility.
    NO_AT_BRIDGE: "1",
  });
  const address = `http://127.0.0.1:${port}`;
  await ready(address, driver);
  return {
    downloads,
    open: async (look) => windowOf(await startSession(address, capabilitiesFor(look)), look),
    close: async () => {
      await Promise.all([stop(driver), stop(screen)]);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A full screen has no toolbar, which would keep the window from being as narrow as a phone. */
function capabilitiesFor({ dark }: Look): object {
  const args = ["--automation", "--full-screen", ...(dark ? ["--dark-mode"] : [])];
  return { "webkitgtk:browserOptions": { args } };
}

async function windowOf(session: Session, look: Look): Promise<EngineWindow> {
  const problems: string[] = [];
  const mouse = { type: "pointer", id: "mouse" } as const;
  const moveTo = (x: number, y: number) =>
    ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 }) as const;
  const note = async () => {
    problems.push(...((await session.run(NOTED)) as string[]));
  };
  await session.resize(look.width, look.height);
  return {
    goto: async (address) => {
      await note();
      await session.goto(address);
      await session.run(LISTEN);
    },
    resize: session.resize,
    run: (expression) => session.run(expression),
    frame: (index) => ({ run: (expression) => session.run(expression, index) }),
    move: (x, y) => session.perform(mouse, [moveTo(x, y)]),
    click: (x, y) =>
      session.perform(mouse, [
        moveTo(x, y),
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ]),
    tap: async (x, y) => void (await session.run(`(${touch})(${x}, ${y})`)),
    press: (...keys) =>
      session.perform(
        { type: "key", id: "keyboard" },
        keys.flatMap((key) => {
          const value = KEYS[key as keyof typeof KEYS] ?? key;
          return [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ];
        }),
      ),
    problems: async () => {
      await note();
      return problems;
    },
    close: session.end,
  };
}

/** Notes what goes wrong from now on. */
const LISTEN = `(() => {
  const problems = window.problems = [];
  const error = console.error;
  console.error = (...words) => { problems.push("error: " + words.join(" ")); error(...words); };
  addEventListener("error", ({ message, target }) => problems.push(
    message ? "exception: " + message : "failed: " + (target.src ?? target.href)), true);
  addEventListener("unhandledrejection", ({ reason }) => problems.push("exception: " + reason));
})()`;

/** What has been noted since last asked. */
const NOTED = "window.problems?.splice(0) ?? []";

/** What a finger at a point gives the element there. Runs in the page. */
function touch(x: number, y: number): void {
  const element = document.elementFromPoint(x, y);
  const options = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
  const finger = { ...options, pointerType: "touch", pointerId: 2, isPrimary: true };
  for (const type of [
    "pointerover",
    "pointerenter",
    "pointerdown",
    "pointerup",
    "pointerout",
    "pointerleave",
  ])
    element?.dispatchEvent(new PointerEvent(type, finger));
  (element?.closest("a, button, input, label, summary") as HTMLElement | null)?.focus();
  element?.dispatchEvent(new MouseEvent("click", options));
}

/** Starts a program in a process group of its own, with none of our pipes, or it would never end. */
function start(program: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(program, args, {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "ignore", program === "Xvfb" ? "pipe" : "ignore"],
  });
  process.once("exit", () => kill(child));
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  kill(child);
  await ended;
}

/** Ends a process and all that it has started. */
function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGTERM");
  } catch {
    // It has ended already.
  }
}

async function ready(address: string, driver: ChildProcess): Promise<void> {
  while (!(await isReady(address))) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
