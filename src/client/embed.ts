/** Tells the page around an embed how high the figure is: each time that changes, and when asked. */
const figure = document.querySelector("main");

if (figure && parent !== window) {
  const tell = () => {
    // Measured as it is without a scroll bar: with one the figure is narrower and lower, and a frame of
    // that height would keep the bar.
    const { style } = document.documentElement;
    style.overflow = "hidden";
    const { height } = figure.getBoundingClientRect();
    style.overflow = "";
    parent.postMessage({ type: "ia-tall:hoyde", height }, "*");
  };
  new ResizeObserver(tell).observe(figure);
  // A scroll bar that was needed in a lower frame may stay in one that is high enough without it.
  addEventListener("resize", tell);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "ia-tall:mal") tell();
  });
}

// A sandbox may keep a figure from its page's window, and a link would lead nowhere: it is opened in a new
// tab then, and where that is kept from it too, in the figure's own place.
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[target=_top]");
  if (!link || !top || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    top.location.href = link.href;
  } catch {
    if (!open(link.href)) location.assign(link.href);
  }
});
