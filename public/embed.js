// Gives each embedded figure from this site the height it asks for. Sets nothing, sends nothing.
(() => {
  if (window.iaTallEmbed) return;
  window.iaTallEmbed = true;
  const origin = new URL(document.currentScript.src).origin;
  // What a page's own style sheet may say of all frames must not cut a figure.
  const style =
    "box-sizing:border-box;min-width:0;max-width:820px;width:100%;max-height:none;aspect-ratio:auto;padding:0;border:0";
  // Also in the shadow trees of components.
  const frames = (root) =>
    [...root.querySelectorAll("*")].flatMap((element) =>
      element.shadowRoot
        ? frames(element.shadowRoot)
        : element.localName === "iframe" && element.src.startsWith(`${origin}/`)
          ? [element]
          : [],
    );
  const resize = ({ style: own }, height) => {
    const set = (name, value) => own.setProperty(name, value, "important");
    // A policy of the page may have refused the style in the element: then the page's sheet has all the say.
    const isRefused = own.length === 0;
    if (isRefused) {
      set("all", "initial");
      set("display", "block");
    }
    for (const rule of style.split(";")) {
      const [name, value] = rule.split(":");
      // How wide a figure is, is for the page to say in the element.
      set(name, (!isRefused && name.endsWith("width") && own.getPropertyValue(name)) || value);
    }
    // Both: a column that is too low for all that is in it squeezes what has no least height.
    for (const name of ["height", "min-height"]) set(name, `${height}px`);
  };
  addEventListener("message", ({ source, origin: from, data }) => {
    // A sandboxed frame has no origin of its own; which frame it is counts.
    if ((from !== origin && from !== "null") || data?.type !== "ia-tall:hoyde") return;
    const { height } = data;
    if (typeof height !== "number" || !(height >= 1 && height <= 20000)) return;
    const frame = frames(document).find(({ contentWindow }) => contentWindow === source);
    if (frame) resize(frame, Math.ceil(height));
  });
  // A figure that was there before this script has already told its height: ask again.
  for (const frame of frames(document)) frame.contentWindow?.postMessage({ type: "ia-tall:mal" }, "*");
})();
