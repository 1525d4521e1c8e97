/** Something readers choose in a figure. The page, the address and the browser's code all go by it. */
export interface Control {
  /** Its parameter in the address. */
  name: string;
  /** Options side by side, a list, the list of regions, which also follows from figure to figure, or one to compare with. */
  kind: "switch" | "select" | "region" | "compare";
  label: string;
  options: { value: string; label: string }[];
  /** What is chosen first; "" for no region. */
  initial: string;
  /** The views, by their place, in which it does something. */
  views: number[];
}

/** The name of the control that all figures with regions share. */
export const REGION = "fylke";

/** The name of the control for a second region; it is there when there is a first. */
export const COMPARE = "mot";

/** The name of the control that orders rows. */
export const SORT = "sorter";

/** What stands for the picked value in a title. */
export const PICKED = "{valg}";

/** The control with a name, if there is one. */
export function controlOf(controls: Control[], name: string): Control | undefined {
  return controls.find((control) => control.name === name);
}

/** Whether a control does something in a view, by the view's place. */
export function isShown({ views }: Control, view: number): boolean {
  return views.includes(view);
}
