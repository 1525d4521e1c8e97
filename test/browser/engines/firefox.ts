import { existsSync } from "node:fs";
import { join } from "node:path";
import type { EngineKind } from "./engine.ts";
import { puppeteerEngine } from "./puppeteer.ts";

/** Where Firefox usually is. */
const INSTALLED = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Mozilla Firefox/firefox.exe"),
];

/** Values of the preference that decides which colours a page is asked for. */
const SCHEME = { dark: 0, light: 1 };

function path(): string | undefined {
  return [process.env.FIREFOX_PATH || INSTALLED].flat().find((path) => existsSync(path));
}

/**
 * An ordinary Firefox, driven over WebDriver BiDi. Puppeteer does that, since Playwright asks for commands
 * that the long-term release does not know (`emulation.setMediaFeaturesOverride`).
 */
export const firefox: EngineKind = {
  name: "Firefox",
  limits: [
    "En telefon er et smalt vindu med berøring, uten det som skiller Firefox på telefon fra Firefox på maskin.",
  ],
  isHere: () => path() !== undefined,
  packages: ["firefox-esr"],
  variable: "FIREFOX_PATH",
  launch: () =>
    puppeteerEngine({
      launch: (dark) => ({
        browser: "firefox",
        // On a machine with much else to do it takes its time to start.
        timeout: 55_000,
        executablePath: path(),
        extraPrefsFirefox: {
          "layout.css.prefers-color-scheme.content-override": dark ? SCHEME.dark : SCHEME.light,
          "intl.accept_languages": "nb-NO, nb",
        },
      }),
      phone: { deviceScaleFactor: 2 },
    }),
};
