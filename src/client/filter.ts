import { address, setAddress } from "./address.ts";

/** The names of the filters that each choose one value, and of those that may choose several. */
function filtersOf(form: HTMLFormElement): { single: string[]; many: string[] } {
  const names = (css: string) => [
    ...new Set([...form.querySelectorAll<HTMLInputElement>(css)].map(({ name }) => name)),
  ];
  return { single: names("select[name]"), many: names("input[type=checkbox]") };
}

interface Item {
  element: HTMLElement;
  text: string;
  /** Its values for each filter. */
  values: Map<string, Set<string>>;
}

/**
 * A list that narrows down to the items that hold all the words typed and all that is chosen. Beside
 * each choice stands how many items it would leave. The state stays in the address.
 */
class FilterElement extends HTMLElement {
  #items: Item[] = [];
  #single: string[] = [];
  #many: string[] = [];

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form) return;
    ({ single: this.#single, many: this.#many } = filtersOf(form));
    this.#items = [...this.querySelectorAll<HTMLElement>("li[data-item]")].map((element) => ({
      element,
      text: normal(`${element.textContent} ${element.dataset.ord ?? ""}`),
      values: new Map(
        [...this.#single, ...this.#many].map((name) => [
          name,
          new Set((element.dataset[name] ?? "").split("|")),
        ]),
      ),
    }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#items
        .find(({ element }) => element.checkVisibility())
        ?.element.querySelector<HTMLElement>("summary, a")
        ?.focus();
    });
    form.addEventListener("input", () => this.#apply(form));
    form.addEventListener("reset", () => setTimeout(() => this.#clear(form)));
    if (fill(form, address().searchParams)) this.#apply(form);
    document.documentElement.classList.remove("filtreres");
  }

  /** The button that cleared goes away, so the reader is put back where filtering starts. */
  #clear(form: HTMLFormElement) {
    this.#apply(form);
    form.querySelector<HTMLInputElement>("[name=q]")?.focus();
  }

  #apply(form: HTMLFormElement) {
    const state = stateOf(form);
    const hits = this.#items.filter((item) => isHit(item, state));
    const shown = new Set(hits);
    for (const item of this.#items) item.element.hidden = !shown.has(item);
    for (const section of this.querySelectorAll("section")) {
      const left = section.querySelectorAll("li[data-item]:not([hidden])").length;
      const jump = this.querySelector(`nav a[href="#${section.getAttribute("aria-labelledby")}"]`)?.closest(
        "li",
      );
      for (const part of [section, jump]) {
        if (!part) continue;
        part.hidden = left === 0;
        const count = part.querySelector("[data-part=count]");
        if (count) count.textContent = String(left);
      }
    }
    this.#count(form, state);
    const isFiltered = [...state].length > 0;
    const reset = form.querySelector<HTMLButtonElement>("[type=reset]");
    if (reset) reset.hidden = !isFiltered;
    const output = form.querySelector("output");
    if (output) {
      const { none = "", one = "", many = "", all = "" } = output.dataset;
      const words = !isFiltered ? all : hits.length === 0 ? none : hits.length === 1 ? one : many;
      output.textContent = words.replace("{n}", String(hits.length));
    }
    const url = address();
    url.search = String(state);
    setAddress(url);
  }

  /** Writes beside each choice how many items it would leave; one that would leave none cannot be chosen. */
  #count(form: HTMLFormElement, state: URLSearchParams) {
    const left = (name: string, value: string) => {
      const wanted = new URLSearchParams(state);
      if (this.#many.includes(name)) wanted.append(name, value);
      else wanted.set(name, value);
      return this.#items.filter((item) => isHit(item, wanted)).length;
    };
    for (const name of this.#single)
      for (const option of form.querySelectorAll<HTMLOptionElement>(`[name=${name}] option[data-label]`)) {
        const count = left(name, option.value);
        option.text = `${option.dataset.label} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
      const count = left(box.name, box.value);
      const number = box.parentElement?.querySelector("[data-part=count]");
      if (number) number.textContent = String(count);
      box.disabled = count === 0 && !box.checked;
    }
  }
}

/** What is typed and chosen, without what is empty. */
function stateOf(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return new URLSearchParams(entries.filter(([, value]) => value));
}

function isHit({ text, values }: Item, state: URLSearchParams): boolean {
  const words = normal(state.get("q")).split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    [...values].every(([name, own]) => state.getAll(name).every((value) => own.has(value)))
  );
}

/** Puts the address's state into the form; what the form does not know is left out. */
function fill(form: HTMLFormElement, state: URLSearchParams): boolean {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const values = state.getAll(field.name);
    if (field instanceof HTMLSelectElement) {
      const known = [...field.options].find(({ value }) => values.includes(value));
      if (known) field.value = known.value;
    } else if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
  }
  return [...stateOf(form)].length > 0;
}

/** Lower case, and hard spaces as soft ones. */
function normal(text: string | null): string {
  return (text ?? "").toLocaleLowerCase("nb").replaceAll("\u00a0", " ");
}

customElements.define("ia-filter", FilterElement);
