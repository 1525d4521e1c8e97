import { describe, expect, it } from "vitest";
import { cut, frame, openPartner, WHOLE } from "./partner.ts";
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
  "something moved and faded":
    "iframe { transform: scale(0.5); opacity: 0.2; float: right; margin: 2em; display: inline; }",
};

describe("an embedded figure keeps its size on a page that has", () => {
  it.each(Object.entries(SHEETS))("%s", async (_, style) => {
    for (const script of [true, false])
      for (const id of FIGURES.slice(0, 2)) {
        const { page } = await partner.paste([await partner.snippet(id)], 360, { style, script });
        const faults = async () => {
          const { below, right } = await cut(frame(page));
          const { width = 0 } = (await page.locator("iframe").boundingBox()) ?? {};
          return { below, right, width };
        };
        await expect.poll(faults, { message: `${id}, script ${script}` }).toEqual({ ...WHOLE, width: 360 });
        await page.context().close();
      }
  });
});

describe("an embedded figure", () => {
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
    await figure.locator("[data-role=region]").selectOption("agder");
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
    const origin = new URL(site.url).origin;
    const policy = `default-src 'none'; style-src 'nonce-partner'; script-src ${origin}; frame-src ${origin}`;
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
  ])("is not given a height that is %s", async (_, height) => {
    const { page } = await partner.paste([await partner.snippet("virkning")], 700, { style: "" });
    await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    const before = await page.locator("iframe").boundingBox();
    await frame(page).evaluate(
      (height) => parent.postMessage({ type: "ia-tall:hoyde", height }, "*"),
      height,
    );
    await page.waitForTimeout(200);
    expect(await page.locator("iframe").boundingBox()).toEqual(before);
    await page.context().close();
  });

  it("is not given a height by another window", async () => {
    const { page } = await partner.paste([await partner.snippet("virkning")], 700, { style: "" });
    await expect.poll(() => cut(frame(page))).toEqual(WHOLE);
    const before = await page.locator("iframe").boundingBox();
    await page.evaluate(() => postMessage({ type: "ia-tall:hoyde", height: 90 }, "*"));
    await page.waitForTimeout(200);
    expect(await page.locator("iframe").boundingBox()).toEqual(before);
    await page.context().close();
  });
});
