// Gives each embedded figure from this site the height it asks for. Sets nothing, sends nothing.
(() => {
  if (window.iaTallEmbed) return;
  window.iaTallEmbed = true;
  const origin = new URL(document.currentScript.src).origin;
  addEventListener("message", (event) => {
    if (event.origin !== origin || event.data?.type !== "ia-tall:hoyde") return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.style.height = `${Math.ceil(event.data.height)}px`;
    }
  });
})();
