/** What the address would have been, where it may not be changed. */
let wanted: string | undefined;

/** The page's address, with what readers have chosen since it opened. */
export function address(): URL {
  return new URL(wanted ?? location.href);
}

/** Whether this page is shown in another one, whose own way back is not ours to fill. */
const isFramed = parent !== window;

/**
 * Changes the page's address, as a step that the reader can go back from.
 * @param region the region that is chosen now; it is remembered with the step
 * @param before the one that was
 */
export function pushAddress(url: URL, region: string, before: string): void {
  if (!isFramed && url.href !== location.href) {
    try {
      history.replaceState({ ...history.state, region: before }, "");
      history.pushState({ region }, "");
    } catch {
      // Refused as the address is, after too many changes: then there is no step.
    }
  }
  setAddress(url);
}

/** The region that was chosen at the step that the reader has gone to; undefined where none is remembered. */
export function steppedRegion(): string | undefined {
  return (history.state as { region?: string } | null)?.region;
}

/**
 * Changes the page's address. A browser may refuse that, in a sandboxed frame or after too many changes:
 * then what is chosen is remembered for as long as the page is open.
 */
export function setAddress(url: URL): void {
  try {
    history.replaceState(history.state, "", url);
    wanted = undefined;
  } catch {
    wanted = url.href;
  }
}
