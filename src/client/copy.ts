/** For how long a button says what came of it, in milliseconds. */
const SAID_FOR = 2000;

/**
 * A text with a button that copies it. The button is only there when this has run. Its `data-copy` is
 * what it says when the text is copied, `data-manual` what it says when only the reader can.
 */
class CopyElement extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>("[data-copy]");
    const source = this.querySelector<HTMLElement>("textarea, [data-part=text]");
    if (!button || !source) return;
    const label = [...button.childNodes];
    button.addEventListener("click", async () => {
      const isCopied = await copy(source);
      button.textContent = (isCopied ? button.dataset.copy : button.dataset.manual) ?? "";
      setTimeout(() => button.replaceChildren(...label), SAID_FOR);
    });
  }
}

/**
 * Copies the text of an element. The clipboard is not there on plain http, and a frame may be denied it:
 * then the text is selected and copied the old way.
 * @returns false where nothing is copied; the text is selected, so that the reader can
 */
async function copy(source: HTMLElement): Promise<boolean> {
  const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? "");
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (source instanceof HTMLTextAreaElement) source.select();
    else getSelection()?.selectAllChildren(source);
    // Out of fashion, and the only way there is without a clipboard.
    const old = document as unknown as { execCommand(command: "copy"): boolean };
    return old.execCommand("copy");
  }
}

customElements.define("ia-kopi", CopyElement);
