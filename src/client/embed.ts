/** Tells the page around an embed how high the figure is: each time that changes, and when asked. */
const figure = document.querySelector("main");

if (figure && parent !== window) {
  const tell = () =>
    parent.postMessage({ type: "ia-tall:hoyde", height: figure.getBoundingClientRect().height }, "*");
  new ResizeObserver(tell).observe(figure);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.type === "ia-tall:mal") tell();
  });
}
