/** What the address would have been, where it may not be changed. */
let wanted: string | undefined;

/** The page's address, with what readers have chosen since it opened. */
export function address(): URL {
  return new URL(wanted ?? location.href);
}

/**
 * Changes the page's address. A browser may refuse that, in a sandboxed frame or after too many changes:
 * then what is chosen is remembered for as long as the page is open.
 */
export function setAddress(url: URL): void {
  try {
    history.replaceState(null, "", url);
    wanted = undefined;
  } catch {
    wanted = url.href;
  }
}
