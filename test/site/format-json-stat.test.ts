import fs from "node:fs";
import path from "node:path";
import JSONstat from "jsonstat-toolkit";
import { describe, expect, it } from "vitest";
import { SITES } from "../setup/sites.ts";
import { files, type Source, sources, text } from "./built.ts";
import { isCube, type PrintedTable, printedTables } from "./printed-tables.ts";

const cubes = sources().flatMap((source) =>
  printedTables(source)
    .filter(isCube)
    .map((table) => ({ name: table.name, source, table })),
);

describe("JSON-stat", () => {
  it("is there for the tables with measures, and for no others", () => {
    const found = files(SITES.root).filter(
      (file) => file.endsWith(".jsonstat.json") && !file.includes("/latest/"),
    );
    expect(found).toEqual(cubes.map(({ source, name }) => address(source, name)).sort());
  });

  it.each(cubes)("of $name has each number of the CSV, and the reason where there is none", (cube) => {
    const { table } = cube;
    const data = read(cube.source, table);
    const at = (role: string) => table.columns.flatMap((column, at) => (column.role === role ? [at] : []));
    let missing = 0;
    let numbers = 0;
    for (const [row, cells] of table.rows.entries())
      for (const column of at("measure")) {
        const measure = table.columns[column]?.name ?? "";
        const keys = at("dimension").map((key) => [table.columns[key]?.name, cells[key]]);
        const cell = data.Data({ ...Object.fromEntries(keys), measure });
        const reason = table.reason(row, column) ?? null;
        expect(cell, `${row} ${measure}`).toEqual({
          value: reason === null ? Number(cells[column]) : null,
          status: reason,
        });
        if (reason === null) numbers++;
        else missing++;
      }
    // Nothing but what is printed: all other cells of the cube are empty and without a reason.
    const all = Array.from({ length: data.n }, (_, index) => data.Data(index));
    expect(all.filter(({ value }) => value !== null).length).toBe(numbers);
    expect(all.filter(({ status }) => status !== null).length).toBe(missing);
  });

  it.each(cubes)("of $name says what its dimensions and measures are", ({ source, table }) => {
    const data = read(source, table);
    const named = (role: string) => table.columns.filter((column) => column.role === role);
    expect(data.class).toBe("dataset");
    expect(data.label).toBe(table.title);
    expect(data.id).toEqual([...named("dimension").map(({ name }) => name), "measure"]);
    expect(data.role.metric).toEqual(["measure"]);
    const years = named("dimension").filter(({ type }) => type === "year");
    if (years.length) expect(data.role.time).toEqual(years.map(({ name }) => name));
    expect(data.role.geo?.includes("fylke") ?? false).toBe(hasRegions(source, table));
    for (const { name, title, unit } of named("measure")) {
      const category = data.Dimension("measure").Category(name);
      const decimals = table.rows.map(
        (row) => row[table.columns.findIndex((column) => column.name === name)],
      );
      expect(category.label).toBe(title);
      expect(category.unit).toEqual({
        ...(unit !== undefined && { label: unit }),
        decimals: Math.max(...decimals.map((cell) => cell?.split(".")[1]?.length ?? 0)),
      });
    }
    expect(data.source).not.toBe("");
    expect(data.extension).toMatchObject({ dataset: source.set, version: source.version });
    expect(data.extension.license).toEqual(descriptor(source).licenses);
    expect(data.note ?? []).toEqual(descriptor(source).caveats ?? []);
  });

  it.each(cubes)("of $name keeps the attributes as rows", ({ source, table }) => {
    const shown = table.columns.filter(({ role }) => role === "attribute");
    const { attributes } = read(source, table).extension as { attributes?: { rows: object[] } };
    const wanted = table.rows.map((row, index) =>
      Object.fromEntries(
        shown.map(({ name, type }) => {
          const column = table.columns.findIndex((other) => other.name === name);
          const value = type === "string" || type === "date" ? row[column] : Number(row[column]);
          return [name, table.reason(index, column) === undefined ? value : null];
        }),
      ),
    );
    if (shown.length) expect(attributes?.rows).toMatchObject(wanted);
    else expect(attributes).toBeUndefined();
  });
});

function address({ set, version }: Source, name: string): string {
  return `/data/${set}/${version}/${name}.jsonstat.json`;
}

function read(source: Source, { name }: PrintedTable) {
  return JSONstat(JSON.parse(text(SITES.root, address(source, name))));
}

function descriptor({ folder }: Source) {
  return JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
}

/** Whether the table's counties are those of the region list. */
function hasRegions(source: Source, { name }: PrintedTable): boolean {
  const resource = descriptor(source).resources.find((other: { name: string }) => other.name === name);
  return JSON.stringify(resource.schema.foreignKeys ?? "").includes('"regioner"');
}
