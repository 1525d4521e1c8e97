import { storedRegion } from "./region.ts";
import type { RowsFormat } from "./rows.ts";
import type { Waking } from "./waking.ts";

/** From this width on, in pixels, a figure is laid out for a wide page; figure.css says the same. */
const WIDE = 640;

/**
 * A figure that wakes up when a reader reaches for it. Until then it is the picture drawn at build
 * time; the code that draws it again is fetched once, on the first touch, pointer or focus.
 */
class FigureElement extends HTMLElement {
  #isAwake = false;
  #waking: Waking = { pointer: undefined, changed: new Set() };

  connectedCallback() {
    const form = this.querySelector("form");
    const surface = this.#part("chart");
    const chart = surface?.dataset.still === undefined ? surface : null;
    if (chart) chart.tabIndex = 0;
    for (const type of ["pointerover", "pointerdown", "focusin"]) {
      chart?.addEventListener(type, this.#wake, { passive: true });
      form?.addEventListener(type, this.#wake, { passive: true });
    }
    for (const type of ["pointermove", "pointerdown", "pointerleave"])
      chart?.addEventListener(type, this.#point, { passive: true });
    form?.addEventListener("change", this.#change);
    // Enter on a switch would send the form.
    form?.addEventListener("submit", (event) => event.preventDefault());
    this.#offer();
    const more = this.querySelector<HTMLDetailsElement>("[data-part=more]");
    if (more) this.#foldWhereNarrow(more);
    // Another figure on the page gets a region: this one follows.
    if (form?.querySelector("[name=fylke]")) addEventListener("ia-fylke", this.#wake);
    if (this.#hasChosen()) void this.#wake();
  }

  /** What only some browsers can do, and what needs code, is offered where it can be done. */
  #offer() {
    const rows = this.#part("rows");
    if (rows) rows.hidden = false;
    for (const button of rows?.querySelectorAll("button") ?? [])
      button.addEventListener("click", () => {
        const say = (text: string) => this.#say(text, "image-error");
        import("./rows.ts")
          .then(({ downloadRows }) => downloadRows(this, button.dataset.rows as RowsFormat))
          .then(
            () => say(""),
            () => say(this.dataset.error ?? ""),
          );
      });
    const share = this.#part("share");
    if (share && "share" in navigator) {
      share.hidden = false;
      share.addEventListener("click", () => {
        const url = this.querySelector<HTMLAnchorElement>("[data-part=link]")?.href ?? location.href;
        // A reader who changes their mind is no fault.
        navigator.share({ title: this.#part("title")?.textContent ?? "", url }).catch(() => undefined);
      });
    }
    const full = this.#part("fullscreen");
    if (full && document.fullscreenEnabled) {
      full.hidden = false;
      full.addEventListener("click", () => {
        if (document.fullscreenElement) void document.exitFullscreen();
        else void this.requestFullscreen();
      });
    }
  }

  /** The choices stand open where there is room, and are folded where there is not. */
  #foldWhereNarrow(more: HTMLDetailsElement) {
    let wasWide: boolean | undefined;
    const fold = () => {
      const isWide = this.clientWidth >= WIDE;
      if (isWide !== wasWide) more.open = isWide;
      wasWide = isWide;
    };
    fold();
    addEventListener("resize", fold);
  }

  #part(name: string) {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`);
  }

  /** A reader comes back with a choice: in the address, or a region chosen earlier. */
  #hasChosen(): boolean {
    const names = new Set(
      [...this.querySelectorAll<HTMLInputElement>("form [name]")].map(({ name }) => name),
    );
    const inAddress = [...new URLSearchParams(location.search).keys()].some((name) =>
      names.has(name.replace(`${this.id}.`, "")),
    );
    return inAddress || (names.has("fylke") && storedRegion() !== null);
  }

  #point = (event: Event) => {
    const { type, pointerType, clientX, clientY } = event as PointerEvent;
    const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    // A finger that is lifted has still pointed.
    if (type !== "pointerleave") this.#waking.pointer = { x: clientX - left, y: clientY - top };
    else if (pointerType === "mouse") this.#waking.pointer = undefined;
  };

  #change = (event: Event) => {
    if (event.target instanceof HTMLElement)
      this.#waking.changed.add((event.target as HTMLInputElement).name);
    void this.#wake();
  };

  #wake = async () => {
    if (this.#isAwake) return;
    this.#isAwake = true;
    let code: typeof import("./chart.ts") | undefined;
    try {
      code = await import("./chart.ts");
      await code.mount(this, this.#waking);
      this.querySelector("form")?.removeEventListener("change", this.#change);
      this.#say("");
    } catch (error) {
      this.#isAwake = false;
      // The controls show what is shown: the picture from build time.
      this.querySelector("form")?.reset();
      this.#waking.changed.clear();
      this.#say(this.dataset.error ?? "");
      // Code that did not come is told above; anything else is our own mistake.
      if (code) reportError(error);
    }
  };

  /** Says what went wrong, where readers see it and screen readers read it out. */
  #say(text: string, part = "error") {
    const place = this.#part(part);
    if (!place) return;
    place.textContent = text;
    place.hidden = text === "";
  }
}

customElements.define("ia-figur", FigureElement);
