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
    expect(Object.keys(files).sort()).toEqual(["README.txt", ...others].sort());
    for (const name of others) {
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
    expect(Object.keys(files).sort()).toEqual(["README.txt", ...wanted.map(([name]) => name)].sort());
    for (const [name, file] of wanted) {
      const content = await files[name]?.async("nodebuffer");
      expect(content?.equals(fs.readFileSync(file)), name).toBe(true);
    }
    for (const { set, version } of newest())
      expect(readme).toContain(`https://ia.example/data/${set}/${version}/`);
  });
});
