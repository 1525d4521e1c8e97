import fs from "node:fs";
import { parseHTML } from "linkedom";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { loadCatalog } from "../../../src/data/read/catalog.ts";
import { releases } from "../../../src/data/versions/history.ts";
import { readFigure } from "../../../src/figures/figure.ts";
import { initialState } from "../../../src/figures/payload.ts";
import { picture } from "../../../src/figures/picture.ts";
import { prerender } from "../../../src/figures/prerender.ts";
import { lightTokens } from "../../../src/figures/tokens.ts";
import { embedSnippet } from "../../../src/site/embed.ts";
import { atom } from "../../../src/site/feed.ts";
import { scriptJson } from "../../../src/site/script-json.ts";

/** Words that end, open or hide something wherever they are not escaped. */
const TEXT = `<Agder> & "ni" andre's </script><!-- ]]> &amp;`;

const figure = () => readFigure("virkning", loadCatalog());
const parsed = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;

beforeEach(() => {
  vi.stubEnv("SITE", "https://ia.example");
});

describe("words that look like markup stay words", () => {
  it("in data inside a script", () => {
    const json = scriptJson({ note: TEXT });
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toEqual({ note: TEXT });
  });

  it("in the code to embed", () => {
    const document = parsed(embedSnippet(figure(), TEXT));
    expect(document.querySelector("iframe")?.getAttribute("title")).toBe(TEXT);
    expect(document.body.children).toHaveLength(2);
  });

  it("in a figure's own file", () => {
    const { payload } = figure();
    const view = { ...payload.views[0], title: TEXT, alt: TEXT } as (typeof payload.views)[number];
    const own = { ...payload, views: [view], note: TEXT };
    const tokens = lightTokens(fs.readFileSync("src/styles/tokens.css", "utf8"));
    const address = "https://ia.example/figurer/virkning/";
    const svg = picture(own, initialState(own), prerender(own).wide, { tokens, address });
    expect(svg).not.toMatch(/<Agder|<!--|& |"ni"/);
    const { document } = parseHTML(svg);
    expect(document.querySelector("title")?.textContent).toBe(TEXT);
    const source = `Kilde: ${payload.source}. Arbeidslivssentrene i tall, versjon ${payload.version}, CC BY 4.0. ia.example/figurer/virkning/`;
    expect(document.querySelector("desc")?.textContent).toBe(`${TEXT} ${source}`);
  });

  it("in a feed", () => {
    const [release] = releases(loadCatalog());
    if (!release) throw new Error("no release");
    const descriptor = { ...release.dataset.descriptor, changes: TEXT };
    const feed = atom(TEXT, "/feed.xml", "/", [{ ...release, dataset: { ...release.dataset, descriptor } }]);
    expect(feed).toContain("<p>&lt;Agder&gt; &amp; &quot;ni&quot; andre&#39;s &lt;/script&gt;&lt;!-- ]]");
    expect(feed).not.toContain("<Agder>");
  });
});
