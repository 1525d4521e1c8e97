import { expect, it } from "vitest";
import { absence } from "./engines/index.ts";
import { inEachEngine } from "./reader/reader.ts";

it("says in one sentence which engines are not here, and how to get them", () => {
  const firefox = { name: "Firefox", packages: ["firefox-esr"], variable: "FIREFOX_PATH" };
  const webkit = { name: "WebKit", packages: ["webkit2gtk-driver", "xvfb"], variable: "WEBKIT_DRIVER_PATH" };
  expect(absence([])).toBeUndefined();
  expect(absence([webkit])).toContain("Fant ikke WebKit");
  const both = absence([firefox, webkit]) ?? "";
  expect(both).toContain("Fant ikke Firefox og WebKit");
  expect(both).toContain("apt-get install firefox-esr webkit2gtk-driver xvfb");
  expect(both).toContain("FIREFOX_PATH og WEBKIT_DRIVER_PATH");
  expect(both.match(/\.(\s|$)/g)).toHaveLength(1);
});

inEachEngine("the window", (reader) => {
  it("tells what goes wrong in a page: an error, an exception, a file that is not there", async () => {
    const place = await reader.open("/om/");
    expect(await place.window.problems()).toEqual([]);
    await place.evaluate(() => {
      console.error("says so");
      setTimeout(() => {
        throw new Error("is thrown");
      });
      document.body.append(Object.assign(new Image(), { src: "/not-there.png" }));
    });
    const told = async () => (await place.window.problems()).join("\n");
    for (const words of [/error: says so/, /exception: .*is thrown/, /failed: .*not-there\.png/])
      await expect.poll(told).toMatch(words);
  });

  it.each([360, 1280] as const)("is %s px wide, and has its own storage", async (width) => {
    const first = await reader.open("/om/", { width });
    expect(await first.evaluate(() => innerWidth)).toBe(width);
    await first.evaluate(() => localStorage.setItem("mitt-fylke", "oslo"));
    const second = await reader.open("/om/", { width });
    expect(await second.evaluate(() => localStorage.length)).toBe(0);
  });

  it("lets a finger, a mouse and keys reach the page as what they are", async () => {
    const place = await reader.open("/om/", { width: 360 });
    await place.evaluate(() => {
      document.body.dataset.seen = "";
      for (const type of ["pointerdown", "keydown"])
        addEventListener(type, (event) => {
          const { pointerType, key } = event as PointerEvent & KeyboardEvent;
          document.body.dataset.seen += ` ${pointerType ?? key}`;
        });
    });
    await place.window.tap(100, 5);
    await place.window.click(100, 5);
    await place.window.press("a", "Space", "Escape");
    expect(await place.attribute("body", "data-seen")).toBe(" touch mouse a   Escape");
  });
});
