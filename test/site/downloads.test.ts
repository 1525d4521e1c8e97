import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { bytes, sites, sources, text } from "./built.ts";

interface Field {
  name: string;
  type: string;
  missingValues?: { value: string }[];
}

interface Resource {
  name: string;
  path: string;
  schema: { fields: Field[] };
}

describe.each(sites)("downloads under %s", (_, site) => {
  it.each(sources())("are, for $set $version, the very bytes of data/", ({ folder, set, version }) => {
    for (const name of fs.readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
      const published = bytes(site, `/data/${set}/${version}/${name}`);
      expect(published.equals(fs.readFileSync(path.join(folder, name))), name).toBe(true);
    }
  });
});

describe("downloads as JSON", () => {
  it.each(sources())("have, for $set $version, the cells of the CSV", ({ folder, set, version }) => {
    for (const { name, path: file, schema } of descriptor(folder).resources) {
      const csv = Papa.parse<Record<string, string>>(fs.readFileSync(path.join(folder, file), "utf8"), {
        header: true,
        skipEmptyLines: true,
      });
      expect(csv.errors).toEqual([]);
      expect(csv.data.length).toBeGreaterThan(0);
      const wanted = csv.data.map((row) =>
        Object.fromEntries(schema.fields.map((field) => [field.name, cell(row[field.name] ?? "", field)])),
      );
      expect(JSON.parse(text(SITES.root, `/data/${set}/${version}/${name}.json`))).toEqual(wanted);
    }
  });
});

describe("datapackage.json", () => {
  const profile = fs.readFileSync("src/data/read/profiles/datapackage-2.0.schema.json", "utf8");
  // The profile marks some texts with its own format «textarea».
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(profile));

  it("is told apart from one that is wrong", () => {
    expect(validate({ name: "uten ressurser" })).toBe(false);
  });

  it.each(sources())("says, for $set $version, all that was released, and what the files are", (source) => {
    const { folder, set, version } = source;
    const at = `/data/${set}/${version}`;
    const { resources, homepage, contributors, ...own } = JSON.parse(
      text(SITES.root, `${at}/datapackage.json`),
    );
    const { resources: released, ...told } = JSON.parse(
      fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"),
    );
    // A report is named in full, with the way to it.
    for (const [index, source] of told.sources.entries())
      if (source.evaluation) {
        const { title, path: way } = own.sources[index];
        expect(title).toMatch(/ \(20\d\d\): ./);
        expect(way).toMatch(/^https:\/\//);
        Object.assign(source, { title, path: way });
      }
    expect(own).toEqual(told);
    expect(homepage).toBe(`https://ia.example${at}/`);
    expect(contributors).toEqual([
      {
        title: "Arbeidslivssentrene i tall",
        path: "https://ia.example/",
        roles: ["creator", "publisher"],
      },
    ]);
    for (const [index, { dialect, bytes: size, hash, ...rest }] of resources.entries()) {
      const content = bytes(SITES.root, `${at}/${rest.path}`);
      expect(dialect).toMatchObject({ delimiter: ",", quoteChar: '"', header: true });
      expect(size).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
      for (const { reference } of rest.schema.foreignKeys ?? []) {
        const address = new URL(reference.package);
        expect(address.origin).toBe("https://ia.example");
        reference.package = JSON.parse(text(SITES.root, address.pathname)).name;
      }
      expect(rest).toEqual(released[index]);
    }
  });

  it.each(sources())("follows, for $set $version, the profile of Data Package 2.0", ({ set, version }) => {
    validate(JSON.parse(text(SITES.root, `/data/${set}/${version}/datapackage.json`)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

function descriptor(folder: string): { resources: Resource[] } {
  return JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
}

/** A cell as its type says: null where the value is missing. */
function cell(text: string, { type, missingValues }: Field): string | number | null {
  if ((missingValues ?? [{ value: "" }]).some(({ value }) => value === text)) return null;
  return ["integer", "number", "year"].includes(type) ? Number(text) : text;
}
