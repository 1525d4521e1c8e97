/** For how long a button says that the text is copied, in milliseconds. */
const SAID_FOR = 2000;

/**
 * A text with a button that copies it. The button is only there when this has run. Its `data-copy` is
 * what it says when the text is copied; `data-manual` is said below it where only the reader can.
 */
class CopyElement extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>("[data-copy]");
    const source = this.querySelector<HTMLElement>("textarea, [data-part=text], [data-part=link]");
    if (!button || !source || this.querySelector("[role=status]")) return;
    const label = [...button.childNodes];
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    this.append(status);
    button.addEventListener("click", async () => {
      const isCopied = await copy(source);
      const { copy: copied = "", manual = "" } = button.dataset;
      // Said to screen readers too: few of them read a button whose words change.
      status.textContent = isCopied ? copied : manual;
      status.classList.toggle("visually-hidden", isCopied);
      if (!isCopied) return;
      button.textContent = copied;
      setTimeout(() => {
        button.replaceChildren(...label);
        if (status.textContent === copied) status.textContent = "";
      }, SAID_FOR);
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
    const focused = document.activeElement;
    if (source instanceof HTMLTextAreaElement) {
      // Not all browsers do so when its text is selected, and then nothing would be copied.
      source.focus();
      source.select();
    } else getSelection()?.selectAllChildren(source);
    // Out of fashion, and the only way there is without a clipboard.
    const old = document as unknown as { execCommand(command: "copy"): boolean };
    const isCopied = old.execCommand("copy");
    if (isCopied && focused instanceof HTMLElement) focused.focus();
    return isCopied;
  }
}

customElements.define("ia-kopi", CopyElement);
