import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { writeDraft, writeReleased } from "../corrections.ts";
import {
  csv,
  dataPackage,
  dimension,
  measure,
  resource,
  temporaryFolder,
  writeDataset,
} from "../fixtures.ts";
import { runTool } from "../tool.ts";

const CRLF =
  "fant linjeskift som CRLF, ventet LF. Lagre filen på nytt med linjeskift LF (kalles også «Unix»).";

/** Saves a file as Windows programs do. */
function convert(file: string): void {
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
}

function newSet(root: string, name: string): string {
  const descriptor = dataPackage(name, [resource(name, [dimension("navn"), measure("tall")])]);
  const files = { [name]: csv("navn,tall", "x,1") };
  writeDataset(path.join(root, "data"), `felles/${name}/1.0.0`, descriptor, files);
  return path.join(root, `data/felles/${name}/1.0.0/${name}.csv`);
}

describe("a file whose lines end as on Windows", { timeout: 60_000 }, () => {
  test.for(["a.csv", "datapackage.json"])("is never locked: %s", (name) => {
    const root = temporaryFolder();
    const file = path.join(path.dirname(newSet(root, "a")), name);
    convert(file);
    const told = [
      expect.stringMatching(
        new RegExp(`^data/felles/a/1\\.0\\.0/${name}:1:\\d+: ${CRLF.replace(/[()]/g, "\\$&")}$`),
      ),
    ];
    expect(runTool(root, ["lock"])).toMatchObject({ status: 1, out: "", lines: told });
    expect(runTool(root, ["check", "--utkast"])).toMatchObject({ status: 1, out: "", lines: told });
    expect(fs.existsSync(path.join(root, "data/released.json"))).toBe(false);
  });

  test("is never released from a draft", () => {
    const root = temporaryFolder();
    const data = path.join(root, "data");
    writeReleased(data);
    writeDraft(data);
    convert(path.join(data, "felles/a/utkast/a.csv"));
    expect(runTool(root, ["release", "a", "--grunn", "Rettet."])).toMatchObject({
      status: 1,
      lines: [`data/felles/a/utkast/a.csv:1:16: ${CRLF}`],
    });
    expect(fs.readdirSync(path.join(data, "felles/a"))).toEqual(["1.0.0", "utkast"]);
  });

  test("is told as that where it was released otherwise, not as one that somebody has changed", () => {
    const root = temporaryFolder();
    const file = newSet(root, "a");
    runTool(root, ["lock"]);
    convert(file);
    expect(runTool(root, ["check"])).toMatchObject({
      status: 1,
      lines: [`data/felles/a/1.0.0/a.csv:1:10: ${CRLF}`],
    });
  });

  test("is told in one sentence where all of them are", () => {
    const root = temporaryFolder();
    const files = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"].map((name) =>
      newSet(root, name),
    );
    runTool(root, ["lock"]);
    for (const file of files) convert(file);
    expect(runTool(root, ["check"])).toMatchObject({
      status: 1,
      lines: [
        expect.stringMatching(
          /^data: fant linjeskift som ikke er LF i 13 filer \(først i data\/felles\/a\/1\.0\.0\/a\.csv\), ventet LF\. /,
        ),
      ],
    });
  });

  test("is told with the line where only one of them ends so", () => {
    const root = temporaryFolder();
    fs.appendFileSync(newSet(root, "a"), "y,2\r");
    expect(runTool(root, ["lock"]).lines).toEqual([
      expect.stringMatching(/^data\/felles\/a\/1\.0\.0\/a\.csv:3:\d/),
    ]);
  });
});
