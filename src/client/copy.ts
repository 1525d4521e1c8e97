const SHOWN_FOR_MS = 2000;

/** A text with a button that copies it. The button is only there when scripts run. */
class CopyElement extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>("[data-copy]");
    const label = button?.textContent ?? "";
    button?.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.querySelector("[data-part=text]")?.textContent ?? "");
      button.textContent = button.dataset.copy ?? "";
      setTimeout(() => {
        button.textContent = label;
      }, SHOWN_FOR_MS);
    });
  }
}

customElements.define("ia-kopi", CopyElement);
