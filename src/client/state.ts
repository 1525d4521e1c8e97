import { escape as escapeHtml } from "html-escaper";
import { COMPARE, controlOf, REGION } from "../figures/controls.ts";
import {
  controlsOf,
  type FigurePayload,
  type FigureState,
  hasRegion,
  initialState,
  viewFor,
} from "../figures/payload.ts";
import { address, pushAddress, setAddress } from "./address.ts";
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
  for (const { name } of figure.controls) {
    const value = data.get(name)?.toString();
    if (value !== undefined) state.chosen[name] = value;
  }
  if (!hasRegion(figure)) return state;
  const regionId = (changed.has(REGION) ? state.chosen[REGION] : chosenRegion()) ?? "";
  const region = figure.regions[regionId] ?? [];
  const other = controlOf(figure.controls, COMPARE)?.options.find(
    ({ value }) => value === state.chosen[COMPARE],
  )?.label;
  const isCompared = other !== undefined && region.length > 0 && !region.includes(other);
  return { ...state, regionId, region, compared: isCompared ? [other] : [] };
}

/** The region in the address, or the one chosen earlier. */
export function chosenRegion(): string | null {
  return address().searchParams.get(REGION) ?? storedRegion();
}

/**
 * The parameters that a figure's control may stand under, the one to write first. Where a page has several
 * figures their choices carry the figure's id, so that one does not follow the other; a region is for all.
 */
function parametersOf(figure: FigurePayload, name: string): [string, ...string[]] {
  if (name === REGION) return [name];
  const isAlone = document.querySelectorAll("ia-figur").length < 2;
  const own = `${figure.id}.${name}`;
  return isAlone ? [name, own] : [own, name];
}

/** What is chosen, in the words of an address, where that is not what is shown first. */
function parameters(figure: FigurePayload, state: FigureState): Map<string, string | undefined> {
  const shown = controlsOf(figure, viewFor(figure, state));
  return new Map(
    figure.controls.map(({ name, initial }) => {
      const value = state.chosen[name];
      const isSaid = shown.some((control) => control.name === name) && value !== initial;
      return [name, isSaid ? value : undefined];
    }),
  );
}

/**
 * Writes the choices to the address.
 * @param before what was chosen before, where the reader can go back to it
 */
export function writeState(figure: FigurePayload, state: FigureState, before?: FigureState): void {
  const url = address();
  for (const [name, value] of parameters(figure, state)) {
    const [parameter, ...others] = parametersOf(figure, name);
    for (const other of others) url.searchParams.delete(other);
    if (value) url.searchParams.set(parameter, value);
    else url.searchParams.delete(parameter);
  }
  if (before) pushAddress(url, state.regionId, before.regionId);
  else setAddress(url);
}

/** Forgets all that is chosen: in the form, and, for all figures, the reader's region. */
export function resetState(form: HTMLFormElement | null, figure: FigurePayload, sender: HTMLElement): void {
  form?.reset();
  if (hasRegion(figure)) rememberRegion("", sender);
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
    const { name } = field;
    if (changed.has(name)) continue;
    // No region chosen is a choice too; of the others, what is not said stays as it is.
    const said = parametersOf(figure, name)
      .map((parameter) => searchParams.get(parameter))
      .find((value) => value !== null);
    const wanted = name === REGION ? (chosenRegion() ?? "") : said;
    if (wanted === undefined) continue;
    if (field instanceof HTMLSelectElement) field.value = optionFor(figure, field, wanted);
    else if (field.value === wanted) field.checked = true;
  }
}

/** The option for a wanted value; a region of another division is found by its counterpart here. */
function optionFor(figure: FigurePayload, select: HTMLSelectElement, wanted: string): string {
  const options = controlOf(figure.controls, select.name)?.options ?? [];
  if (wanted === "" || options.some(({ value }) => value === wanted)) return wanted;
  if (select.name !== REGION) return select.value;
  const [name] = figure.regions[wanted] ?? [];
  return options.find(({ label }) => label === name)?.value ?? "";
}

/** Puts the view that is shown into the embed code and the link beside the figure. */
export function shareState(element: HTMLElement, figure: FigurePayload, state: FigureState): void {
  const chosen = [...parameters(figure, state)].flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = String(new URLSearchParams(chosen));
  const search = query && `?${query}`;
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
