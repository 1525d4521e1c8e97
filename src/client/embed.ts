/** Tells the page around an embed how high the figure is, each time that changes. */
const figure = document.querySelector("main");

if (figure && parent !== window) {
  new ResizeObserver(() => {
    parent.postMessage({ type: "ia-tall:hoyde", height: figure.getBoundingClientRect().height }, "*");
  }).observe(figure);
}
