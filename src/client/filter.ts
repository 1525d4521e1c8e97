/** A list that narrows down to the items that hold all the words typed. The words stay in the address. */
class FilterElement extends HTMLElement {
  #items: { item: HTMLElement; text: string }[] = [];

  connectedCallback() {
    const form = this.querySelector("form");
    const input = this.querySelector("input");
    if (!form || !input) return;
    this.#items = [...this.querySelectorAll<HTMLElement>("li")].map((item) => ({
      item,
      text: normal(item.textContent),
    }));
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    input.addEventListener("input", () => this.#apply(input.value));
    form.addEventListener("submit", (event) => event.preventDefault());
    if (input.value) this.#apply(input.value);
  }

  #apply(query: string) {
    const words = normal(query).split(/\s+/).filter(Boolean);
    let hits = 0;
    for (const { item, text } of this.#items) {
      const isHit = words.every((word) => text.includes(word));
      item.hidden = !isHit;
      if (isHit) hits++;
    }
    for (const section of this.querySelectorAll("section"))
      section.hidden = !section.querySelector("li:not([hidden])");
    const output = this.querySelector("output");
    if (output) {
      const { none = "", one = "", many = "" } = output.dataset;
      output.textContent = words.length
        ? hits === 0
          ? none
          : hits === 1
            ? one
            : many.replace("{n}", String(hits))
        : "";
    }
    const address = new URL(location.href);
    if (words.length) address.searchParams.set("q", query.trim());
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  }
}

/** Lower case, and hard spaces as soft ones. */
function normal(text: string | null): string {
  return (text ?? "").toLocaleLowerCase("nb").replaceAll("\u00a0", " ");
}

customElements.define("ia-filter", FilterElement);
