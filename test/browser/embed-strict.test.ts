import { describe, expect, it } from "vitest";
import { cut, frame, frames, openPartner, WHOLE } from "./partner.ts";
import { awake, FIGURES, openSite, SHOWN } from "./site.ts";

const site = openSite();
const partner = openPartner(site);

/** Style sheets that partners' sites have of their own accord. */
const SHEETS = {
  "room inside frames": "iframe { padding: 16px; }",
  "a greatest height": "iframe { max-height: 400px; }",
  "a least height": "iframe { min-height: 1500px; }",
  "a shape": "iframe { aspect-ratio: 16 / 9; height: auto; max-width: 100%; }",
  "a shape that is important": "iframe { aspect-ratio: 16 / 9 !important; height: auto !important; }",
  "a height that is important": "iframe { height: 300px !important; width: 300px !important; }",
  "a shape by its box":
    ".spalte { position: relative; } .spalte iframe { position: absolute; inset: 0; width: 100%; height: 100%; }",
  "content boxes and a frame":
    "* { box-sizing: content-box; } iframe { border: 9px solid red; padding: 5%; }",
  "a reset":
    "*, ::before, ::after { box-sizing: border-box; border: 0 solid; margin: 0; padding: 0; } iframe, img { display: block; vertical-align: middle; }",
  "pictures and frames that shrink alike":
    "img, svg, iframe { max-width: 100%; width: auto; height: auto; vertical-align: middle; overflow: hidden; }",
  "a box that keeps a shape for videos":
    ".spalte { position: relative; } .spalte::before { content: ''; display: block; padding-top: 56.25%; } .spalte iframe { position: absolute; inset: 0; width: 100%; height: 100%; }",
  "a column that squeezes what is in it":
    ".spalte { display: flex; flex-direction: column; max-height: 300px; }",
  "something moved and faded":
    "iframe { transform: scale(0.5); opacity: 0.2; float: right; margin: 2em; display: inline; }",
};

/** What else a page may refuse a figure: scripts, or styles in elements. */
const REFUSALS = {
  nothing: () => ({}),
  scripts: () => ({ script: false }),
  "styles in elements": () => ({ policy: strictPolicy() }),
};

/** A policy that lets in the figure and its script, and of styles only the page's own sheet. */
function strictPolicy(): string {
  const { origin } = new URL(site.url);
  return `default-src 'none'; style-src 'nonce-partner'; script-src ${origin}; frame-src ${origin}`;
}

describe.each(Object.entries(REFUSALS))(
  "where a page refuses %s, all figures keep their size beside",
  (_, refusal) => {
    it.each(Object.entries(SHEETS))("%s", async (_, style) => {
      const codes = await Promise.all(FIGURES.map((id) => partner.snippet(id)));
      const { page } = await partner.paste(codes, 360, { style, ...refusal() });
      for (const [at, id] of FIGURES.entries()) {
        const iframe = page.locator("iframe").nth(at);
        await iframe.scrollIntoViewIfNeeded();
        const figure = await (await iframe.elementHandle())?.contentFrame();
        const faults = async () => {
          const { below, right } = figure ? await cut(figure) : { below: -1, right: -1 };
          const { width = 0 } = (await iframe.boundingBox()) ?? {};
          return { below, right, width };
        };
        await expect.poll(faults, { message: id }).toEqual({ ...WHOLE, width: 360 });
      }
      await page.context().close();
    });
  },
);

describe("an embedded figure", () => {
  it.each([240, 320, 640, 820])("is as high as it was pasted, without script, at %s px", async (width) => {
    const codes = await Promise.all(FIGURES.map((id) => partner.snippet(id)));
    const { page } = await partner.paste(codes, width, { style: "", script: false });
    for (const [at, id] of FIGURES.entries()) {
      const iframe = page.locator("iframe").nth(at);
      await iframe.scrollIntoViewIfNeeded();
      const figure = await (await iframe.elementHandle())?.contentFrame();
      await expect.poll(() => figure && cut(figure), { message: id }).toEqual(WHOLE);
    }
    await page.context().close();
  });

  it("has its fonts, wakes, shows values and gets its height in a sandbox that only allows scripts", async () => {
    const code = (await partner.snippet("budsjett-per-fylke")).replace(
      "<iframe",
      '<iframe sandbox="allow-scripts"',
    );
    const { page, problems } = await partner.paste([code], 700, { style: "" });
    const figure = frame(page);
    expect(await figure.evaluate(() => window.origin)).toBe("null");
    await figure.locator("[data-part=chart]").hover();
    await awake(figure);
    await figure.getByText("Rangering", { exact: true }).click();
    await figure.locator("select[name=fylke]").selectOption("agder");
    const label = figure.locator(`${SHOWN} text`, { hasText: "Agder" });
    await expect.poll(() => label.evaluate((text) => getComputedStyle(text).fontWeight)).toBe("600");
    await figure.locator("[data-part=chart]").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => figure.locator("[data-part=live]").textContent()).toMatch(/\d/);
    await expect.poll(() => cut(figure)).toEqual(WHOLE);
    expect(
      await figure.evaluate(() =>
        [...document.fonts].filter(({ family }) => /Source Sans 3/.test(family)).map(({ status }) => status),
      ),
    ).toEqual(["loaded"]);
    const box = await page.locator("iframe").boundingBox();
    const content = await figure.locator("main").evaluate((main) => main.getBoundingClientRect().height);
    expect(Math.abs((box?.height ?? 0) - content)).toBeLessThan(4);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["allow-scripts", "frame"],
    ["allow-scripts allow-same-origin", "frame"],
    ["allow-scripts allow-popups", "tab"],
    ["allow-scripts allow-same-origin allow-popups", "tab"],
    ["allow-scripts allow-top-navigation", "page"],
    [undefined, "page"],
  ])("has links that lead somewhere in the sandbox %s: the %s", async (sandbox, place) => {
    const code = await partner.snippet("virkning");
    const { page } = await partner.paste(
      [sandbox ? code.replace("<iframe", `<iframe sandbox="${sandbox}"`) : code],
      700,
      { style: "" },
    );
    const host = page.url();
    await frame(page).locator("figcaption a").first().click();
    const opened = () => page.context().pages()[1]?.url();
    const found = () => {
      const led = Object.entries({ page: page.url(), tab: opened(), frame: frames(page)[0]?.url() });
      return led.filter(([, url]) => url?.endsWith("/data/virkning-2022/")).map(([name]) => name);
    };
    await expect.poll(found).toEqual([place]);
    if (place !== "page") expect(page.url()).toBe(host);
    await page.context().close();
  });

  it("gets its height inside the shadow tree of a component, there from the start or put in later", async () => {
    const code = await partner.snippet("virkning");
    const { page } = await partner.paste([`<div id="vert"></div>${code.split("\n")[1]}`], 700, { style: "" });
    for (const nested of [false, true]) {
      await page.evaluate(
        ([iframe = "", nested]) => {
          const host = document.createElement("div");
          document.querySelector("#vert")?.replaceChildren(host);
          const root = host.attachShadow({ mode: "open" });
          if (!nested) root.innerHTML = iframe;
          else {
            const inner = document.createElement("section");
            root.append(inner);
            inner.attachShadow({ mode: "open" }).innerHTML = iframe;
          }
        },
        [code.split("\n")[0], nested] as [string | undefined, boolean],
      );
      const iframe = page.locator("iframe");
      const before = Number(await iframe.getAttribute("height"));
      await expect.poll(async () => (await iframe.boundingBox())?.height).toBeLessThan(before);
      await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    }
    await page.context().close();
  });

  it("has its size where the page forbids styles in elements", async () => {
    const policy = strictPolicy();
    for (const script of [true, false]) {
      const { page } = await partner.paste([await partner.snippet("virkning")], 360, {
        style: "",
        policy,
        script,
      });
      await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
      expect((await page.locator("iframe").boundingBox())?.width).toBeLessThanOrEqual(364);
      await page.context().close();
    }
  });

  it.each([
    ["less than nothing", -40],
    ["no number", "400"],
    ["not a number", Number.NaN],
    ["without end", Number.POSITIVE_INFINITY],
    ["beyond reason", 1e9],
    ["nothing", undefined],
    ["no more than a hair", 0.4],
    ["a whole number of another kind", 400n],
    ["a list", [400]],
  ])("is not given a height that is %s", async (_, height) => {
    const { page, problems } = await partner.paste([await partner.snippet("virkning")], 700, { style: "" });
    await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    const before = await page.locator("iframe").boundingBox();
    await frame(page).evaluate(
      (height) => parent.postMessage({ type: "ia-tall:hoyde", height }, "*"),
      height,
    );
    await page.waitForTimeout(200);
    expect(await page.locator("iframe").boundingBox()).toEqual(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it("is as wide as the page lets it be in the element", async () => {
    const code = (await partner.snippet("virkning")).replace("max-width:820px", "max-width:500px");
    const { page } = await partner.paste([code], 800, { style: "" });
    await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    const height = async () => (await page.locator("iframe").boundingBox())?.height;
    await expect.poll(height).toBeLessThan(Number(await page.locator("iframe").getAttribute("height")));
    expect((await page.locator("iframe").boundingBox())?.width).toBe(500);
    await page.context().close();
  });

  it("is not given a height by another window", async () => {
    const { page } = await partner.paste([await partner.snippet("virkning")], 700, { style: "" });
    await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    const boxes = () =>
      page.locator("iframe").evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
    const before = await boxes();
    const told = 'postMessage({ type: "ia-tall:hoyde", height: 90 }, "*")';
    await page.evaluate(told);
    // A frame without an origin of its own, as a sandboxed figure is, and not a figure.
    await page.evaluate((told) => {
      const other = document.createElement("iframe");
      other.setAttribute("sandbox", "allow-scripts");
      other.srcdoc = `<script>parent.${told}; parent.frames[0].${told}</script>`;
      document.body.append(other);
      return new Promise((done) => other.addEventListener("load", done));
    }, told);
    await page.waitForTimeout(200);
    expect(await boxes()).toEqual([...before, 150]);
    await page.context().close();
  });
});
