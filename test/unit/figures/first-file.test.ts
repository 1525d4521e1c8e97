import fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { parseStructured } from "../../../src/editor/structured.ts";
import { defaultSpec } from "../../../src/figures/default.ts";
import { figureFrom, figureIds } from "../../../src/figures/figure.ts";
import { firstFile } from "../../../src/figures/first-file.ts";
import { figureJsonSchema, SCHEMA_FILE } from "../../../src/figures/json-schema.ts";

const catalog = loadCatalog();
const newest = [...catalog.values()].flatMap(([dataset]) => dataset ?? []);
const check = new Ajv2020({ strict: false }).compile(JSON.parse(figureJsonSchema()));

describe("the first file of a figure", () => {
  test.each(newest.map((dataset) => [dataset.name, dataset] as const))(
    "of %s can be built",
    (name, dataset) => {
      const text = firstFile(dataset);
      const { payload } = figureFrom(name, parseStructured(text, "prove.yaml"), catalog);
      expect(payload.views.map(({ form }) => form)).toEqual(
        defaultSpec(dataset).views.map(({ form }) => form),
      );
      expect(check(parse(text)), JSON.stringify(check.errors)).toBe(true);
    },
  );
});

describe("the schema for editors' programs", () => {
  test("is the newest: npm run figure -- schema", () => {
    expect(fs.readFileSync(SCHEMA_FILE, "utf8")).toBe(figureJsonSchema());
  });

  test.each(figureIds())("knows the fields of %s", (id) => {
    expect(check(parse(fs.readFileSync(`content/figures/${id}.yaml`, "utf8")))).toBe(true);
  });

  test("refuses a field of another form", () => {
    const figure = parse(fs.readFileSync("content/figures/virkning.yaml", "utf8"));
    figure.views[0].columns = ["n"];
    expect(check(figure)).toBe(false);
  });
});
