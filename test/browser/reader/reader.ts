import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe } from "vitest";
import type { Engine, EngineKind, EngineWindow } from "../engines/engine.ts";
import { ENGINES } from "../engines/index.ts";
import { serveSite, type View, windowFor } from "../site.ts";
import { Place } from "./place.ts";

/** A file that a reader has downloaded. */
interface Download {
  name: string;
  bytes: Buffer;
}

/** A reader with one of the browsers, as long as the tests of a group run. */
export interface Reader {
  /** Where the site is, without the last slash. */
  readonly url: string;
  /** Opens a page of the site, or one elsewhere, in a window with nothing stored; the last one closes. */
  open(address: string, view?: View): Promise<Place>;
  /** The file that comes when the reader does something. */
  download(act: () => Promise<void>): Promise<Download>;
}

/** Runs the same tests in each engine that is here. */
export function inEachEngine(what: string, tests: (reader: Reader, kind: EngineKind) => void): void {
  describe.each(ENGINES)(`in $name, ${what}`, (kind) => tests(openReader(kind), kind));
}

function openReader(kind: EngineKind): Reader {
  const site = serveSite();
  let engine: Engine;
  let window: EngineWindow | undefined;
  const close = async () => {
    await window?.close();
    window = undefined;
  };
  beforeAll(async () => {
    engine = await kind.launch();
  });
  afterEach(close);
  afterAll(() => engine?.close());
  return {
    get url() {
      return site.url;
    },
    open: async (address, view = {}) => {
      await close();
      window = await engine.open({ ...windowFor(view), dark: view.dark ?? false });
      await window.goto(new URL(address, `${site.url}/`).href);
      return new Place(window);
    },
    download: async (act) => {
      const before = await readdir(engine.downloads);
      await act();
      const name = await newFile(engine.downloads, before);
      const file = join(engine.downloads, name);
      const bytes = await readFile(file);
      await rm(file);
      return { name, bytes };
    },
  };
}

/** While a file is on its way, browsers write to one with such an ending. */
const UNFINISHED = /\.(part|crdownload|wkdownload|tmp)$/;

/** How often a folder is looked into, and how often in a row a file must look the same, to be finished. */
const LOOK_MS = 100;
const SAME = 4;

async function newFile(folder: string, before: string[]): Promise<string> {
  let last = "";
  let same = 0;
  for (let waited = 0; waited < 15_000; waited += LOOK_MS) {
    const names = (await readdir(folder)).filter((name) => !before.includes(name));
    const [name] = names;
    const isDone = name && !names.some((name) => UNFINISHED.test(name));
    // Firefox keeps the name with an empty file first; WebKit puts the finished one in its place.
    const { size = 0, ino = 0 } = isDone
      ? ((await stat(join(folder, name)).catch(() => ({}))) as { size?: number; ino?: number })
      : {};
    const seen = size > 0 ? `${name} ${size} ${ino}` : "";
    same = seen && seen === last ? same + 1 : 0;
    if (name && same >= SAME) return name;
    last = seen;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  throw new Error(`nothing came to ${folder}`);
}
