// Gives each embedded figure from this site the height it asks for. Sets nothing, sends nothing.
(() => {
  if (window.iaTallEmbed) return;
  window.iaTallEmbed = true;
  const origin = new URL(document.currentScript.src).origin;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${origin}/`));
  addEventListener("message", (event) => {
    if (event.origin !== origin || event.data?.type !== "ia-tall:hoyde") return;
    for (const frame of frames()) {
      if (frame.contentWindow === event.source) frame.style.height = `${Math.ceil(event.data.height)}px`;
    }
  });
  // A figure that was there before this script has already told its height: ask again.
  for (const frame of frames()) frame.contentWindow?.postMessage({ type: "ia-tall:mal" }, "*");
})();
