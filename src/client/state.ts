import { type FigurePayload, type FigureState, initialState, viewFor } from "../figures/payload.ts";
import { storedRegion } from "./region.ts";

const REGION_CHANGE = "ia-fylke";

/**
 * What the reader has chosen: from the form after a change, else from the address and the region
 * chosen earlier. The form is set to match.
 */
export function readState(
  figure: FigurePayload,
  form: HTMLFormElement | null,
  { fromForm = false } = {},
): FigureState {
  const state = initialState(figure);
  if (!form) return state;
  const address = new URLSearchParams(location.search);
  if (!fromForm) fillForm(figure, form, address);
  const data = new FormData(form);
  const value = (name: string | undefined) =>
    name === undefined ? undefined : (data.get(name)?.toString() ?? undefined);
  for (const id of Object.keys(state.choices)) state.choices[id] = value(id) ?? state.choices[id] ?? "";
  const view = viewFor(figure, state);
  if (view.pick) state.pick = value(view.pick);
  if (view.sort) state.sort = value("sorter");
  const region = fromForm ? value("fylke") : (address.get("fylke") ?? storedRegion() ?? value("fylke"));
  state.region = region ? (figure.regions[region] ?? []) : [];
  return state;
}

/** Writes the choices to the address, and to the embed code and the link beside the figure. */
export function writeState(
  figure: FigurePayload,
  state: FigureState,
  form: HTMLFormElement | null,
  element: HTMLElement,
): void {
  const address = new URL(location.href);
  const before = initialState(figure);
  const set = (name: string, value: string | undefined, standard: string | undefined) =>
    value && value !== standard ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  for (const [id, option] of Object.entries(state.choices)) set(id, option, before.choices[id]);
  const view = viewFor(figure, state);
  const pick = figure.views.find((other) => other.pick)?.pick;
  const lastOption = form?.querySelector<HTMLOptionElement>("[data-role=pick] option:last-child")?.value;
  if (pick) set(pick, view.pick ? state.pick : undefined, lastOption);
  if (view.sort) set("sorter", state.sort, view.sort);
  const region = form?.querySelector<HTMLSelectElement>("[data-role=region]")?.value;
  if (figure.region) set("fylke", region, "");
  history.replaceState(null, "", address);
  shareState(element, address.search);
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

function fillForm(figure: FigurePayload, form: HTMLFormElement, address: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const wanted =
      field.name === "fylke" ? (address.get("fylke") ?? storedRegion()) : address.get(field.name);
    if (wanted === null) continue;
    if (field instanceof HTMLInputElement)
      field.checked =
        field.value === wanted ||
        (field.checked && !form.querySelector(`[name="${field.name}"][value="${CSS.escape(wanted)}"]`));
    else field.value = optionFor(figure, field, wanted);
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

function shareState(element: HTMLElement, search: string): void {
  const snippet = element.querySelector<HTMLTextAreaElement>("[data-part=snippet]");
  if (snippet)
    snippet.value = snippet.value.replace(
      /(src="[^"?]*\/embed\/[^"?]*)(\?[^"]*)?"/,
      `$1${search.replaceAll("&", "&amp;")}"`,
    );
  const link = element.querySelector<HTMLAnchorElement>("[data-part=link]");
  if (!link) return;
  link.search = search;
  link.textContent = link.href;
}
