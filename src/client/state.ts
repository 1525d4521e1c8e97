import { escape as escapeHtml } from "html-escaper";
import { type FigurePayload, type FigureState, initialState, viewFor } from "../figures/payload.ts";
import { address, setAddress } from "./address.ts";
import { storedRegion } from "./region.ts";

const REGION_CHANGE = "ia-fylke";

/**
 * What the reader has chosen: by the form in what was just `changed`, else by the address and the
 * region chosen earlier. The form is set to match.
 */
export function readState(
  figure: FigurePayload,
  form: HTMLFormElement | null,
  changed: ReadonlySet<string> = new Set(),
): FigureState {
  const state = initialState(figure);
  if (!form) return state;
  fillForm(figure, form, changed);
  const data = new FormData(form);
  const value = (name: string) => data.get(name)?.toString();
  for (const id of Object.keys(state.choices)) state.choices[id] = value(id) ?? state.choices[id] ?? "";
  const view = viewFor(figure, state);
  if (view.pick) state.pick = value(view.pick);
  if (view.sort) state.sort = value("sorter");
  const region = changed.has("fylke") ? value("fylke") : chosenRegion();
  state.region = region ? (figure.regions[region] ?? []) : [];
  return state;
}

/** The region in the address, or the one chosen earlier. */
function chosenRegion(): string | null {
  return address().searchParams.get("fylke") ?? storedRegion();
}

/** Writes the choices to the address. */
export function writeState(figure: FigurePayload, state: FigureState, form: HTMLFormElement | null): void {
  const url = address();
  const before = initialState(figure);
  const set = (name: string, value: string | undefined, standard: string | undefined) =>
    value && value !== standard ? url.searchParams.set(name, value) : url.searchParams.delete(name);
  for (const [id, option] of Object.entries(state.choices)) set(id, option, before.choices[id]);
  const view = viewFor(figure, state);
  const pick = figure.views.find((other) => other.pick)?.pick;
  const lastOption = form?.querySelector<HTMLOptionElement>("[data-role=pick] option:last-child")?.value;
  if (pick) set(pick, view.pick ? state.pick : undefined, lastOption);
  if (view.sort) set("sorter", state.sort, view.sort);
  const region = form?.querySelector<HTMLSelectElement>("[data-role=region]")?.value;
  if (figure.region) set("fylke", region, "");
  setAddress(url);
}

/** Remembers the reader's region in the reader's own browser, and tells the other figures. */
export function rememberRegion(region: string, sender: HTMLElement): void {
  try {
    if (region) localStorage.setItem("mitt-fylke", region);
    else localStorage.removeItem("mitt-fylke");
  } catch {
    // A private window may refuse; the address still carries the choice.
  }
  // After the sender has written the address.
  queueMicrotask(() => dispatchEvent(new CustomEvent(REGION_CHANGE, { detail: sender })));
}

/** Calls `act` when another figure on the page gets a new region. */
export function onRegionChange(own: HTMLElement, act: () => void): void {
  addEventListener(REGION_CHANGE, (event) => {
    if ((event as CustomEvent<HTMLElement>).detail !== own) act();
  });
}

function fillForm(figure: FigurePayload, form: HTMLFormElement, changed: ReadonlySet<string>): void {
  const { searchParams } = address();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    if (changed.has(field.name)) continue;
    // No region chosen is a choice too; of the others, what is not said stays as it is.
    const wanted = field.name === "fylke" ? (chosenRegion() ?? "") : searchParams.get(field.name);
    if (wanted === null) continue;
    if (field instanceof HTMLSelectElement) field.value = optionFor(figure, field, wanted);
    else if (field.value === wanted) field.checked = true;
  }
}

/** The option for a wanted value; a region of another division is found by its counterpart here. */
function optionFor(figure: FigurePayload, select: HTMLSelectElement, wanted: string): string {
  const values = [...select.options].map(({ value }) => value);
  if (values.includes(wanted)) return wanted;
  if (select.dataset.role !== "region") return select.value;
  const [name] = figure.regions[wanted] ?? [];
  return [...select.options].find(({ text }) => text === name)?.value ?? "";
}

/** Puts the view that is shown into the embed code and the link beside the figure. */
export function shareState(element: HTMLElement): void {
  const { search } = address();
  const title = element.querySelector("[data-part=title]")?.textContent ?? "";
  const snippet = element.querySelector<HTMLTextAreaElement>("[data-part=snippet]");
  if (snippet)
    snippet.value = snippet.value
      .replace(/(src="[^"?]*\/embed\/[^"?]*)(\?[^"]*)?"/, (_, src: string) => `${src}${escapeHtml(search)}"`)
      .replace(/title="[^"]*"/, () => `title="${escapeHtml(title)}"`);
  const link = element.querySelector<HTMLAnchorElement>("[data-part=link]");
  if (!link) return;
  link.search = search;
  link.textContent = link.href;
}
