import { stripVTControlCharacters } from "node:util";
import { parseHTML } from "linkedom";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/launch.ts";
import { append, replace } from "../site/mistakes.ts";
import { IN_CONTENT } from "../site/mistakes-in-content.ts";
import { IN_DATA } from "../site/mistakes-in-data.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type Answer, open, Tabs } from "./tabs.ts";

const CHAPTER = "content/chapters/tilfredshet.mdx";
const DIGIT = append("I alt svarte 1 234 virksomheter.");
const PATHS = ["/", "/kapitler/tilfredshet/", "/data/budsjett-per-fylke/"];

/** The mistakes that a page lists. */
function listed({ text }: Answer): string[] {
  const items = [...parseHTML(text).document.querySelectorAll("main > ol > li")];
  return items.map((item) => item.textContent?.trim() ?? "");
}

const isList = (answer: Answer) => answer.status === 500 && listed(answer).length > 0;
const isWell = (answer: Answer) => answer.status === 200;

/** Nothing of the program itself: that is not what an editor can mend. */
function expectPlain(text: string): void {
  expect(text).not.toMatch(/^\s*at .*:\d+:\d+/m);
  expect(text).not.toMatch(/\.ts\b|\.astro\b|node_modules/);
}

describe("while something is wrong, every page says what, until it is mended", () => {
  let desk: Desk;
  let tabs: Tabs;
  beforeAll(async () => {
    desk = await openDesk();
    tabs = new Tabs(desk.url);
    await tabs.open(...PATHS);
    await tabs.all(isWell);
  });
  afterEach(async () => {
    desk.mend();
    await tabs.all(isWell);
    expect(tabs.overlays).toEqual([]);
  });
  afterAll(async () => {
    tabs?.close();
    await desk?.close();
  });

  // That data are not as they were released is no mistake here.
  const mistakes = [...IN_CONTENT, ...IN_DATA].filter(({ found }) => !found.includes("endret etter"));
  it.each([
    ...mistakes,
    {
      name: "HTML that runs",
      file: CHAPTER,
      edit: append('<script>alert("hei")</script>'),
      found: "<script>",
      expected: "en av <Tall>",
    },
  ])("$name", async ({ file, edit, found, expected }) => {
    desk.edit(file, edit);
    await tabs.all(isList);
    for (const path of PATHS) {
      const mistakes = listed(tabs.shown(path));
      expect(
        mistakes.filter(
          (line) =>
            line.startsWith(file) && line.includes(`fant ${found}`) && line.includes(`ventet ${expected}`),
        ),
      ).toHaveLength(1);
      expectPlain(tabs.shown(path).text.replace(/<script type="module".*/, ""));
    }
    // Another page, opened now, says the same.
    expect(listed(await open(`${desk.url}/figurer/virkning/`))).toEqual(listed(tabs.shown("/")));
  });

  it("a folder that cannot be called so", async () => {
    desk.write("data/felles/Store-bokstaver/1.0.0/datapackage.json", "{}");
    await tabs.all(
      (answer) =>
        listed(answer)[0]?.startsWith("data/felles/Store-bokstaver fant mappen «Store-bokstaver»") ?? false,
    );
  });

  it.each(["Stor", "prøve æ"])("a chapter called «%s» takes no other with it", async (name) => {
    const file = `content/chapters/${name}.mdx`;
    const chapters = new Tabs(desk.url);
    try {
      await chapters.open("/kapitler/", "/kapitler/tilfredshet/");
      desk.copy(CHAPTER, file);
      // Where the check lets the name pass, it is a chapter like the others.
      const isSeen = (answer: Answer) =>
        isList(answer) ? listed(answer).some((line) => line.startsWith(file)) : answer.text.includes(name);
      await chapters.all((answer, path) =>
        path === "/kapitler/" ? isSeen(answer) : isWell(answer) || isSeen(answer),
      );
      expect(chapters.overlays).toEqual([]);
    } finally {
      chapters.close();
    }
  });

  it("tells all mistakes, and of what is left after one is mended", async () => {
    desk.edit(CHAPTER, DIGIT);
    desk.edit("content/figures/virkning.yaml", replace("form: likert", "form: kake"));
    await tabs.all((answer) => listed(answer).length === 2);
    desk.edit("content/figures/virkning.yaml", replace("form: kake", "form: likert"));
    await tabs.all((answer) => listed(answer).length === 1);
  });

  it("gives a file as the sentence alone", async () => {
    desk.edit(CHAPTER, DIGIT);
    await tabs.all(isList);
    const response = await fetch(`${desk.url}/data/budsjett-per-fylke/1.0.0/budsjett-per-fylke.csv`);
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toMatch(
      /^content\/chapters\/tilfredshet\.mdx:\d+:14: fant tallet «1 234»[^\n]*$/,
    );
  });

  it("in a browser, of itself, over loading again and going elsewhere", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${desk.url}/kapitler/tilfredshet/`);
      const title = (await page.locator("h1").textContent()) ?? "";
      const message = page.getByRole("listitem").filter({ hasText: "fant tallet «1 234» skrevet for hånd" });
      desk.edit(CHAPTER, DIGIT);
      await message.waitFor();
      expect(await page.locator("h1").textContent()).toBe("Én feil må rettes");
      await page.reload();
      await message.waitFor();
      await page.goto(`${desk.url}/kapitler/`);
      await message.waitFor();
      await page.goto(`${desk.url}/kapitler/tilfredshet/`);
      // Longer than anything that Vite or Astro may still have to say.
      await page.waitForTimeout(1500);
      expect(await message.isVisible()).toBe(true);
      expect(await page.locator("vite-error-overlay").count()).toBe(0);

      desk.mend();
      await page.getByRole("heading", { level: 1, name: title.trim() }).waitFor();
      expect(await page.locator("vite-error-overlay").count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});

describe("a server that is started while something is wrong", () => {
  let desk: Desk | undefined;
  let tabs: Tabs | undefined;
  afterEach(async () => {
    tabs?.close();
    await desk?.close();
  });

  it("says what, in the terminal too, and shows the pages when it is mended", async () => {
    desk = await openDesk(({ edit }) => {
      edit(CHAPTER, (text) => DIGIT(text.replace(/^title: .*$/m, 'title: "Uten slutt')));
      edit("content/figures/virkning.yaml", replace("form: likert", "form: kake"));
    });
    tabs = new Tabs(desk.url);
    await tabs.open(...PATHS);
    await tabs.all(isList);
    const mistakes = listed(tabs.shown("/"));
    // Broken front matter does not hide what is wrong in the prose.
    expect(mistakes).toHaveLength(3);
    const terminal = stripVTControlCharacters(desk.said());
    for (const mistake of mistakes) expect(terminal).toContain(mistake.replace(" fant ", ": fant "));
    expectPlain(terminal);

    desk.edit(CHAPTER, (text) =>
      text.replace(/^title: .*$/m, "title: Med slutt").replace("I alt svarte 1 234 virksomheter.", ""),
    );
    desk.edit("content/figures/virkning.yaml", replace("form: kake", "form: likert"));
    await tabs.all(isWell);
    expect(tabs.shown("/").text).toContain("Med slutt");
  });
});
