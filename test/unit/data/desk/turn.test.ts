import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { contents, writeDraft, writeReleased } from "../corrections.ts";
import { temporaryFolder } from "../fixtures.ts";
import { ended, hasSaid, runTool, startTool } from "../tool.ts";

const RELEASE = ["release", "a", "--grunn", "Fra den andre."];
const CHANGES = [RELEASE, ["lock"], ["draft", "a"]];

/** A project with a corrected draft. */
function project() {
  const root = temporaryFolder();
  const data = path.join(root, "data");
  writeReleased(data);
  writeDraft(data);
  return { root, data };
}

/** What the second of two is told. */
const refusal = (pid: number | undefined) =>
  `data/.i-arbeid: fant en annen kommando som arbeider med dataene (prosess ${pid}), ventet at den er ferdig. Prøv igjen da. Er prosessen noe annet, kan du slette filen.`;

/** The released state: two versions, no draft, nothing left of the work. */
function expectReleased(root: string, reason: string) {
  const data = path.join(root, "data");
  expect(fs.readdirSync(data)).toEqual(["felles", "released.json"]);
  expect(fs.readdirSync(path.join(data, "felles/a"))).toEqual(["1.0.0", "1.0.1"]);
  const released = fs.readFileSync(path.join(data, "felles/a/1.0.1/datapackage.json"), "utf8");
  expect(JSON.parse(released).changes).toBe(reason);
  expect(runTool(root, ["check"])).toMatchObject({ status: 0 });
}

describe("two commands at the same moment", { timeout: 60_000 }, () => {
  test("that both change the data: the second is refused in a sentence, and the first comes to its end", async () => {
    const { root, data } = project();
    const first = startTool(root, ["release", "a"]);
    onTestFinished(() => void first.kill("SIGKILL"));
    await hasSaid(first, "Hva er nytt");
    const before = contents(data);
    for (const args of CHANGES)
      expect(runTool(root, args)).toMatchObject({ status: 1, out: "", lines: [refusal(first.pid)] });
    expect(runTool(root, ["diff", "a"])).toMatchObject({ status: 0 });
    expect(contents(data)).toEqual(before);
    first.stdin.end("Fra den første.\n");
    expect(await ended(first)).toMatchObject({ status: 0 });
    expectReleased(root, "Fra den første.");
  });

  test("that is not a command, but an editor who saves: nothing is released unseen", async () => {
    const { root, data } = project();
    const first = startTool(root, ["release", "a"]);
    onTestFinished(() => void first.kill("SIGKILL"));
    await hasSaid(first, "Hva er nytt");
    const file = path.join(data, "felles/a/utkast/a.csv");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/\d+\n$/, "99\n"));
    const before = contents(data);
    first.stdin.end("Fra den første.\n");
    expect(await ended(first)).toMatchObject({
      status: 1,
      lines: [
        expect.stringContaining("data/felles/a/utkast: fant et utkast som er endret siden det ble vist"),
      ],
    });
    const { ".i-arbeid": _, ...left } = before;
    expect(contents(data)).toEqual(left);
  });

  test("do not put right what the other is in the midst of, but what it left when it was killed", async () => {
    const { root, data } = project();
    // The fifth step gives the version its place; its locks come later.
    const args = ["--import", "tsx", "test/unit/data/stopped-release.ts", data, "5", "still"];
    const first = spawn(process.execPath, args);
    onTestFinished(() => void first.kill("SIGKILL"));
    await hasSaid(first, "half-way");
    const before = contents(data);
    expect(Object.keys(before)).toContain("felles/a/1.0.1/a.csv");
    expect(Object.keys(before)).toContain("released.json.ny");
    expect(runTool(root, RELEASE).lines).toEqual([refusal(first.pid)]);
    expect(runTool(root, ["check"]).lines).toEqual([
      "data/released.json.ny: fant en utgivelse som er i gang, ventet en som er fullført. Prøv igjen når den er ferdig.",
    ]);
    expect(contents(data)).toEqual(before);
    first.kill("SIGKILL");
    await once(first, "close");
    expect(runTool(root, ["check"]).out).toContain("Fullførte utgivelsen av felles/a/1.0.1");
    expectReleased(root, "Agder 2019 er rettet.");
  });

  test.each([
    ["that was killed", () => String(spawnSync(process.execPath, ["--version"]).pid)],
    ["that was killed before it wrote its number", () => ""],
  ])("after one %s: of many, one takes over", async (_, owner) => {
    const { root, data } = project();
    const file = path.join(data, ".i-arbeid");
    fs.writeFileSync(file, owner());
    fs.utimesSync(file, 0, 0);
    const results = await Promise.all(Array.from({ length: 4 }, () => ended(startTool(root, RELEASE))));
    expect(results.map(({ status }) => status).sort()).toEqual([0, 1, 1, 1]);
    for (const { lines } of results.filter(({ status }) => status === 1))
      expect(lines).toEqual([expect.stringMatching(/fant (en annen kommando|ikke noe utkast)/)]);
    expectReleased(root, "Fra den andre.");
  });
});
