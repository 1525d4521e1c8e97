import fs from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, newest, sources } from "./built.ts";
import { downloads } from "./printed-tables.ts";

describe("the zip file", () => {
  it.each(sources())("of $set $version holds every other file, to the byte, and a README", async (source) => {
    const folder = `/data/${source.set}/${source.version}`;
    const { files } = await JSZip.loadAsync(bytes(SITES.root, `${folder}/${source.set}.zip`));
    const others = downloads(source).filter((name) => name !== `${source.set}.zip`);
    const packed = JSON.parse((await files["datapackage.json"]?.async("string")) ?? "");
    const referred = keysOf(packed).length ? ["regioner.csv"] : [];
    expect(Object.keys(files).sort()).toEqual([...new Set(["README.txt", ...referred, ...others])].sort());
    expect(wrongKeys(packed, files)).toEqual([]);
    for (const name of others.filter((name) => name !== "datapackage.json")) {
      const content = await files[name]?.async("nodebuffer");
      expect(content?.equals(bytes(SITES.root, `${folder}/${name}`)), name).toBe(true);
    }
    const readme = (await files["README.txt"]?.async("string")) ?? "";
    const { title, caveats = [] } = JSON.parse(
      fs.readFileSync(path.join(source.folder, "datapackage.json"), "utf8"),
    );
    for (const text of [title, ...caveats, ...others, `https://ia.example${folder}/`])
      expect(readme).toContain(text);
  });
});

describe("alt.zip", () => {
  it("holds the newest version of every data set, to the byte, and a README that lists them", async () => {
    const { files } = await JSZip.loadAsync(bytes(SITES.root, "/data/alt.zip"));
    const readme = (await files["README.txt"]?.async("string")) ?? "";
    const wanted = newest().flatMap(({ set, folder }) =>
      fs.readdirSync(folder).map((name): [string, string] => [`${set}/${name}`, path.join(folder, name)]),
    );
    expect(wanted.length).toBeGreaterThan(400);
    const all = ["README.txt", "datapackage.json", ...wanted.map(([name]) => name)];
    expect(Object.keys(files).sort()).toEqual(all.sort());
    const top = JSON.parse((await files["datapackage.json"]?.async("string")) ?? "");
    expect(top.resources.map(({ path }: Packed) => path).sort()).toEqual(
      wanted
        .map(([name]) => name)
        .filter((name) => name.endsWith(".csv"))
        .sort(),
    );
    expect(new Set(top.resources.map(({ name }: Packed) => name)).size).toBe(top.resources.length);
    expect(keysOf(top).length).toBeGreaterThan(10);
    expect(wrongKeys(top, files)).toEqual([]);
    for (const [name, file] of wanted) {
      const content = await files[name]?.async("nodebuffer");
      expect(content?.equals(fs.readFileSync(file)), name).toBe(true);
    }
    for (const { set, version } of newest())
      expect(readme).toContain(`https://ia.example/data/${set}/${version}/`);
  });
});

interface Packed {
  name: string;
  path: string;
  bytes: number;
  schema: { foreignKeys?: { reference: { resource: string; package?: string } }[] };
}

function keysOf({ resources }: { resources: Packed[] }) {
  return resources.flatMap(({ schema }) => schema.foreignKeys ?? []);
}

/** Keys that lead out of the archive, and tables that are not in it. */
function wrongKeys(descriptor: { resources: Packed[] }, files: Record<string, unknown>): string[] {
  const names = descriptor.resources.map(({ name }) => name);
  const out = keysOf(descriptor).filter(
    ({ reference }) => reference.package || !names.includes(reference.resource),
  );
  const gone = descriptor.resources.filter(({ path }) => !files[path]);
  return [...out.map(({ reference }) => reference.resource), ...gone.map(({ path }) => path)];
}
