// Gives each embedded figure from this site the height it asks for. Sets nothing, sends nothing.
(() => {
  if (window.iaTallEmbed) return;
  window.iaTallEmbed = true;
  const origin = new URL(document.currentScript.src).origin;
  // What a page's own style sheet may say of all frames must not cut a figure.
  const style =
    "box-sizing:border-box;min-width:0;max-width:820px;width:100%;min-height:0;max-height:none;aspect-ratio:auto;padding:0;border:0";
  // Also in the shadow trees of components.
  const frames = (root) =>
    [...root.querySelectorAll("*")].flatMap((element) =>
      element.shadowRoot
        ? frames(element.shadowRoot)
        : element.localName === "iframe" && element.src.startsWith(`${origin}/`)
          ? [element]
          : [],
    );
  const set = (frame, name, value) => frame.style.setProperty(name, value, "important");
  addEventListener("message", ({ source, origin: from, data }) => {
    // A sandboxed frame has no origin of its own; which frame it is counts.
    if ((from !== origin && from !== "null") || data?.type !== "ia-tall:hoyde") return;
    const height = Math.ceil(data.height);
    if (!(height > 0 && height <= 20000) || typeof data.height !== "number") return;
    const frame = frames(document).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    for (const rule of style.split(";")) set(frame, ...rule.split(":"));
    set(frame, "height", `${height}px`);
  });
  // A figure that was there before this script has already told its height: ask again.
  for (const frame of frames(document)) frame.contentWindow?.postMessage({ type: "ia-tall:mal" }, "*");
})();
