import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, {
  type Browser,
  type KeyInput,
  type LaunchOptions,
  type Page,
  type Viewport,
} from "puppeteer-core";
import type { Engine, EngineWindow, Look } from "./engine.ts";

interface Options {
  /** How to start it with dark colours or light; each is started when a reader first asks for it. */
  launch(dark: boolean): LaunchOptions;
  /** What makes a window a phone's, besides its width. */
  phone: Partial<Viewport>;
}

/** An engine that Puppeteer drives: Chromium, or Firefox over WebDriver BiDi. */
export async function puppeteerEngine({ launch, phone }: Options): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), "leser-"));
  const downloads = join(home, "downloads");
  await mkdir(downloads);
  const downloadBehavior = { policy: "allow", downloadPath: downloads } as const;
  const browsers = new Map<boolean, Promise<Browser>>();
  const browser = (dark: boolean) => {
    // A home of its own: Firefox refuses to run as root in somebody else's.
    const env = { ...process.env, HOME: home };
    const started = browsers.get(dark) ?? puppeteer.launch({ env, ...launch(dark) });
    browsers.set(dark, started);
    return started;
  };
  return {
    downloads,
    open: async (look) => {
      const context = await (await browser(look.dark)).createBrowserContext({ downloadBehavior });
      return windowOf(await context.newPage(), look, look.phone ? phone : {});
    },
    close: async () => {
      await Promise.all([...browsers.values()].map(async (started) => (await started).close()));
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function windowOf(page: Page, look: Look, extra: Partial<Viewport>): Promise<EngineWindow> {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${String(error)}`));
  page.on("requestfailed", (request) => {
    // One that the reader stopped by going on to another page has not failed.
    if (!/ABORTED/.test(request.failure()?.errorText ?? "")) problems.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`failed: ${response.url()}`);
  });
  const resize = (width: number, height: number) => page.setViewport({ width, height, ...extra });
  await resize(look.width, look.height);
  return {
    goto: async (address) => {
      await page.goto(address, { waitUntil: "load" });
    },
    resize,
    run: (expression) => page.evaluate(expression),
    frame: (index) => ({
      run: async (expression) => {
        const frame = await (await page.$$("iframe"))[index]?.contentFrame();
        if (!frame) throw new Error(`no frame ${index} in ${page.url()}`);
        return frame.evaluate(expression);
      },
    }),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    tap: (x, y) => page.touchscreen.tap(x, y),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press((key === "Space" ? " " : key) as KeyInput);
    },
    problems: async () => problems,
    close: () => page.browserContext().close(),
  };
}
