/** How far down the window a section's heading stands when it is the one being read, as a share of its height. */
const READ_AT = 0.3;

/** The contents of a page. Marks the section that is being read. */
class ContentsElement extends HTMLElement {
  #waiting = false;

  connectedCallback() {
    addEventListener("scroll", this.#soon, { passive: true });
    addEventListener("resize", this.#soon, { passive: true });
    this.#soon();
  }

  disconnectedCallback() {
    removeEventListener("scroll", this.#soon);
    removeEventListener("resize", this.#soon);
  }

  #soon = () => {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  };

  #mark() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
    const top = (link: HTMLAnchorElement) =>
      document.getElementById(decodeURIComponent(link.hash.slice(1)))?.getBoundingClientRect().top ??
      Infinity;
    const current = links.filter((link) => top(link) < innerHeight * READ_AT).at(-1);
    for (const link of links)
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  }
}

customElements.define("ia-innhold", ContentsElement);
