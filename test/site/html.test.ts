import { execFile, spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { files } from "./built.ts";

const require = createRequire(import.meta.url);

/** The Nu Html Checker, a Java program. */
const CHECKER = require.resolve("vnu-jar/build/dist/vnu.jar");

/** What the checker says of CSS that is newer than it, and why it is right. */
const NEWER: [says: RegExp, why: string][] = [
  [/“container-type”: Property .* doesn't exist/, "CSS Containment 3: a figure answers to its own width"],
  [/Unrecognized at-rule “@container”/, "the same"],
  [/Unrecognized at-rule “@view-transition”/, "CSS View Transitions 2: a page fades into the next"],
  [/CSS: Parse Error/, "its pseudo-element, ::view-transition-group()"],
  [
    /“position-(area|try-fallbacks)”: Property .* doesn't exist/,
    "CSS Anchor Positioning: a note beside its word",
  ],
];

/** One mistake of each kind of file, to see that the checker reads it. */
const MISTAKES = {
  "side.html":
    '<!doctype html><html lang="nb"><title>Side</title><figure><p>a<figcaption>b</figcaption><p>c</figure>',
  "bilde.svg": '<svg xmlns="http://www.w3.org/2000/svg"><g font-variant="tabular-nums"/></svg>',
  "stil.css": "a { colour: red }",
};

interface Message {
  type: "error" | "info" | "non-document-error";
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

const mistakes = fs.mkdtempSync(path.join(os.tmpdir(), "ia-html-"));
beforeAll(() => {
  for (const [name, content] of Object.entries(MISTAKES))
    fs.writeFileSync(path.join(mistakes, name), content);
});
afterAll(() => fs.rmSync(mistakes, { recursive: true }));

/** Checks all files in folders, and gives those that were read and everything that was said of them. */
async function check(...folders: string[]): Promise<{ read: string[]; messages: Message[] }> {
  const options = ["--skip-non-html", "--also-check-svg", "--also-check-css", "--verbose"];
  const answer = ["--format", "json", "--exit-zero-always"];
  const run = promisify(execFile);
  const args = ["-jar", CHECKER, ...options, ...answer, ...folders];
  const { stdout, stderr } = await run("java", args, { maxBuffer: 2 ** 26 });
  const { messages } = JSON.parse(stderr) as { messages: Message[] };
  return {
    read: stdout.trim().split("\n").sort(),
    // With `--verbose`, the files of other kinds are named too.
    messages: messages.filter(({ message }) => !message.startsWith("File was not checked.")),
  };
}

const inside = (folder: string, { url }: Message) => !!url && fileURLToPath(url).startsWith(folder);

describe("the Nu Html Checker", () => {
  if (spawnSync("java", ["-version"]).status !== 0) {
    it("needs Java", () => {
      const sentence =
        "HTML, SVG og CSS er ikke kontrollert: Nu Html Checker trenger Java 17 eller nyere. Installer det (Debian: default-jre-headless).";
      if (process.env.CI) throw new Error(sentence);
      console.warn(sentence);
    });
    return;
  }

  it("has nothing to say of any page, drawing or style sheet", { timeout: 300_000 }, async () => {
    const { dist } = SITES.root;
    const { read, messages } = await check(dist, mistakes);
    const expected = files(SITES.root).filter((file) => /\.(html|svg|css)$/.test(file));
    expect(read.filter((file) => file.startsWith(dist)).map((file) => file.slice(dist.length))).toEqual(
      expected,
    );

    const [planted, found] = [true, false].map((is) =>
      messages.filter((message) => inside(mistakes, message) === is),
    );
    expect(new Set(planted?.map(({ url }) => path.basename(url ?? "")))).toEqual(
      new Set(Object.keys(MISTAKES)),
    );

    const known = (message: string) => NEWER.find(([says]) => says.test(message));
    const said = (found ?? [])
      .filter(({ message }) => !known(message))
      .map(({ url, lastLine, message, extract }) => `${url}:${lastLine}: ${message} ${extract}`);
    expect(said).toEqual([]);
    const unheard = NEWER.filter(([says]) => !found?.some(({ message }) => says.test(message)));
    expect(unheard).toEqual([]);
  });
});
