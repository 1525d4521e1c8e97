import type { Page } from "playwright-core";
import type { EngineWindow } from "../engines/engine.ts";

/** How long to wait for what a reader waits for. */
const PATIENCE = 10_000;

/** Where a reader points, in CSS pixels from the top left corner of the window. */
export interface Point {
  x: number;
  y: number;
}

/**
 * A page, or the page in one of its frames, and what a reader does there. An element is named by a CSS
 * selector and, where several fit, by all of its text; the first that fits counts. What a reader uses
 * must be in sight: it is waited for and scrolled to.
 */
export class Place {
  readonly window: EngineWindow;
  readonly #frame: number | undefined;

  constructor(window: EngineWindow, frame?: number) {
    this.window = window;
    this.#frame = frame;
  }

  /** The page in the nth frame. */
  frame(index: number): Place {
    return new Place(this.window, index);
  }

  /** As in Playwright, so that the same measurements serve here. */
  evaluate = ((work: unknown, argument?: unknown) =>
    this.#run(`(${work})(${JSON.stringify(argument)})`)) as Page["evaluate"];

  async click(css: string, text?: string): Promise<void> {
    const { x, y } = await this.point(css, text);
    await this.window.click(x, y);
  }

  async tap(css: string, text?: string): Promise<void> {
    const { x, y } = await this.point(css, text);
    await this.window.tap(x, y);
  }

  async hover(css: string, text?: string): Promise<void> {
    const { x, y } = await this.point(css, text);
    await this.window.move(x, y);
  }

  async focus(css: string): Promise<void> {
    await this.point(css);
    await this.on(css, (element) => (element as HTMLElement).focus());
  }

  /** Chooses in a list. The list itself is the system's, outside the page: this is what it does. */
  async choose(css: string, value: string): Promise<void> {
    await this.focus(css);
    await this.on(
      css,
      (select, value) => {
        (select as HTMLSelectElement).value = value;
        for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
      },
      value,
    );
  }

  /** The text of the first element that fits, seen or not. */
  async text(css: string): Promise<string> {
    return this.on(css, (element) => element.textContent?.trim() ?? "");
  }

  async attribute(css: string, name: string): Promise<string | null> {
    return this.on(css, (element, name) => element.getAttribute(name), name);
  }

  async value(css: string): Promise<string> {
    return this.on(css, (element) => (element as HTMLInputElement).value);
  }

  /** The texts of all elements that fit and can be seen. */
  async seen(css: string): Promise<string[]> {
    return this.evaluate(
      (css) =>
        [...document.querySelectorAll(css)]
          .filter((element) => element.checkVisibility())
          .map((element) => element.textContent?.trim() ?? ""),
      css,
    );
  }

  /** What the keyboard reaches now: its name, or which part it is, or its kind. */
  async focused(): Promise<string> {
    return this.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute("name") ??
        element?.getAttribute("data-part") ??
        (element?.id || element?.localName || "")
      );
    });
  }

  /** The address that stands in the window. */
  async address(): Promise<URL> {
    return new URL(await this.evaluate(() => location.href));
  }

  /** Does something with the first element that fits. */
  async on<A extends unknown[], T>(
    css: string,
    work: (element: Element, ...rest: A) => T,
    ...rest: A
  ): Promise<T> {
    const find = `document.querySelector(${JSON.stringify(css)})`;
    const values = rest.map((value) => JSON.stringify(value));
    const missing = `throw new Error("no " + ${JSON.stringify(css)})`;
    return this.#run(`((element) => { if (!element) ${missing};
      return (${work})(element, ${values.join(", ")}) })(${find})`) as Promise<T>;
  }

  /** The middle of an element, once it is in sight with nothing over it. */
  async point(css: string, text?: string): Promise<Point> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.evaluate(middle, { css, text });
      if (typeof found !== "string") return this.#inWindow(found);
      if (Date.now() > deadline) throw new Error(`${text ?? ""} ${css} ${found}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async #inWindow({ x, y }: Point): Promise<Point> {
    if (this.#frame === undefined) return { x, y };
    const corner = await new Place(this.window).evaluate((index) => {
      const frame = document.querySelectorAll("iframe")[index] as HTMLIFrameElement;
      const { left, top } = frame.getBoundingClientRect();
      return { left: left + frame.clientLeft, top: top + frame.clientTop };
    }, this.#frame);
    return { x: x + corner.left, y: y + corner.top };
  }

  async #run(expression: string): Promise<unknown> {
    const scope = this.#frame === undefined ? this.window : this.window.frame(this.#frame);
    return scope.run(expression);
  }
}

/** Scrolls to an element and gives its middle, or says why a reader cannot use it. Runs in the page. */
function middle({ css, text }: { css: string; text: string | undefined }): Point | string {
  const fits = [...document.querySelectorAll(css)].filter(
    (element) => text === undefined || element.textContent?.trim() === text,
  );
  const element = fits.find((element) => element.checkVisibility());
  if (!element) return fits.length > 0 ? "is hidden" : "is not there";
  element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  // Of a link over several lines, the middle of the first: that of them all may lie beside it.
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const point = { x: left + width / 2, y: top + height / 2 };
  const over = document.elementFromPoint(point.x, point.y);
  return over && (element.contains(over) || over.contains(element)) ? point : "is covered";
}
