import { draw } from "../charts/draw.ts";
import { LOADERS } from "../charts/load.ts";
import { type Chart, type ChartForm, type Hit, NARROW, WIDE } from "../charts/types.ts";
import { COMPARE, REGION } from "../figures/controls.ts";
import {
  altFor,
  chartFor,
  controlsOf,
  type FigurePayload,
  type FigureState,
  fillIn,
  hasValues,
  initialState,
  noteOf,
  standsOut,
  type View,
  viewFor,
} from "../figures/payload.ts";
import { regionWords } from "../figures/region-words.ts";
import { nb } from "../i18n/nb.ts";
import { steppedRegion } from "./address.ts";
import { downloadView } from "./download.ts";
import { moveFocus } from "./keyboard.ts";
import { hide, listen, pointAt, show } from "./pointing.ts";
import {
  chosenRegion,
  onRegionChange,
  readState,
  rememberRegion,
  resetState,
  shareState,
  writeState,
} from "./state.ts";
import type { Waking } from "./waking.ts";

/** Makes a figure interactive: values at pointer and keys, switches, the reader's own region. */
export async function mount(element: HTMLElement, waking: Waking): Promise<void> {
  const json = element.querySelector('script[type="application/json"]')?.textContent ?? "";
  const figure = JSON.parse(json) as FigurePayload;
  const names = [...new Set(figure.views.map(({ form }) => form))];
  const forms = new Map(await Promise.all(names.map(async (name) => [name, await LOADERS[name]()] as const)));
  // What the reader has done until now, also while the form was on its way.
  const { pointer, changed } = waking;
  const form = element.querySelector("form");
  const reset = element.querySelector<HTMLButtonElement>("[data-part=reset]");
  const surface = part(element, "chart");
  const frames = [
    { frame: surface.querySelector<HTMLElement>(".smal"), width: NARROW },
    { frame: surface.querySelector<HTMLElement>(".bred"), width: WIDE },
  ];
  const isTouched = matchMedia("(pointer: coarse)");
  const initial = JSON.stringify(initialState(figure));
  // What the reader changed while this code was on its way counts more than the address.
  let state: FigureState = readState(figure, form, changed);
  let chart: Chart | undefined;
  let drawing: SVGSVGElement | undefined;
  let focused: Hit | undefined;

  const formOf = (view: View) => forms.get(view.form) as ChartForm;
  const chartAt = (width: number) => chartFor(figure, state, width, formOf(viewFor(figure, state)));

  const render = () => {
    const view = viewFor(figure, state);
    keepHeight(surface, () => {
      for (const { frame, width } of frames) {
        if (!frame) continue;
        const own = chartAt(width);
        const plot = draw(own, { interactive: true });
        plot.setAttribute("aria-hidden", "true");
        listen(plot as unknown as SVGSVGElement, () => chart);
        plot.addEventListener("input", () => announce((plot as { value?: Hit | null }).value));
        frame.replaceChildren(plot);
        if (frame.offsetParent !== null) {
          chart = own;
          drawing = plot as unknown as SVGSVGElement;
        }
      }
    });
    part(element, "title").textContent = fillIn(view.title, figure, view, state);
    part(element, "subtitle").textContent = fillIn(view.subtitle, figure, view, state);
    const note = part(element, "note");
    note.textContent = noteOf(figure, view);
    if (note.parentElement) note.parentElement.hidden = note.textContent === "";
    const alt = altFor(figure, view, state);
    surface.setAttribute("aria-label", hasValues(figure) ? `${alt} ${nb.figure.keys}` : alt);
    const shown = controlsOf(figure, view);
    for (const control of form?.querySelectorAll<HTMLElement>("[data-control]") ?? []) {
      const isAlone = control.dataset.control === COMPARE && state.region.length === 0;
      control.hidden = isAlone || !shown.some(({ name }) => name === control.dataset.control);
    }
    const place = element.querySelector<HTMLElement>("[data-part=place]");
    if (place) {
      place.textContent = regionWords(figure, state);
      place.hidden = place.textContent === "";
    }
    if (reset) reset.hidden = isInitial();
    focused = undefined;
    announce(null);
    shareState(element, figure, state);
  };

  /** Says what went wrong with a picture, beside the links to it. */
  const say = (text: string) => {
    part(element, "image-error").textContent = text;
    part(element, "image-error").hidden = text === "";
  };

  const isInitial = () => JSON.stringify(state) === initial;

  const announce = (hit: Hit | null | undefined) => {
    // The arrow keys go on from what is shown, however it was reached.
    if (hit) focused = hit;
    const words = hit?.label.replace("\n", ": ").replaceAll("\n", ", ") ?? "";
    part(element, "live").textContent = words;
    const read = element.querySelector<HTMLElement>("[data-part=read]");
    if (read) read.textContent = words || (isTouched.matches ? nb.figure.tap : nb.figure.keys);
  };

  const choose = (name: string) => {
    const before = state;
    state = readState(figure, form, new Set([name]));
    writeState(figure, state, before);
    render();
    // Who does not see the chart change is told what it shows now.
    part(element, "live").textContent = altFor(figure, viewFor(figure, state), state);
  };

  reset?.addEventListener("click", () => {
    const before = state;
    resetState(form, figure, element);
    state = initialState(figure);
    writeState(figure, state, before);
    render();
    // The button is gone: the keyboard goes on from the first choice.
    const fields = [...(form?.querySelectorAll<HTMLElement>("summary, select, input") ?? [])];
    fields.find((field) => field.checkVisibility())?.focus();
  });
  addEventListener("popstate", () => {
    const region = steppedRegion();
    if (region !== undefined) rememberRegion(region, element);
    form?.reset();
    state = readState(figure, form);
    render();
  });

  form?.addEventListener("change", (event) => {
    const { name, value } = event.target as HTMLSelectElement;
    if (name === REGION) rememberRegion(value, element);
    choose(name);
  });
  for (const link of element.querySelectorAll<HTMLAnchorElement>("[data-image]")) {
    link.addEventListener("click", (event) => {
      // The files made at build time show the first view; any other is drawn here.
      if (isInitial()) return;
      event.preventDefault();
      const format = link.dataset.image === "png" ? "png" : "svg";
      const address = element.querySelector<HTMLAnchorElement>("[data-part=link]")?.href ?? location.href;
      downloadView(figure, state, formOf(viewFor(figure, state)), { format, address }).then(
        () => say(""),
        () => say(nb.figure.imageError),
      );
    });
  }
  onRegionChange(element, () => {
    state = readState(figure, form);
    render();
  });
  if (hasValues(figure)) {
    surface.setAttribute("role", "application");
    surface.setAttribute("aria-roledescription", nb.figure.interactive);
  }
  surface.addEventListener("keydown", (event) => {
    if (!chart || !drawing) return;
    const next = moveFocus(event, chart, drawing, focused, standsOut(figure, state));
    if (next === undefined) return;
    // Plot answers with one of the marks on a spot: what is said is of the one that was moved to.
    announce(next);
    focused = next ?? undefined;
    event.preventDefault();
  });
  surface.addEventListener("blur", () => drawing && hide(drawing));
  new ResizeObserver(() => {
    const visible = frames.find(({ frame }) => frame?.offsetParent !== null);
    const shown = visible?.frame?.querySelector("svg");
    if (!visible || !shown || shown === drawing) return;
    drawing = shown;
    chart = chartAt(visible.width);
  }).observe(surface);

  // What was chosen while this code was on its way is a step too.
  const before = changed.size > 0 ? { ...initialState(figure), regionId: chosenRegion() ?? "" } : undefined;
  const region = form?.querySelector<HTMLSelectElement>(`[name=${REGION}]`);
  if (region && changed.has(REGION)) rememberRegion(region.value, element);
  if (!isInitial()) writeState(figure, state, before);
  render();
  // The reader already points at something, or has tapped it.
  if (!pointer || !chart || !drawing) return;
  const { left, top } = surface.getBoundingClientRect();
  const pointed = pointAt(chart, drawing, left + pointer.x, top + pointer.y);
  if (pointed) show(drawing, pointed);
}

function part(element: HTMLElement, name: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(`[data-part=${name}]`);
  if (!found) throw new Error(`figure without part ${name}`);
  return found;
}

/**
 * Exchanges what is in an element, which stays as high as it was meanwhile. WebKit first lays a page out
 * without what is new in a container: a page that ends soon after would jump to its top.
 */
function keepHeight(element: HTMLElement, exchange: () => void): void {
  const layOut = () => element.offsetHeight;
  element.style.minHeight = `${layOut()}px`;
  layOut();
  exchange();
  layOut();
  element.style.minHeight = "";
}
