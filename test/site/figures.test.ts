import fs from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { figureIds, newest, page, pages, type Site, sites } from "./built.ts";

describe.each(sites)("a figure without JavaScript under %s", (_, site) => {
  it.each(places(site))("is complete at $path: $id", ({ figure, id, path: place }) => {
    const surface = figure.querySelector("[data-part=chart]");
    for (const [width, size] of [
      ["smal", 320],
      ["bred", 720],
    ] as const) {
      const svg = surface?.querySelector(`.${width} > svg`);
      expect(svg?.getAttribute("viewBox")).toMatch(new RegExp(`^0 0 ${size} \\d+$`));
      expect(svg?.querySelectorAll("text").length).toBeGreaterThan(3);
      expect(svg?.querySelectorAll("path, rect, circle").length).toBeGreaterThan(1);
    }
    expect(surface?.getAttribute("role")).toBe("img");
    expect(surface?.getAttribute("aria-label")?.length).toBeGreaterThan(60);
    expect(figure.querySelector("[data-part=title]")?.textContent?.length).toBeGreaterThan(10);
    expect(figure.querySelector("[data-part=subtitle]")?.textContent?.length).toBeGreaterThan(10);
    expect(figure.querySelector("figcaption a[href*='/data/']")?.textContent).toMatch(/\d{4}/);
    expect(figure.querySelectorAll("details table tbody tr").length).toBeGreaterThan(1);
    expect(figure.outerHTML).not.toMatch(/NaN|undefined|\[object/);

    const links = [...figure.querySelectorAll("a[download]")].map((a) => a.getAttribute("href") ?? "");
    const kinds = new Set(links.map((href) => path.extname(href)));
    expect(kinds).toEqual(new Set(place.startsWith("/embed/") ? [] : [".csv", ".json", ".png", ".svg"]));
    if (place.startsWith("/embed/")) return;
    expect(figure.querySelector("textarea")?.textContent).toContain(`/embed/${id}/`);
    expect(figure.querySelector(".sitat")?.textContent).toMatch(/versjon \d+\.\d+\.\d+/);
  });
});

describe.each(sites.slice(0, 1))("a figure's table", (_, site) => {
  it.each(figureIds())("has the numbers of the CSV: %s", (id) => {
    const spec = parse(fs.readFileSync(`content/figures/${id}.yaml`, "utf8"));
    const folder = newest().find(({ set }) => set === spec.data.set)?.folder ?? "";
    const rows = read(path.join(folder, `${spec.data.set}.csv`));
    const table = page(site, `/figurer/${id}/`).document.querySelector("ia-figur table");
    const heads = [...(table?.querySelectorAll("thead tr:last-child th.num") ?? [])].map(words);
    const { fields } = descriptor(folder).resources.find(({ name }) => name === spec.data.set)?.schema ?? {};
    const used = [spec.region, ...spec.views.flatMap((view: object) => Object.values(view))];
    const measures = (fields ?? []).filter(({ name, role }) => role === "measure" && used.includes(name));
    const columns = heads.length / (measures.length + Object.keys(spec.derived ?? {}).length);
    expect(Number.isInteger(columns)).toBe(true);

    let compared = 0;
    for (const line of table?.querySelectorAll("tbody tr") ?? []) {
      const cells = [...line.querySelectorAll("td")].map(words);
      measures.forEach((measure, block) => {
        for (let at = block * columns; at < (block + 1) * columns; at++) {
          const row = rows.find(
            (row) =>
              row[spec.table.rows] === words(line.querySelector("th")) &&
              row[spec.table.columns] === heads[at],
          );
          const printed = row?.[measure.name] ?? "";
          const reason = row?.[`${measure.name}_mangler`]?.replace(/^strek: /, "");
          if (row && !reason) expect(number(cells[at] ?? "")).toBe(Number(printed));
          else expect(cells[at]).toBe(reason ?? "mangler");
          compared++;
        }
      });
    }
    expect(compared).toBe(rows.length * measures.length);
  });
});

interface Described {
  resources: {
    name: string;
    schema: { fields: { name: string; role: string; missingValues?: { value: string; label: string }[] }[] };
  }[];
}

function descriptor(folder: string): Described {
  return JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8"));
}

function read(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(fs.readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function words(element: Element | null): string {
  return element?.textContent?.trim() ?? "";
}

/** A printed Norwegian number: «−1 234,5 mill. kr» → -1234.5. */
function number(text: string): number {
  const [digits = ""] = /^[−+]?[\d\u00A0\u202F]+(?:,\d+)?/.exec(text) ?? [];
  return Number(
    digits
      .replace("−", "-")
      .replace(",", ".")
      .replaceAll(/[\u00A0\u202F+]/g, ""),
  );
}

/** Every figure on every page of a site. */
function places(site: Site) {
  return pages(site).flatMap(({ path, document }) =>
    [...document.querySelectorAll("ia-figur")].map((figure) => ({
      path,
      id: JSON.parse(figure.querySelector("script[type='application/json']")?.textContent ?? "{}")
        .id as string,
      figure,
    })),
  );
}
