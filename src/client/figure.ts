import { storedRegion } from "./region.ts";

/**
 * A figure that wakes up when a reader reaches for it. Until then it is the picture drawn at build
 * time; the code that draws it again is fetched once, on the first touch, pointer or focus.
 */
class FigureElement extends HTMLElement {
  #awake = false;

  connectedCallback() {
    const chart = this.querySelector<HTMLElement>("[data-part=chart]");
    if (chart) chart.tabIndex = 0;
    for (const type of ["pointerover", "touchstart", "focusin"])
      this.#part("chart")?.addEventListener(type, this.#wake, { passive: true });
    this.querySelector("form")?.addEventListener("pointerover", this.#wake);
    this.querySelector("form")?.addEventListener("focusin", this.#wake);
    this.querySelector("form")?.addEventListener("change", this.#wake);
    this.querySelector("[data-copy]")?.addEventListener("click", this.#copy);
    if (this.#hasChosen()) void this.#wake();
  }

  #part(name: string) {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`);
  }

  /** A reader comes back with a choice: in the address, or a region chosen earlier. */
  #hasChosen(): boolean {
    const names = new Set(
      [...this.querySelectorAll<HTMLInputElement>("form [name]")].map(({ name }) => name),
    );
    const inAddress = [...new URLSearchParams(location.search).keys()].some((name) => names.has(name));
    return inAddress || (names.has("fylke") && storedRegion() !== null);
  }

  #wake = async () => {
    if (this.#awake) return;
    this.#awake = true;
    try {
      const { mount } = await import("./chart.ts");
      mount(this);
    } catch {
      this.#awake = false;
      const live = this.#part("live");
      if (live) live.textContent = this.dataset.error ?? "";
    }
  };

  #copy = async (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement;
    const snippet = this.querySelector<HTMLTextAreaElement>("[data-part=snippet]");
    if (!snippet) return;
    snippet.select();
    await navigator.clipboard.writeText(snippet.value);
    const before = button.textContent;
    button.textContent = button.dataset.copy ?? "";
    setTimeout(() => {
      button.textContent = before;
    }, 2000);
  };
}

customElements.define("ia-figur", FigureElement);
