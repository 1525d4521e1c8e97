import fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { takePort } from "../../../src/build/port.ts";
import { serve } from "../../../src/build/serve.ts";
import { swapIn } from "../../../src/build/swap.ts";
import { complaints, temporaryFolder } from "../data/fixtures.ts";
import { NEW, OLD, write } from "./sites.ts";

/** A site that is served. */
async function served() {
  const root = temporaryFolder();
  const dist = path.join(root, "dist");
  write(dist, OLD);
  const { url, close } = await serve({ root: dist, base: "/", port: 0 });
  onTestFinished(close);
  return { root, dist, url };
}

describe("the site that is served", () => {
  test("is the one that stands there, also while others take its place again and again", async () => {
    const { root, dist, url } = await served();
    const wrong: unknown[] = [];
    let isOver = false;
    const read = async () => {
      while (!isOver) {
        const response = await fetch(url);
        const text = await response.text();
        // sirv opens a file after it has said how long it is: swapped just then, a page may be cut short.
        const isRight = response.status === 200 && ["<p>old", long].some((page) => page.startsWith(text));
        if (!isRight) wrong.push([response.status, text.length]);
      }
    };
    // Of another length, which a list of the site before would not know.
    const long = `<p>new${"x".repeat(5000)}`;
    const readers = [read(), read(), read()];
    for (let round = 0; round < 60; round++) {
      const next = path.join(root, `next-${round}`);
      write(next, round % 2 ? OLD : { ...NEW, "index.html": long });
      swapIn(next, dist);
      await new Promise((done) => setTimeout(done, 5));
    }
    isOver = true;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
  });

  test("is the newer one also where its files are older than the last look", async () => {
    const { root, dist, url } = await served();
    const next = path.join(root, "next");
    write(next, { ...NEW, "index.html": "<p>longer than before" });
    await new Promise((done) => setTimeout(done, 20));
    expect(await (await fetch(url)).text()).toBe("<p>old");
    swapIn(next, dist);
    expect(await (await fetch(url)).text()).toBe("<p>longer than before");
  });

  test("is waited for where it is missing for a moment", async () => {
    const { root, dist, url } = await served();
    fs.renameSync(dist, path.join(root, "old"));
    const answer = fetch(url);
    await new Promise((done) => setTimeout(done, 50));
    fs.renameSync(path.join(root, "old"), dist);
    expect((await answer).status).toBe(200);
  });
});

describe("a port", () => {
  test("says that the site is being built until there is one", async () => {
    const port = await takePort(0);
    onTestFinished(port.close);
    const early = await fetch(`http://localhost:${port.number}/data/`);
    expect([early.status, await early.text()]).toEqual([
      503,
      "Nettstedet bygges. Last siden på nytt om litt.\n",
    ]);
    const dist = temporaryFolder();
    write(dist, OLD);
    const { url } = await serve({ root: dist, base: "/", port });
    expect((await fetch(url)).status).toBe(200);
  });

  test("that is taken is told in a sentence, with another to use", async () => {
    const other = createServer().listen(0);
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const refused = await takePort(port).catch((error) => () => {
      throw error;
    });
    expect(complaints(refused as () => never)).toEqual([
      `PORT: fant port ${port}, som er opptatt, ventet en ledig port. Stopp det andre programmet, eller velg en annen: PORT=${port + 1} npm start.`,
    ]);
  });
});
