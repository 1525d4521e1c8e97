import { CHROMIUM_ARGS, chromePath } from "../launch.ts";
import type { EngineKind } from "./engine.ts";
import { puppeteerEngine } from "./puppeteer.ts";

const DARK = ["--blink-settings=preferredColorScheme=0"];

/** The packed Chromium, which comes with the install. */
export const chromium: EngineKind = {
  name: "Chromium",
  limits: [],
  isHere: () => true,
  packages: ["chromium"],
  variable: "CHROME_PATH",
  launch: async () => {
    const executablePath = await chromePath();
    return puppeteerEngine({
      launch: (dark) => ({
        executablePath,
        ignoreDefaultArgs: ["--hide-scrollbars"],
        // The sandbox needs kernel rights that containers lack; only our own pages are opened.
        args: [...CHROMIUM_ARGS, "--no-sandbox", "--window-size=1600,1200", ...(dark ? DARK : [])],
      }),
      phone: { deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    });
  },
};
