import { parseHTML } from "linkedom";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./desk.ts";
import { open, Tabs } from "./tabs.ts";

const CHAPTER = "content/chapters/tilfredshet.mdx";
const FIGURE = "content/figures/virkning.yaml";
const BUDGET = "data/oslo-economics-2022/budsjett-per-fylke";

let desk: Desk;
let tabs: Tabs;
beforeAll(async () => {
  desk = await openDesk();
});
afterEach(() => {
  tabs?.close();
  desk?.mend();
});
afterAll(() => desk?.close());

async function openTabs(...paths: string[]): Promise<void> {
  tabs = new Tabs(desk.url);
  await tabs.open(...paths);
  await tabs.all(({ status }) => status > 0);
}

const has = (words: string) => (answer: { text: string }) => answer.text.includes(words);

/** Status and content type of each path, asked for once. */
async function look(paths: string[]): Promise<Record<string, string>> {
  const answers = await Promise.all(paths.map(async (path) => ({ path, ...(await open(desk.url + path)) })));
  return Object.fromEntries(
    answers.map(({ path, status, type }) => [path, `${status} ${type.split(";")[0]}`]),
  );
}

describe("a change shows in the tabs that are open, of itself", () => {
  it("the title of a chapter, thirty times", async () => {
    await openTabs("/kapitler/tilfredshet/", "/kapitler/", "/");
    const stale: string[] = [];
    for (let time = 1; time <= 30; time++) {
      const title = `Tittel som er skrevet om: utgave ${time}.`;
      desk.edit(CHAPTER, (text) => text.replace(/^title: .*$/m, `title: "${title}"`));
      await tabs.all(has(title)).catch((error) => stale.push(`${time}: ${error.message}`));
    }
    expect(stale).toEqual([]);
    expect(tabs.overlays).toEqual([]);
  });

  it("the text of a chapter", async () => {
    await openTabs("/kapitler/tilfredshet/");
    desk.edit(CHAPTER, (text) => `${text}\nEt avsnitt som er lagt til.\n`);
    await tabs.all(has("Et avsnitt som er lagt til."));
  });

  it("what a term means, and in chapters where it is explained", async () => {
    await openTabs("/kapitler/tilfredshet/", "/begreper/");
    const explained = (id: string) => (answer: { text: string }, path: string) =>
      path === "/begreper/" || answer.text.includes(`"begrep-${id}"`);
    desk.edit("content/glossary/partsgruppe.yaml", (text) =>
      text.replace(/^meaning: .*$/m, "meaning: Noe helt annet enn før."),
    );
    await tabs.all(has("Noe helt annet enn før."));
    desk.edit("content/glossary/partsgruppe.yaml", (text) => text.replace(/^explain: .*\n/m, ""));
    await tabs.all((answer, path) => path === "/begreper/" || !explained("partsgruppe")(answer, path));
    desk.write(
      "content/glossary/fornoyd.yaml",
      "term: Fornøyde\nmeaning: Ja.\nmatters: Nei.\nexplain: true\nchapters: [tilfredshet]\n",
    );
    await tabs.all(explained("fornoyd"));
  });

  it("the order of the chapters, in what comes before and after", async () => {
    await openTabs("/kapitler/budsjett-per-fylke/");
    const next = (answer: { text: string }) => /rel="next" href="([^"]*)"/.exec(answer.text)?.[1];
    const before = next(tabs.shown("/kapitler/budsjett-per-fylke/"));
    desk.edit("content/chapters/budsjett-per-fylke.mdx", (text) => text.replace(/^order: .*$/m, "order: 99"));
    await tabs.all((answer) => answer.status === 200 && next(answer) === undefined);
    expect(before).toBeTruthy();
  });

  it("a figure's title, and where the figure is listed", async () => {
    await openTabs("/figurer/virkning/", "/figurer/", "/embed/virkning/");
    desk.edit(FIGURE, (text) => text.replace(/title: .*/, "title: En ny tittel på figuren"));
    await tabs.all(has("En ny tittel på figuren"));
  });

  it("what an evaluation says of itself", async () => {
    await openTabs("/evalueringer/", "/evalueringer/sintef-2015/", "/kapitler/ressurser-per-delmaal/");
    desk.edit("content/evaluations/sintef-2015.mdx", (text) =>
      text.replace(/^title: .*$/m, "title: Evalueringen med nytt navn"),
    );
    await tabs.all(has("Evalueringen med nytt navn"));
  });

  it("a number in a data set, locked or not", async () => {
    const file = "data/oslo-economics-2022/bemanning-2022/1.0.0/bemanning-2022.csv";
    await openTabs("/data/bemanning-2022/", "/data/bemanning-2022/1.0.0/");
    desk.edit(file, (text) => text.replace("Møre og Romsdal,25,", "Møre og Romsdal,741,"));
    await tabs.all(has("741"));
    desk.edit(file, (text) => text.replace("741", "25"));
    await tabs.all((answer) => answer.status === 200 && !has("741")(answer));
  });
});

describe("a table in Markdown", () => {
  it("has its columns aligned as written, without styles in its cells", async () => {
    await openTabs("/om/");
    desk.edit(
      "content/pages/om.mdx",
      (text) => `${text}\n## En tabell\n\n| Navn | Mengde |\n| :--- | ---: |\n| Agder | mye |\n`,
    );
    await tabs.all(has("Mengde"));
    const { document } = parseHTML(tabs.shown("/om/").text);
    const cells = [...document.querySelectorAll(".prosatabell :is(th, td)")];
    expect(cells.map((cell) => [cell.localName, cell.textContent, cell.getAttribute("data-align")])).toEqual([
      ["th", "Navn", "left"],
      ["th", "Mengde", "right"],
      ["td", "Agder", "left"],
      ["td", "mye", "right"],
    ]);
    expect(cells.filter((cell) => cell.hasAttribute("style"))).toEqual([]);
  });
});

describe("what is new is there at once, and what is taken away is gone", () => {
  it("a figure", async () => {
    const paths = ["/figurer/ny/", "/embed/ny/", "/embed/ny/1.0.0/", "/figurer/ny.svg", "/figurer/ny.png"];
    // What has been asked for in vain is what a server may remember.
    expect(new Set(Object.values(await look(paths)))).toEqual(new Set(["404 text/html"]));
    await openTabs("/figurer/");
    desk.copy(FIGURE, "content/figures/ny.yaml");
    await tabs.all(has("/figurer/ny/"));
    expect(Object.values(await look(paths))).toEqual([
      "200 text/html",
      "200 text/html",
      "200 text/html",
      "200 image/svg+xml",
      "200 image/png",
    ]);

    desk.remove("content/figures/ny.yaml");
    await tabs.all((answer) => answer.status === 200 && !has("/figurer/ny/")(answer));
    expect(new Set(Object.values(await look(paths)))).toEqual(new Set(["404 text/html"]));
  });

  it.each([
    ["a chapter", "/kapitler/", "/kapitler/nytt/", CHAPTER, "content/chapters/nytt.mdx"],
    [
      "an evaluation",
      "/evalueringer/",
      "/evalueringer/ny-2024/",
      "content/evaluations/sintef-2015.mdx",
      "content/evaluations/ny-2024.mdx",
    ],
    ["a page", "/", "/nyside/", "content/pages/om.mdx", "content/pages/nyside.mdx"],
  ])("%s", async (_, list, path, from, to) => {
    const isList = list !== "/";
    expect((await open(desk.url + path)).status).toBe(404);
    await openTabs(list, path);
    desk.copy(from, to);
    // Of chapters each has a number of its own.
    if (from === CHAPTER) desk.edit(to, (text) => text.replace(/^order: .*$/m, "order: 99"));
    await tabs.all((answer, tab) => (tab === path ? answer.status === 200 : !isList || has(path)(answer)));
    expect(tabs.shown(path).text).toContain("<h1");
    desk.remove(to);
    await tabs.all((answer, tab) =>
      tab === path ? answer.status === 404 : answer.status === 200 && !has(`href="${path}"`)(answer),
    );
  });

  it("a version of a data set", async () => {
    const files = [
      "budsjett-per-fylke.csv",
      "budsjett-per-fylke.xlsx",
      "datapackage.json",
      "budsjett-per-fylke.bib",
      "",
    ];
    const paths = files.map((file) => `/data/budsjett-per-fylke/1.0.1/${file}`);
    await look(paths);
    await openTabs("/data/budsjett-per-fylke/", "/endringer/");
    desk.copy(`${BUDGET}/1.0.0`, "ny");
    desk.edit("ny/datapackage.json", (text) =>
      text
        .replace('"version": "1.0.0"', '"version": "1.0.1"')
        .replace(/"changes": ".*"/, '"changes": "Noe er rettet."'),
    );
    desk.copy("ny", `${BUDGET}/1.0.1`);
    await tabs.all(has("Noe er rettet."));
    expect(Object.values(await look(paths)).map((answer) => answer.slice(0, 3))).toEqual(
      paths.map(() => "200"),
    );

    desk.remove(`${BUDGET}/1.0.1`);
    await tabs.all((answer) => answer.status === 200 && !has("Noe er rettet.")(answer));
    expect(Object.values(await look(paths)).map((answer) => answer.slice(0, 3))).toEqual(
      paths.map(() => "404"),
    );
  });
});

/** What readers' programs are told that a file is, by how its name ends. */
const TYPES: [ending: string, type: string][] = [
  [".csv", "text/csv"],
  [".json", "application/json"],
  [".schema.json", "application/schema+json"],
  [".jsonld", "application/ld+json"],
  [".parquet", "application/vnd.apache.parquet"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [".zip", "application/zip"],
  [".bib", "application/x-bibtex"],
  [".ris", "application/x-research-info-systems"],
  [".xml", "application/atom+xml"],
  [".ttl", "text/turtle"],
  [".svg", "image/svg+xml"],
  [".png", "image/png"],
  ["/", "text/html"],
];

it("every link leads somewhere, and every file says what it is", async () => {
  const from = [
    "/data/",
    "/data/api/",
    "/data/budsjett-per-fylke/",
    "/data/ressurser-per-delmaal/1.0.0/",
    "/figurer/virkning/",
    "/endringer/",
  ];
  const links = new Set<string>();
  for (const page of from) {
    const { document } = parseHTML((await open(desk.url + page)).text);
    for (const link of document.querySelectorAll("a[href], link[rel=alternate]")) {
      const { origin, pathname, host } = new URL(link.getAttribute("href") ?? "", desk.url + page);
      if (origin === desk.url || host.startsWith("localhost")) links.add(pathname);
    }
  }
  const expected = Object.fromEntries(
    [...links].map((path) => [path, `200 ${TYPES.findLast(([ending]) => path.endsWith(ending))?.[1]}`]),
  );
  const found: Record<string, string> = {};
  // One after the other, as a reader would; the server makes them as they are asked for.
  for (const path of links) Object.assign(found, await look([path]));
  expect(found).toEqual(expected);
  for (const [ending] of TYPES)
    expect(
      [...links].filter((path) => path.endsWith(ending)),
      ending,
    ).not.toEqual([]);
});
