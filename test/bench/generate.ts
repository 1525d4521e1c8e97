import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTENT_DIR, DATA_DIR } from "../../src/editor/project.ts";

/** What all sets share is copied once. */
const SHARED = "felles";

/**
 * Writes a project with every data set of the evaluations `times` times: once as it is, and then
 * under other names. It is to be read with `IA_ROOT` set to `root`, and locked before it is built.
 * @param root an empty folder
 */
export function generateProject(root: string, times: number): void {
  cpSync(CONTENT_DIR, join(root, "content"), { recursive: true });
  cpSync(DATA_DIR, join(root, "data"), { recursive: true });
  for (const folder of foldersIn(DATA_DIR).filter((name) => name !== SHARED))
    for (const set of foldersIn(join(DATA_DIR, folder)))
      for (const version of foldersIn(join(DATA_DIR, folder, set)))
        for (let copy = 2; copy <= times; copy++) {
          const name = `${set}-kopi-${copy}`;
          copyVersion(join(DATA_DIR, folder, set, version), join(root, "data", folder, name, version), {
            set,
            name,
          });
        }
}

/** The set's name stands in the names of its resources and files, and wherever these are referred to. */
function copyVersion(from: string, to: string, { set, name }: { set: string; name: string }): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const content = readFileSync(join(from, file), "utf8");
    if (file.endsWith(".json"))
      writeFileSync(join(to, file), content.replaceAll(new RegExp(`"${set}(?=[".-])`, "g"), `"${name}`));
    else writeFileSync(join(to, file.replace(set, name)), content);
  }
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
