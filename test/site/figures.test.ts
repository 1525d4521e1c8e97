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
      // Words are set out without marks.
      if (!surface?.hasAttribute("data-still"))
        expect(svg?.querySelectorAll("path, rect, circle").length).toBeGreaterThan(1);
    }
    expect(surface?.getAttribute("role")).toBe("img");
    expect(surface?.getAttribute("aria-label")?.length).toBeGreaterThan(60);
    expect(figure.querySelector("[data-part=title]")?.textContent?.length).toBeGreaterThan(10);
    expect(figure.querySelector("[data-part=subtitle]")?.textContent?.length).toBeGreaterThan(10);
    expect(figure.querySelector("figcaption a[href*='/data/']")?.textContent?.length).toBeGreaterThan(8);
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
  const PIVOTED = figureIds().filter((id) => specOf(id).table);

  it.each(figureIds())("has the numbers of the CSV that the figure shows: %s", (id) => {
    const { rows, measures } = printed(id);
    const table = page(site, `/figurer/${id}/`).document.querySelector("ia-figur table");
    const shown = new Map<number, number>();
    for (const cell of [...(table?.querySelectorAll("tbody td") ?? [])].map(words))
      if (/^[−+]?\d/.test(cell)) shown.set(number(cell), (shown.get(number(cell)) ?? 0) + 1);
    const wanted = rows
      .flatMap((row) => measures.map((measure) => row[measure] ?? ""))
      .filter((own) => own !== "");
    if (measures.length > 0) expect(wanted.length).toBeGreaterThan(1);
    for (const own of wanted) {
      const left = shown.get(Number(own)) ?? 0;
      expect(left, `${own} in the table`).toBeGreaterThan(0);
      shown.set(Number(own), left - 1);
    }
  });

  it.each(PIVOTED)("has each of them under its heads: %s", (id) => {
    const spec = specOf(id);
    const { rows, measures } = printed(id);
    const table = page(site, `/figurer/${id}/`).document.querySelector("ia-figur table");
    const heads = [...(table?.querySelectorAll("thead tr:last-child th.num") ?? [])].map(words);
    const columns = heads.length / (measures.length + Object.keys(spec.derived ?? {}).length);
    expect(Number.isInteger(columns)).toBe(true);

    let compared = 0;
    for (const line of table?.querySelectorAll("tbody tr") ?? []) {
      const cells = [...line.querySelectorAll("td")].map(words);
      measures.forEach((measure, block) => {
        for (let at = block * columns; at < (block + 1) * columns; at++) {
          const row = rows.find(
            (row) =>
              row[spec.table?.rows ?? ""] === words(line.querySelector("th")) &&
              row[spec.table?.columns ?? ""] === heads[at],
          );
          const own = row?.[measure] ?? "";
          // What is printed in words stands in the place of the number.
          const why = row?.[`${measure}_mangler`]?.replace(/^(?:strek|tom celle): /, "");
          const reason = why === "ikke oppgitt som tall" ? row?.grense || why : why;
          if (row && !reason) expect(number(cells[at] ?? "")).toBe(Number(own));
          else expect(cells[at]).toBe(reason ?? "mangler");
          if (row) compared++;
        }
      });
    }
    expect(compared).toBe(rows.length * measures.length);
  });
});

interface Spec {
  data: { set: string; table?: string };
  region?: string;
  where?: Record<string, unknown>;
  table?: { rows: string; columns: string };
  derived?: object;
  views: object[];
}

function specOf(id: string): Spec {
  return parse(fs.readFileSync(`content/figures/${id}.yaml`, "utf8"));
}

/** The rows of the CSV that a figure shows, and the measures that it shows of them. */
function printed(id: string): { rows: Record<string, string>[]; measures: string[] } {
  const { data, region, where = {}, views } = specOf(id);
  const folder = newest().find(({ set }) => set === data.set)?.folder ?? "";
  const resource = data.table ?? data.set;
  const { fields = [] } = descriptor(folder).resources.find(({ name }) => name === resource)?.schema ?? {};
  const used = [region, ...views.flatMap((view) => Object.values(view))].flat();
  const isShown = (row: Record<string, string>) =>
    Object.entries(where).every(([column, values]) =>
      [values]
        .flat()
        .map(String)
        .includes(row[column] ?? ""),
    );
  return {
    rows: read(path.join(folder, `${resource}.csv`)).filter(isShown),
    measures: fields
      .filter(({ name, role }) => role === "measure" && used.includes(name))
      .map(({ name }) => name),
  };
}

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
