import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";

/** A small copy of what editors write. All paths are from its root. */
interface Files {
  /** Changes a text file; a test whose change changes nothing must not pass. */
  edit(file: string, change: (text: string) => string): void;
  /** Writes a new file, with the folders it lies in. */
  write(file: string, content: string): void;
  copy(from: string, to: string): void;
  remove(file: string): void;
  /** Makes all as it was. */
  mend(): void;
}

/** An editor's desk: the files, and the server that shows them while they change. */
export interface Desk extends Files {
  url: string;
  /** All that the server has said in the terminal. */
  said(): string;
  close(): Promise<void>;
}

/**
 * Makes the desk and starts the server.
 * @param before changes the files before the server sees them
 */
export async function openDesk(before: (files: Files) => void = () => {}): Promise<Desk> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "ia-dev-"));
  copyProject(root);
  // MDX becomes code that imports, and looks upwards from where it lies.
  fs.symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"), "junction");
  const files = filesIn(root);
  before(files);
  let said = "";
  const server = fork("test/dev/server.ts", {
    execArgv: ["--import", "tsx"],
    env: {
      ...process.env,
      IA_ROOT: root,
      ASTRO_TELEMETRY_DISABLED: "1",
      VITEST: "",
      NODE_ENV: "development",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (text) => {
      said += text;
    });
  const close = async () => {
    await ended(server);
    fs.rmSync(root, { recursive: true, force: true });
  };
  try {
    const port = await new Promise((resolve, reject) => {
      server.once("message", resolve);
      server.once("exit", () => reject(new Error(`the server ended\n${said}`)));
    });
    return { url: `http://127.0.0.1:${port}`, ...files, said: () => said, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function filesIn(root: string): Files {
  const at = (file: string) => path.join(root, file);
  const undo: (() => void)[] = [];
  const remove = (file: string) => fs.rmSync(at(file), { recursive: true, force: true });
  return {
    edit: (file, change) => {
      const text = fs.readFileSync(at(file), "utf8");
      const changed = change(text);
      if (changed === text) throw new Error(`nothing changed in ${file}`);
      fs.writeFileSync(at(file), changed);
      undo.push(() => fs.writeFileSync(at(file), text));
    },
    write: (file, content) => {
      const made = fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), content);
      undo.push(() => remove(path.relative(root, made ?? at(file))));
    },
    copy: (from, to) => {
      fs.cpSync(at(from), at(to), { recursive: true });
      undo.push(() => remove(to));
    },
    remove,
    mend: () => {
      while (undo.length) undo.pop()?.();
    },
  };
}

/** Content, and of the data only what it builds on: a server that reads all sets takes seconds for each edit. */
function copyProject(root: string): void {
  fs.cpSync("content", path.join(root, "content"), { recursive: true });
  const prose = fs
    .readdirSync("content", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(mdx|yaml)$/.test(file))
    .map((file) => fs.readFileSync(path.join("content", file), "utf8"));
  const used = new Set(
    prose.flatMap((text) => [
      ...[...text.matchAll(/(?:\bsett?(?:=|: )"?|\/data\/)([\w-]+)/g)].map(([, set]) => set),
      // Those that terms name.
      ...[...text.matchAll(/^sets: \[(.*)\]$/gm)].flatMap(([, sets = ""]) => sets.split(", ")),
    ]),
  );
  const cited = prose.flatMap((text) =>
    [...text.matchAll(/evaluering="([\w-]+)" sted="(Tabell \d[\d.-]*)"/g)].map(([, ...place]) => place),
  );
  /** Whether the set is made from a table that prose cites. */
  const isCited = (folder: string, set: string) =>
    cited.some(
      ([evaluation, table]) =>
        evaluation === folder &&
        fs
          .globSync(path.join("data", folder, set, "*", "datapackage.json"))
          .some((file) => fs.readFileSync(file, "utf8").includes(`"table": "${table}"`)),
    );
  fs.cpSync("data", path.join(root, "data"), {
    recursive: true,
    filter: (file) => {
      const [, folder, set] = file.split(path.sep);
      return set === undefined || folder === "felles" || used.has(set) || isCited(folder ?? "", set);
    },
  });
  leaveOutCases(root);
}

/** A case of Tallvakt that explains what only sets that are left out declare, would be a mistake. */
function leaveOutCases(root: string): void {
  const declared = fs
    .globSync(path.join(root, "data/*/*/*/datapackage.json"))
    .map((file) => fs.readFileSync(file, "utf8"));
  const isDeclared = (text: string) =>
    declared.some((one) => one.includes(JSON.stringify(text).slice(1, -1)));
  for (const file of fs.globSync(path.join(root, "content/tallvakt/*.yaml"))) {
    const document = parseDocument<YAMLSeq<YAMLMap>, false>(fs.readFileSync(file, "utf8"));
    const cases = document.contents.items;
    for (const one of cases) {
      const explains = one.get("explains") as YAMLSeq<Scalar<string>>;
      explains.items = explains.items.filter(({ value }) => isDeclared(value));
    }
    document.contents.items = cases.filter((one) => (one.get("explains") as YAMLSeq).items.length > 0);
    fs.writeFileSync(file, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
  }
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.kill("SIGKILL");
  });
}
