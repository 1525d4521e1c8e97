const collator = new Intl.Collator("nb", { numeric: true });

/** The order a click leads to: up, down, and back to the order in print. */
const NEXT = { none: "ascending", ascending: "descending", descending: "none" } as const;

type Order = keyof typeof NEXT;

/**
 * A table whose columns sort it: the header becomes a button, missing values always come last, and
 * groups of rows keep their places and their titles.
 */
class TableElement extends HTMLElement {
  /** The rows of each group, in the order of print. */
  #printed: { body: HTMLTableSectionElement; rows: HTMLTableRowElement[] }[] = [];
  #live = document.createElement("p");

  connectedCallback() {
    this.#printed = [...this.querySelectorAll("tbody")].map((body) => ({
      body,
      rows: [...body.rows].filter((row) => row.cells.length > 1),
    }));
    if (!this.#printed.some(({ rows }) => rows.length > 2) || this.querySelector("th button")) return;
    for (const head of this.#heads()) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => this.#sort(head));
    }
    this.#live.className = "visually-hidden";
    this.#live.setAttribute("aria-live", "polite");
    this.append(this.#live);
  }

  #heads() {
    return [...this.querySelectorAll<HTMLTableCellElement>("thead tr:last-child th")];
  }

  #sort(head: HTMLTableCellElement) {
    const order = NEXT[(head.getAttribute("aria-sort") ?? "none") as Order];
    for (const other of this.#heads()) other.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    for (const { body, rows } of this.#printed)
      body.append(...(order === "none" ? rows : ordered(rows, head, order === "descending" ? -1 : 1)));
    const { sorted = "", up = "", down = "", printed = "" } = this.dataset;
    const title = head.textContent ?? "";
    this.#live.textContent =
      order === "none" ? printed : `${sorted} ${title}, ${order === "ascending" ? up : down}`;
  }
}

/** Equal rows stay in the order of print. */
function ordered(
  rows: HTMLTableRowElement[],
  head: HTMLTableCellElement,
  direction: 1 | -1,
): HTMLTableRowElement[] {
  const compare = comparison(head);
  const cell = (row: HTMLTableRowElement) => row.cells[head.cellIndex];
  const isMissing = (row: HTMLTableRowElement) =>
    cell(row)?.classList.contains("mangler") || cell(row)?.textContent === "";
  const [missing, present] = [rows.filter(isMissing), rows.filter((row) => !isMissing(row))];
  const text = (row: HTMLTableRowElement) => cell(row)?.textContent ?? "";
  present.sort((a, b) => direction * compare(text(a), text(b)));
  return [...present, ...missing];
}

/** Numbers as numbers, answers on their scale, all else by the Norwegian alphabet. */
function comparison(head: HTMLTableCellElement): (a: string, b: string) => number {
  if (head.classList.contains("num")) return (a, b) => toNumber(a) - toNumber(b);
  if (!head.dataset.order) return collator.compare;
  const order: string[] = JSON.parse(head.dataset.order);
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

/** «−1 234,5» as a number. */
function toNumber(text: string): number {
  return Number(text.replace(/\s/g, "").replace("−", "-").replace(",", "."));
}

customElements.define("ia-tabell", TableElement);
